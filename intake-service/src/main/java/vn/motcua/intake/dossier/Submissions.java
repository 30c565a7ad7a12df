package vn.motcua.intake.dossier;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import vn.motcua.contracts.DossierId;
import vn.motcua.contracts.dossier.Channel;
import vn.motcua.contracts.dossier.DossierStatus;
import vn.motcua.platform.journal.Command;
import vn.motcua.platform.journal.Deciding;
import vn.motcua.platform.journal.Journal;
import vn.motcua.platform.journal.NotUnique;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.security.Caller;

/**
 * Takes dossiers in (nộp hồ sơ): online ones wait for the desk, those brought to the desk are accepted in the same save,
 * unless another dossier looks the same; that a person must see first.
 */
@Service
public class Submissions {

    private static final int LOOKUP_ATTEMPTS = 8;

    private final Journal<Dossier> journal;
    private final SubmissionRules rules;
    private final Subjects subjects;
    private final Acceptances acceptances;
    private final Clock clock;

    Submissions(
            Journal<Dossier> journal, SubmissionRules rules, Subjects subjects, Acceptances acceptances, Clock clock) {
        this.journal = journal;
        this.rules = rules;
        this.subjects = subjects;
        this.acceptances = acceptances;
        this.clock = clock;
    }

    /**
     * What the submitter learns.
     *
     * @param code null until accepted
     * @param dueAt null until accepted
     * @param duplicates ids of dossiers that look the same; empty for none. For the desk's eyes only
     */
    public record Receipt(
            String id,
            String lookupCode,
            DossierStatus status,
            Instant submittedAt,
            @Nullable String code,
            @Nullable Instant dueAt,
            List<String> duplicates) {

        static Receipt of(Dossier dossier) {
            boolean atDesk = dossier.submission().channel() != Channel.ONLINE;
            Duplicates others = dossier.duplicates();
            return new Receipt(
                    dossier.id(),
                    dossier.lookupCode(),
                    dossier.status(),
                    dossier.submission().receivedAt(),
                    dossier.code(),
                    dossier.dueAt(),
                    others == null || !atDesk ? List.of() : others.dossiers());
        }
    }

    /** Takes a dossier in. Its id comes from caller and key, so a repeated submission meets its own dossier. */
    public Mono<Receipt> submit(NewDossier wanted, Caller caller, Command command) {
        String id = DossierId.derived(caller.user(), command.key()).value();
        return Mono.fromSupplier(() -> rules.check(wanted, caller, now()))
                .flatMap(checked -> entry(id, checked, false))
                .flatMap(entry -> save(entry, command, 0));
    }

    /** Begins a draft (bản nháp), which only its writer sees. */
    public Mono<Receipt> draft(NewDossier written, Caller caller, Command command) {
        String id = DossierId.derived(caller.user(), command.key()).value();
        return Mono.fromSupplier(() -> rules.draft(written, caller, now()).submission())
                .flatMap(submission -> draft(id, submission, command, 0));
    }

    private Mono<Receipt> draft(String id, Submission written, Command command, int attempt) {
        return journal.execute(
                        id,
                        command,
                        Receipt.class,
                        before -> Handing.draft(before, id, LookupCode.of(id, attempt), written),
                        Receipt::of)
                .onErrorResume(
                        failure -> attempt < LOOKUP_ATTEMPTS && isLookupCodeTaken(failure),
                        taken -> draft(id, written, command, attempt + 1));
    }

    /** Writes on at a draft. */
    public Mono<Receipt> rewrite(String id, NewDossier written, Caller caller, Command command) {
        return Mono.fromSupplier(() -> rules.draft(written, caller, now()).submission())
                .flatMap(submission -> journal.execute(
                        id,
                        command,
                        Receipt.class,
                        before -> Handing.rewrite(DossierAccess.applicant(caller, before), submission),
                        Receipt::of));
    }

    /** Hands a draft in as it was written last; only now everything is checked. */
    public Mono<Receipt> submitDraft(String id, Caller caller, Command command) {
        return journal.find(id)
                .switchIfEmpty(Mono.error(DossierAccess::unknown))
                .doOnNext(draft -> DossierCommand.SUBMISSION.checkAllowedIn(
                        DossierAccess.applicant(caller, draft).status()))
                .map(draft -> rules.check(written(draft.submission()), caller, now()))
                .flatMap(checked -> entry(id, checked, true))
                .flatMap(entry -> save(entry, command, 0))
                .onErrorResume(Problem.class, refused -> again(id, caller, command, refused));
    }

    /** A repeated request for what was handed in meanwhile gets its first answer. */
    private Mono<Receipt> again(String id, Caller caller, Command command, Problem refused) {
        return journal.execute(
                id,
                command,
                Receipt.class,
                before -> {
                    DossierAccess.applicant(caller, before);
                    throw refused;
                },
                Receipt::of);
    }

    private static NewDossier written(Submission draft) {
        Applicant it = draft.applicant();
        NewDossier.Person person = new NewDossier.Person(
                it.fullName(), it.personalId(), it.phone(), it.email(), it.address(), it.relation());
        return new NewDossier(
                draft.procedure(),
                draft.area(),
                Channel.ONLINE,
                person,
                new LinkedHashMap<>(draft.form()),
                draft.papers(),
                draft.notices(),
                null);
    }

    private Mono<Handing.Entry> entry(String id, SubmissionRules.Checked checked, boolean ofDraft) {
        String subject =
                Subjects.fingerprint(checked.procedure(), checked.submission().form());
        return subjects.doubles(id, subject)
                .map(doubles -> new Handing.Entry(
                        id,
                        LookupCode.of(id, 0),
                        checked.submission(),
                        checked.procedure(),
                        subject,
                        acceptances.answerBy(checked.submission()),
                        doubles,
                        ofDraft));
    }

    private Mono<Receipt> save(Handing.Entry entry, Command command, int attempt) {
        boolean waits = entry.submission().channel() == Channel.ONLINE
                || !entry.doubles().isEmpty();
        Deciding<Dossier> deciding =
                waits ? Deciding.by(before -> Handing.submit(before, entry)) : acceptances.atOnce(entry);
        return journal.execute(entry.id(), command, Receipt.class, deciding, Receipt::of)
                .onErrorResume(
                        failure -> attempt < LOOKUP_ATTEMPTS && isLookupCodeTaken(failure),
                        taken -> save(entry.lookedUpBy(LookupCode.of(entry.id(), attempt + 1)), command, attempt + 1));
    }

    private static boolean isLookupCodeTaken(Throwable failure) {
        return failure instanceof NotUnique taken
                && String.valueOf(taken.getMessage()).contains(LookupCode.INDEX);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
