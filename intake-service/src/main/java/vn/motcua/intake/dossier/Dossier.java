package vn.motcua.intake.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.dossier.DossierEvent;
import vn.motcua.contracts.dossier.DossierLifecycle;
import vn.motcua.contracts.dossier.DossierOutcome;
import vn.motcua.contracts.dossier.DossierStatus;
import vn.motcua.platform.journal.ImpossibleEvent;

/**
 * A dossier (hồ sơ) at the one-stop desk. Its status moves only by {@link DossierLifecycle}.
 *
 * @param lookupCode mã tra cứu that citizens can read out, from the first day
 * @param submission what was handed in; of a draft, what was written so far
 * @param desk code of the agency whose desk has it now; empty for a draft
 * @param subject fingerprint of the child, plot or deed that it is about; null if the procedure does not look for doubles
 * @param duplicates null unless others seem to be about the same
 * @param answerBy by when the desk must answer a submission (08 giờ làm việc); null when it need not
 * @param answerLate whether the desk let that pass
 * @param acceptance null until accepted
 * @param refusal null unless refused
 * @param clock null until accepted
 * @param originals papers in custody, those handed back too
 * @param withdrawal the last request to have it back; null if there was none
 * @param stop null unless stopped
 * @param outcome null until every leg has answered
 * @param rating null until rated
 * @param told what was announced once for its day
 */
