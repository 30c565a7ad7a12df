package vn.motcua.intake.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.Event;
import vn.motcua.contracts.catalogue.Fee;
import vn.motcua.contracts.catalogue.Procedure;
import vn.motcua.contracts.catalogue.RouteDefinition;
import vn.motcua.contracts.dossier.Channel;
import vn.motcua.contracts.dossier.DossierStatus;
import vn.motcua.contracts.dossier.IntakeEvent.DossierAccepted;
import vn.motcua.contracts.dossier.IntakeEvent.DossierDrafted;
import vn.motcua.contracts.dossier.IntakeEvent.DossierRefused;
import vn.motcua.contracts.dossier.IntakeEvent.DossierSubmitted;
import vn.motcua.contracts.dossier.IntakeEvent.DuplicateSuspected;
import vn.motcua.contracts.dossier.IntakeEvent.FeeRequested;
import vn.motcua.contracts.dossier.IntakeEvent.FileAttached;
import vn.motcua.platform.journal.Decision;
import vn.motcua.platform.journal.Problem;

/** From the first word to the receipt slip: drafting, handing in, accepting, refusing, attaching papers. */
final class Handing {

    private Handing() {}

    /** Somebody began to write; nothing is checked yet. */
    static Decision<Dossier> draft(@Nullable Dossier before, String id, String lookupCode, Submission written) {
        requireNew(before);
        Dossier begun = Dossier.begun(id, lookupCode, DossierStatus.DRAFT, written);
        DossierDrafted event = new DossierDrafted(written.procedure(), written.procedureVersion());
        TimelineEntry first = TimelineEntry.of(event, DossierStatus.DRAFT, written.recordedAt(), null, null);
        return Decision.of(begun.with(parts -> parts.timeline = List.of(first)), event);
    }

    /** What was written so far. */
    static Decision<Dossier> rewrite(Dossier draft, Submission written) {
        DossierCommand.DRAFT.checkAllowedIn(draft.status());
        return Decision.of(draft.with(parts -> parts.submission = written));
    }

    /**
     * Handed in and waiting for the desk.
     *
     * @throws Problem if there is a dossier already that it does not hand in
     */
    static Decision<Dossier> submit(@Nullable Dossier draft, Entry entry) {
        if (!entry.ofDraft()) {
            requireNew(draft);
        }
        Submission submission = entry.submission();
        DossierSubmitted event = new DossierSubmitted(
                submission.procedure(),
                submission.procedureVersion(),
                submission.channel(),
                submission.desk(),
                submission.area());
        Dossier before = draft == null
                ? Dossier.begun(entry.id(), entry.lookupCode(), DossierStatus.SUBMITTED, submission)
                : draft.moved(event, submission.recordedAt(), null, submission.desk());
        TimelineEntry line =
                TimelineEntry.of(event, DossierStatus.SUBMITTED, submission.recordedAt(), null, submission.desk());
        Dossier submitted = before.with(parts -> {
            parts.submission = submission;
            parts.desk = submission.desk();
            parts.subject = entry.subject();
            parts.answerBy = entry.answerBy();
            parts.legs = planned(entry.procedure(), submission);
            parts.originals = originals(submission);
            parts.timeline = draft == null ? List.of(line) : before.timeline();
        });
        return suspecting(Decision.of(submitted, event), entry.doubles(), submission.recordedAt());
    }

    /** A dossier is begun once. */
    private static void requireNew(@Nullable Dossier before) {
        if (before != null) {
            throw Problem.illegalState(
                    "This dossier was handed in already.", DossierCommand.allowedIn(before.status()));
        }
    }

    private static Decision<Dossier> suspecting(Decision<Dossier> submitted, List<String> doubles, Instant at) {
        if (doubles.isEmpty()) {
            return submitted;
        }
        DuplicateSuspected event = new DuplicateSuspected(doubles);
        Dossier next = submitted.state().with(parts -> parts.duplicates = new Duplicates(doubles, null));
        List<Event> events = new ArrayList<>(submitted.events());
        events.add(event);
        return new Decision<>(next.moved(event, at), events);
    }

