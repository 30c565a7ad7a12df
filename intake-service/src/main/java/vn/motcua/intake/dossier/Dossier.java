package vn.motcua.intake.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.dossier.DossierEvent;
import vn.motcua.contracts.dossier.DossierLifecycle;
import vn.motcua.contracts.dossier.DossierOutcome;
import vn.motcua.contracts.dossier.DossierStatus;
import vn.motcua.contracts.dossier.IntakeEvent.DossierAccepted;
import vn.motcua.contracts.dossier.IntakeEvent.DossierRefused;
import vn.motcua.contracts.dossier.IntakeEvent.DossierSubmitted;
import vn.motcua.contracts.dossier.IntakeEvent.FileAttached;
import vn.motcua.platform.journal.Decision;
import vn.motcua.platform.journal.ImpossibleEvent;

/**
 * A dossier (hồ sơ) at the one-stop desk. Its status moves only by {@link DossierLifecycle}.
 *
 * @param lookupCode mã tra cứu that citizens can read out, from the first day
 * @param acceptance null until accepted
 * @param refusal null unless refused
 * @param outcome null until every leg has answered
 */
public record Dossier(
        String id,
        DossierStatus status,
        String lookupCode,
        Submission submission,
        List<AttachedFile> files,
        @Nullable Acceptance acceptance,
        @Nullable Refusal refusal,
        List<Leg> legs,
        @Nullable DossierOutcome outcome,
        List<HandOver> returns,
        List<TimelineEntry> timeline) {
    public Dossier {
        files = List.copyOf(files);
        legs = List.copyOf(legs);
        returns = List.copyOf(returns);
        timeline = List.copyOf(timeline);
    }

    /** A new dossier, handed in and waiting for the desk. */
    static Decision<Dossier> submit(String id, String lookupCode, Submission submission, List<Leg> planned) {
        DossierSubmitted event = new DossierSubmitted(
                submission.procedure(),
                submission.procedureVersion(),
                submission.channel(),
                submission.desk(),
                submission.area());
        DossierStatus status = next(null, event);
        TimelineEntry first = TimelineEntry.of(event, status, submission.receivedAt(), null, submission.desk());
        return Decision.of(
                new Dossier(
                        id,
                        status,
                        lookupCode,
                        submission,
                        List.of(),
                        null,
                        null,
                        planned,
                        null,
                        List.of(),
                        List.of(first)),
                event);
    }

    /** The desk found it complete and valid. */
    Decision<Dossier> accept(Acceptance accepted) {
        DossierCommand.ACCEPTANCE.checkAllowedIn(status);
        DossierAccepted event = new DossierAccepted(
                accepted.code(),
                submission.procedure(),
                submission.procedureVersion(),
                submission.desk(),
                submission.area(),
                accepted.clockStart(),
                accepted.dueAt());
        Dossier next = new Dossier(
                id, status, lookupCode, submission, files, accepted, refusal, legs, outcome, returns, timeline);
        return Decision.of(next.moved(event, accepted.at(), null, submission.desk()), event);
    }

    /** The desk does not take it. */
    Decision<Dossier> refuse(Refusal refused) {
        DossierCommand.REFUSAL.checkAllowedIn(status);
        DossierRefused event =
                new DossierRefused(submission.desk(), refused.reasonCode().name());
        Dossier next = new Dossier(
                id, status, lookupCode, submission, files, acceptance, refused, legs, outcome, returns, timeline);
        return Decision.of(next.moved(event, refused.at(), null, submission.desk()), event);
    }

    /** A paper was attached. */
    Decision<Dossier> attach(AttachedFile file) {
        DossierCommand.FILES.checkAllowedIn(status);
        FileAttached event = new FileAttached(file.fileId(), file.component(), file.sha256(), file.size());
        Dossier next = new Dossier(
                id,
                status,
                lookupCode,
                submission,
                plus(files, file),
                acceptance,
                refusal,
                legs,
                outcome,
                returns,
                timeline);
        return Decision.of(next.moved(event, file.at(), null, null), event);
    }

    Dossier with(Leg changed) {
        List<Leg> now = legs.stream()
                .map(leg -> leg.code().equals(changed.code()) ? changed : leg)
                .toList();
        return new Dossier(
                id, status, lookupCode, submission, files, acceptance, refusal, now, outcome, returns, timeline);
    }

    Dossier with(HandOver handOver) {
        return new Dossier(
                id,
                status,
                lookupCode,
                submission,
                files,
                acceptance,
                refusal,
                legs,
                outcome,
                plus(returns, handOver),
                timeline);
    }

    Dossier with(DossierOutcome decided) {
        return new Dossier(
                id, status, lookupCode, submission, files, acceptance, refusal, legs, decided, returns, timeline);
    }

    /** Moved by the event as the lifecycle says, with a line in the timeline. */
    Dossier moved(DossierEvent event, Instant at, @Nullable String leg, @Nullable String agency) {
        DossierStatus to = next(status, event);
        TimelineEntry line = TimelineEntry.of(event, to, at, leg, agency);
        return new Dossier(
                id,
                to,
                lookupCode,
                submission,
                files,
                acceptance,
                refusal,
                legs,
                outcome,
                returns,
                plus(timeline, line));
    }

    /** The leg with this code; empty if its route has none. */
    public Optional<Leg> leg(String code) {
        return legs.stream().filter(leg -> leg.code().equals(code)).findFirst();
    }

    /** The attached file with this id; empty if there is none. */
    public Optional<AttachedFile> file(String fileId) {
        return files.stream().filter(file -> file.fileId().equals(fileId)).findFirst();
    }

    /** Whether nothing can happen to it any more. */
    public boolean isClosed() {
        return DossierLifecycle.from(status).isEmpty();
    }

    /** Mã hồ sơ; null until accepted. */
    public @Nullable String code() {
        return acceptance == null ? null : acceptance.code();
    }

    /** Hẹn trả; null until accepted. */
    public @Nullable Instant dueAt() {
        return acceptance == null ? null : acceptance.dueAt();
    }

    private static DossierStatus next(@Nullable DossierStatus from, DossierEvent event) {
        return DossierLifecycle.next(from, event.getClass())
                .orElseThrow(() -> new ImpossibleEvent(
                        event.getClass().getSimpleName() + " cannot happen to a dossier that is " + from));
    }

    private static <T> List<T> plus(List<T> before, T added) {
        List<T> all = new ArrayList<>(before);
        all.add(added);
        return all;
    }
}