public record Dossier(
        String id,
        DossierStatus status,
        String lookupCode,
        Submission submission,
        String desk,
        @Nullable String subject,
        @Nullable Duplicates duplicates,
        @Nullable Instant answerBy,
        boolean answerLate,
        @Nullable Acceptance acceptance,
        @Nullable Refusal refusal,
        @Nullable LegalClock clock,
        List<Leg> legs,
        List<Supplement> supplements,
        List<Charge> charges,
        List<Original> originals,
        @Nullable Withdrawal withdrawal,
        @Nullable Stop stop,
        @Nullable DossierOutcome outcome,
        List<HandOver> returns,
        List<Correction> corrections,
        @Nullable Rating rating,
        List<AttachedFile> files,
        List<TimelineEntry> timeline,
        List<Told> told) {

    private static final Set<String> TAKEN_UP = Set.of("case.received", "case.resolved");

    public Dossier {
        legs = List.copyOf(legs);
        supplements = List.copyOf(supplements);
        charges = List.copyOf(charges);
        originals = List.copyOf(originals);
        returns = List.copyOf(returns);
        corrections = List.copyOf(corrections);
        files = List.copyOf(files);
        timeline = List.copyOf(timeline);
        told = List.copyOf(told);
    }

    /** A dossier of which nothing is known but what it is about, before its first event. */
    static Dossier begun(String id, String lookupCode, DossierStatus first, Submission submission) {
        return new Dossier(
                id,
                first,
                lookupCode,
                submission,
                "",
                null,
                null,
                null,
                false,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of());
    }

    /** The same with some parts changed; the status moves by {@link #moved} only. */
    Dossier with(Consumer<DossierParts> change) {
        DossierParts parts = new DossierParts(this);
        change.accept(parts);
        return parts.together();
    }

    Dossier with(Leg changed) {
        return with(parts ->
                parts.legs = DossierParts.each(legs, leg -> leg.code().equals(changed.code()) ? changed : leg));
    }

    /** Moved by the event as the lifecycle says, with a line in the timeline. */
    Dossier moved(DossierEvent event, Instant at, @Nullable String leg, @Nullable String agency) {
        Set<DossierStatus> targets = DossierLifecycle.next(status, event.getClass());
        DossierStatus to = targets.size() == 1 ? targets.iterator().next() : settled();
        if (!targets.contains(to)) {
            throw new ImpossibleEvent(
                    event.getClass().getSimpleName() + " cannot happen to a dossier that is " + status);
        }
        TimelineEntry line = TimelineEntry.of(event, to, at, leg, agency);
        return with(parts -> {
            parts.status = to;
            parts.timeline = DossierParts.plus(timeline, line);
        });
    }

    /** Moved by an event that concerns the whole, as the desk's doing. */
    Dossier moved(DossierEvent event, Instant at) {
        return moved(event, at, null, desk);
    }

    /** Where the dossier goes when something that it waited for has ended: to what is left. */
    private DossierStatus settled() {
        if (withdrawal != null && withdrawal.isGranted()) {
            return DossierStatus.WITHDRAWAL_REQUESTED;
        }
        if (outcome != null) {
            return DossierStatus.RESOLVED;
        }
        if (openSupplement().isPresent()) {
            return DossierStatus.AWAITING_SUPPLEMENT;
        }
        if (charges.stream().anyMatch(Charge::isOpenDuty)) {
            return DossierStatus.AWAITING_DUTY;
        }
        return wasTakenUp() ? DossierStatus.PROCESSING : DossierStatus.ACCEPTED;
    }

    /** Whether some agency has been at work, even if its leg went elsewhere since. */
    private boolean wasTakenUp() {
        return timeline.stream().map(TimelineEntry::event).anyMatch(TAKEN_UP::contains);
    }

    /** The request for papers that the citizen has not answered; empty if there is none. */
    public Optional<Supplement> openSupplement() {
        return supplements.stream().filter(Supplement::isOpen).findFirst();
    }

    /** How many rounds of papers were asked for after acceptance; the law allows one. */
    public int rounds() {
        return (int) supplements.stream().filter(asked -> asked.round() > 0).count();
    }

    /** Whether it counts as overdue whatever the day, because papers were asked for more than once (QĐ 766/QĐ-TTg). */
    public boolean countsAsOverdue() {
        return rounds() > 1;
    }

    /** Code of the agency whose account fees belong to: the desk's, or the competent one's if another received it. */
    String beneficiary() {
        return submission.isNonTerritorial() ? submission.competentDesk() : desk;
    }

    /** The leg with this code; empty if its route has none. */
    public Optional<Leg> leg(String code) {
        return legs.stream().filter(leg -> leg.code().equals(code)).findFirst();
    }

    /** The charge with this code; empty if there is none. */
    public Optional<Charge> charge(String code) {
        return charges.stream().filter(charge -> charge.code().equals(code)).findFirst();
    }

    /** The attached file with this id; empty if there is none. */
    public Optional<AttachedFile> file(String fileId) {
        return files.stream().filter(file -> file.fileId().equals(fileId)).findFirst();
    }

    /** Components whose originals the desk still has. */
    public List<String> heldOriginals() {
        return originals.stream()
                .filter(Original::isHeld)
                .map(Original::component)
                .toList();
    }

    /** All papers handed in, with the submission and later. */
    public List<Paper> papers() {
        List<Paper> all = new ArrayList<>(submission.papers());
        supplements.forEach(asked -> all.addAll(asked.papers()));
        return all;
    }

    /** Whether its way has ended. */
    public boolean isClosed() {
        return status.isClosed();
    }

    /** Mã hồ sơ; null until accepted. */
    public @Nullable String code() {
        return acceptance == null ? null : acceptance.code();
    }

    /** Hẹn trả as it stands; null until accepted. */
    public @Nullable Instant dueAt() {
        return clock == null ? null : clock.due().at();
    }

    /** Whether this was announced for that day already. */
    boolean wasTold(String what, Instant day) {
        return told.contains(new Told(what, day));
    }

    /** When it last changed; that somebody was reminded of it is no change. */
    public Instant changedAt() {
        return last(line -> !line.isReminder());
    }

    /** From when nothing was heard of it: its last change, or when it was last told that there was none. */
    Instant silentSince() {
        return last(TimelineEntry::breaksSilence);
    }

    private Instant last(Predicate<TimelineEntry> wanted) {
        return timeline.reversed().stream()
                .filter(wanted)
                .findFirst()
                .map(TimelineEntry::at)
                .orElseGet(submission::receivedAt);
    }
}
