package vn.motcua.intake.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.catalogue.Procedure;
import vn.motcua.contracts.catalogue.ProcessingTime;
import vn.motcua.contracts.catalogue.StartRule;
import vn.motcua.contracts.dossier.DueDateCause;

/**
 * The legal clock of an accepted dossier (thời hạn giải quyết): from where it counts, what stopped it, and when it is due.
 * The due date is always counted anew from these, never shifted by hand.
 *
 * @param agency by whose calendar it counts
 * @param pauses in order; only the last can be open
 * @param changes every move of the due date, on which ground and by whom
 * @param apology null until the head apologised and named a new day
 * @param endedAt when the work was finished or stopped; null while it runs
 */
public record LegalClock(
        String agency,
        Count count,
        Due due,
        List<Pause> pauses,
        List<DueChange> changes,
        @Nullable Apology apology,
        @Nullable Instant endedAt) {

    public LegalClock {
        pauses = List.copyOf(pauses);
        changes = List.copyOf(changes);
    }

    /**
     * What is counted.
     *
     * @param from acceptance, the competent agency's receipt, or the supplement after which the procedure counts afresh
     * @param estimated whether the competent agency's receipt is still awaited
     * @param addedMinutes working minutes that the law added for verification
     */
    public record Count(Instant from, ProcessingTime time, StartRule rule, boolean estimated, int addedMinutes) {

        Count from(Instant other) {
            return new Count(other, time, rule, false, addedMinutes);
        }

        Count lengthened(int minutes) {
            return new Count(from, time, rule, estimated, addedMinutes + minutes);
        }
    }

    /**
     * What the count gives.
     *
     * @param original the first due date, printed on the receipt slip; kept for ever
     * @param at the due date (hẹn trả) that counts for statistics
     * @param provisional whether it lies in a year whose calendar is not official yet
     */
    public record Due(Instant startedAt, Instant original, Instant at, boolean provisional) {}

    /** Why the clock stands still: waiting for the citizen, and nothing else. */
    public enum PauseCause {
        /** Bổ sung hồ sơ, with the number of Mẫu 02. */
        SUPPLEMENT,
        /** Nghĩa vụ tài chính, with the number of the notice. */
        DUTY,
        /** Yêu cầu rút hồ sơ, until decided. */
        WITHDRAWAL
    }

    /**
     * A stretch of time that does not count.
     *
     * @param to null while it lasts
     * @param formNumber the paper that proves the cause
     */
    public record Pause(Instant from, @Nullable Instant to, PauseCause cause, String formNumber) {}

    /** A move of the due date. */
    public record DueChange(DueDateCause cause, Instant from, Instant to, Instant at, String by) {}

    /**
     * The apology with its new day (Mẫu 04), once only.
     *
     * @param agency code of the agency that causes the delay
     * @param reason in words, for the applicant
     */
    public record Apology(
            String agency,
            String reasonCode,
            String reason,
            String formNumber,
            Instant dueAt,
            Instant promisedAt,
            Instant at,
            String by) {}

    /**
     * The clock of what is accepted now. Where it starts with the competent agency's receipt, it is reckoned from the latest
     * moment at which the dossier must be there, until the receipt is known.
     *
     * @param dossier at the desk by whose calendar it counts, which need not be the one that received it
     * @param received when it was complete and valid; earlier than the acceptance if it was taken on paper
     */
    static LegalClock started(Dossier dossier, Instant received, Procedure procedure, DueDates dates) {
        String agency = dossier.desk();
        Submission submission = dossier.submission();
        ProcessingTime time = procedure.effectiveTerms().committed();
        StartRule rule = ruleFor(submission, procedure.startRule());
        Instant from = rule.startsWithReceipt() ? dates.forwardBy(agency, received) : received;
        Count count = new Count(from, time, rule, rule.startsWithReceipt(), 0);
        DueDates.Due due = dates.of(agency, count, List.of());
        return new LegalClock(
                agency,
                count,
                new Due(due.clockStart(), due.dueAt(), due.dueAt(), due.provisional()),
                List.of(),
                List.of(),
                null,
                null);
    }

    /** What another desk received always counts from the competent agency's receipt (tiếp nhận phi địa giới). */
    private static StartRule ruleFor(Submission submission, StartRule rule) {
        if (!submission.isNonTerritorial() || rule.startsWithReceipt()) {
            return rule;
        }
        return rule.hasCutOff() ? StartRule.COMPETENT_RECEIPT_NEXT_DAY_AFTER_15H : StartRule.COMPETENT_RECEIPT;
    }

    /** Until when the citizen was promised the result: the apology's day, or the due date. */
    public Instant promisedAt() {
        return apology == null ? due.at() : apology.promisedAt();
    }

    /** The pause that lasts; null while the clock runs. */
    public @Nullable Pause openPause() {
        return pauses.isEmpty() || pauses.getLast().to() != null ? null : pauses.getLast();
    }

    /** Whether it counts now. */
    public boolean isRunning() {
        return endedAt == null && openPause() == null;
    }

    LegalClock paused(PauseCause cause, String formNumber, Instant at) {
        List<Pause> more = new ArrayList<>(pauses);
        more.add(new Pause(at, null, cause, formNumber));
        return new LegalClock(agency, count, due, more, changes, apology, endedAt);
    }

    LegalClock resumed(Instant at) {
        Pause open = pauses.getLast();
        List<Pause> ended = new ArrayList<>(pauses.subList(0, pauses.size() - 1));
        ended.add(new Pause(open.from(), at, open.cause(), open.formNumber()));
        return new LegalClock(agency, count, due, ended, changes, apology, endedAt);
    }

    LegalClock ended(@Nullable Instant at) {
        LegalClock still = at == null || openPause() == null ? this : resumed(at);
        return new LegalClock(agency, count, due, still.pauses, changes, apology, at);
    }

    LegalClock apologised(Apology given) {
        return new LegalClock(agency, count, due, pauses, changes, given, endedAt);
    }

    LegalClock counting(Count other) {
        return new LegalClock(agency, other, due, pauses, changes, apology, endedAt);
    }

    LegalClock byCalendarOf(String other) {
        return new LegalClock(other, count, due, pauses, changes, apology, endedAt);
    }

    /** Counted anew; if that moves the due date, the move is noted with its ground. */
    LegalClock recounted(DueDates dates, DueDateCause cause, Instant at, String by) {
        DueDates.Due now = dates.of(agency, count, pauses);
        Due next = new Due(now.clockStart(), due.original(), now.dueAt(), now.provisional());
        if (now.dueAt().equals(due.at())) {
            return new LegalClock(agency, count, next, pauses, changes, apology, endedAt);
        }
        List<DueChange> noted = new ArrayList<>(changes);
        noted.add(new DueChange(cause, due.at(), now.dueAt(), at, by));
        return new LegalClock(agency, count, next, pauses, noted, apology, endedAt);
    }
}
