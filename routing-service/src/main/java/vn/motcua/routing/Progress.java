package vn.motcua.routing;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.dossier.LegResult;

/**
 * How far a leg is.
 *
 * @param since when it came into its present state; null while it is planned, unless it has waited since then for an agency
 * @param time how long it may take and by when; null until it is dispatched
 * @param receiptBy by when its agency must confirm receipt; null until it is dispatched
 * @param receiptLate whether it let that pass
 * @param overdue whether the deadline passed before the agency answered
 * @param needsPapers whether its agency said that papers are missing, and has not gone on
 * @param pausedSince since when its clock stands still; null while it runs
 * @param pauses why; several may overlap, and the time counts once
 * @param result null until it is answered, skipped or cancelled
 * @param resultRef official number of the answer; empty while there is none
 */
public record Progress(
        LegState state,
        @Nullable Instant since,
        @Nullable LegTime time,
        @Nullable Instant receiptBy,
        boolean receiptLate,
        boolean overdue,
        boolean needsPapers,
        @Nullable Instant pausedSince,
        Set<PauseCause> pauses,
        @Nullable LegResult result,
        String resultRef) {

    static final Progress PLANNED =
            new Progress(LegState.PLANNED, null, null, null, false, false, false, null, Set.of(), null, "");

    public Progress {
        pauses = Set.copyOf(pauses);
    }

    /** Why a leg's clock stands still: waiting for the citizen, and nothing else. */
    public enum PauseCause {
        /** Bổ sung hồ sơ. */
        SUPPLEMENT,
        /** Nghĩa vụ tài chính. */
        DUTY,
        /** Yêu cầu rút hồ sơ. */
        WITHDRAWAL
    }

    /** Its own deadline; null until it is dispatched. */
    public @Nullable Instant dueAt() {
        return time == null ? null : time.dueAt();
    }

    boolean isPaused() {
        return pausedSince != null;
    }

    Progress in(LegState next, Instant at) {
        return new Progress(
                next, at, time, receiptBy, receiptLate, overdue, needsPapers, pausedSince, pauses, result, resultRef);
    }

    Progress sent(LegTime counted, Instant confirmBy) {
        return new Progress(state, since, counted, confirmBy, false, false, false, null, Set.of(), null, "");
    }

    Progress sentAgain(Instant confirmBy) {
        return new Progress(
                state, since, time, confirmBy, false, overdue, needsPapers, pausedSince, pauses, result, resultRef);
    }

    Progress in(LegTime moved) {
        return new Progress(
                state,
                since,
                moved,
                receiptBy,
                receiptLate,
                overdue,
                needsPapers,
                pausedSince,
                pauses,
                result,
                resultRef);
    }

    Progress late() {
        return late(true);
    }

    Progress late(boolean is) {
        return new Progress(
                state, since, time, receiptBy, receiptLate, is, needsPapers, pausedSince, pauses, result, resultRef);
    }

    Progress receiptMissed() {
        return new Progress(
                state, since, time, receiptBy, true, overdue, needsPapers, pausedSince, pauses, result, resultRef);
    }

    Progress needingPapers(boolean needs) {
        return new Progress(
                state, since, time, receiptBy, receiptLate, overdue, needs, pausedSince, pauses, result, resultRef);
    }

    Progress paused(PauseCause cause, Instant at) {
        Set<PauseCause> more = EnumSet.of(cause);
        more.addAll(pauses);
        return new Progress(
                state,
                since,
                time,
                receiptBy,
                receiptLate,
                overdue,
                needsPapers,
                isPaused() ? pausedSince : at,
                more,
                result,
                resultRef);
    }

    /** Without this cause; the clock goes on when it was the last. */
    Progress without(PauseCause cause) {
        Set<PauseCause> left = EnumSet.noneOf(PauseCause.class);
        pauses.stream().filter(other -> other != cause).forEach(left::add);
        return new Progress(
                state,
                since,
                time,
                receiptBy,
                receiptLate,
                overdue,
                needsPapers,
                left.isEmpty() ? null : pausedSince,
                left,
                result,
                resultRef);
    }

    Progress ended(LegResult how, String reference) {
        return new Progress(state, since, time, receiptBy, receiptLate, overdue, false, null, Set.of(), how, reference);
    }

    Progress reopened(LegTime counted) {
        return new Progress(state, since, counted, receiptBy, receiptLate, false, false, null, Set.of(), null, "");
    }
}