    /** The desk found it complete and valid: number, clock, fees. */
    static Decision<Dossier> accept(Dossier dossier, Acceptance accepted, LegalClock clock, Procedure procedure) {
        DossierCommand.ACCEPTANCE.checkAllowedIn(dossier.status());
        Submission submission = dossier.submission();
        List<String> legs = dossier.legs().stream().map(Leg::code).toList();
        DossierAccepted event = new DossierAccepted(
                accepted.code(),
                submission.procedure(),
                submission.procedureVersion(),
                dossier.desk(),
                submission.area(),
                clock.due().startedAt(),
                clock.due().at(),
                legs.size() == procedure.route().legs().size() ? null : legs);
        Dossier next = dossier.with(parts -> {
            parts.acceptance = accepted;
            parts.clock = clock;
            parts.answerBy = null;
        });
        return charged(Decision.of(next.moved(event, accepted.at()), event), procedure, accepted.at());
    }

    private static Decision<Dossier> charged(Decision<Dossier> accepted, Procedure procedure, Instant at) {
        Dossier next = accepted.state();
        Channel channel = next.submission().channel();
        List<Event> events = new ArrayList<>(accepted.events());
        for (Fee fee : procedure.effectiveTerms().fees()) {
            if (fee.amount(channel) > 0) {
                FeeRequested event = new FeeRequested(fee.code(), "", fee.amount(channel), fee.moment(), "");
                Charge owed = Charge.owed(fee.code(), fee.title(), fee.moment(), fee.amount(channel), at)
                        .of("", "", next.beneficiary());
                Dossier charged = next;
                next = next.with(parts -> parts.charges = DossierParts.plus(charged.charges(), owed))
                        .moved(event, at);
                events.add(event);
            }
        }
        return new Decision<>(next, events);
    }

    /** The desk does not take it. */
    static Decision<Dossier> refuse(Dossier dossier, Refusal refused) {
        DossierCommand.REFUSAL.checkAllowedIn(dossier.status());
        DossierRefused event =
                new DossierRefused(dossier.desk(), refused.reasonCode().name());
        Dossier next = dossier.with(parts -> {
            parts.refusal = refused;
            parts.answerBy = null;
        });
        return Decision.of(next.moved(event, refused.at()), event);
    }

    /** A paper was attached. */
    static Decision<Dossier> attach(Dossier dossier, AttachedFile file) {
        DossierCommand.FILES.checkAllowedIn(dossier.status());
        FileAttached event = new FileAttached(file.fileId(), file.component(), file.sha256(), file.size());
        Dossier next = dossier.with(parts -> parts.files = DossierParts.plus(dossier.files(), file));
        return Decision.of(next.moved(event, file.at(), null, null), event);
    }

    /** The legs that the applicant's answers ask for, all still to come. */
    static List<Leg> planned(Procedure procedure, Submission submission) {
        List<Leg> legs = new ArrayList<>();
        List<RouteDefinition.Stage> stages = procedure.route().stages();
        for (int stage = 1; stage <= stages.size(); stage++) {
            int number = stage;
            stages.get(stage - 1).legs().stream()
                    .filter(leg -> leg.effectiveRules().isWanted(submission.form()))
                    .forEach(leg -> legs.add(Leg.planned(leg, number)));
        }
        return legs;
    }

    /** Originals that came over the counter or by post are in the desk's custody from then on. */
    private static List<Original> originals(Submission submission) {
        return submission.channel() == Channel.ONLINE
                ? List.of()
                : submission.papers().stream()
                        .filter(paper -> paper.kind() == Paper.Kind.ORIGINAL)
                        .map(paper -> new Original(paper.code(), paper.quantity(), submission.receivedAt(), null))
                        .toList();
    }

    /**
     * A checked submission on its way into the store.
     *
     * @param subject fingerprint of what it is about; null if the procedure does not look for doubles
     * @param answerBy by when the desk must answer
     * @param doubles ids of other dossiers with the same subject
     * @param ofDraft whether it was a draft before
     */
    record Entry(
            String id,
            String lookupCode,
            Submission submission,
            Procedure procedure,
            @Nullable String subject,
            @Nullable Instant answerBy,
            List<String> doubles,
            boolean ofDraft) {

        Entry lookedUpBy(String code) {
            return new Entry(id, code, submission, procedure, subject, answerBy, doubles, ofDraft);
        }
    }
}
