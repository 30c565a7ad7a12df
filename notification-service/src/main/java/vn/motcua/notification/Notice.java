package vn.motcua.notification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the ledger (thông báo): an intent and how far it came.
 *
 * @param nextAttemptAt null once it is settled
 * @param reason why it failed or was suppressed; null otherwise
 * @param recipient masked address; null until one was used
 * @param text the SMS or the subject of the e-mail as sent; null until sent
 */
public record Notice(
        Intent intent,
        State state,
        List<Attempt> attempts,
        @Nullable Instant nextAttemptAt,
        @Nullable String reason,
        @Nullable String recipient,
        @Nullable String text) {
    public Notice {
        attempts = List.copyOf(attempts);
    }

    /** How far a notice came. */
    public enum State {
        /** Not tried yet. */
        CREATED,
        /** Tried, not settled yet. */
        SENDING,
        /** The provider took it. */
        SENT,
        /** Given up. */
        FAILED,
        /** Not to be sent. */
        SUPPRESSED
    }

    static Notice of(Intent intent) {
        return new Notice(intent, State.CREATED, List.of(), intent.createdAt(), null, null, null);
    }

    /** Whether it still waits to be sent. */
    public boolean open() {
        return nextAttemptAt != null;
    }

    /** This notice after a wake. */
    Notice after(Delivery delivery, Instant now, RetrySchedule schedule) {
        return switch (delivery) {
            case Delivery.Taken(String to, String sent) ->
                new Notice(intent, State.SENT, plus(now, Attempt.Outcome.TAKEN, ""), null, null, to, sent);
            case Delivery.Suppressed(String why) ->
                new Notice(intent, State.SUPPRESSED, attempts, null, why, null, null);
            case Delivery.Refused(String why, String to) ->
                new Notice(intent, State.FAILED, plus(now, Attempt.Outcome.REFUSED, why), null, why, to, null);
            case Delivery.Unsettled unsettled -> again(unsettled, now, schedule);
        };
    }

    private Notice again(Delivery.Unsettled unsettled, Instant now, RetrySchedule schedule) {
        Attempt.Outcome outcome = unsettled.uncertain() ? Attempt.Outcome.UNCERTAIN : Attempt.Outcome.NOT_TAKEN;
        List<Attempt> tried = plus(now, outcome, unsettled.detail());
        if (unsettled.uncertain() && !repeatable()) {
            return new Notice(intent, State.FAILED, tried, null, "UNCERTAIN", null, null);
        }
        Instant next = schedule.next(intent.createdAt(), tried.size(), now);
        return next == null
                ? new Notice(intent, State.FAILED, tried, null, "EXHAUSTED", null, null)
                : new Notice(intent, State.SENDING, tried, next, null, null, null);
    }

    /** SMS providers know the reference and send it once; a mail server does not, so an uncertain e-mail is repeated once. */
    private boolean repeatable() {
        return intent.medium() != Medium.EMAIL
                || attempts.stream().noneMatch(attempt -> attempt.outcome() == Attempt.Outcome.UNCERTAIN);
    }

    private List<Attempt> plus(Instant at, Attempt.Outcome outcome, String detail) {
        List<Attempt> tried = new ArrayList<>(attempts);
        tried.add(new Attempt(at, outcome, detail));
        return tried;
    }
}
