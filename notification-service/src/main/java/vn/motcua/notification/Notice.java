package vn.motcua.notification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One line of the ledger (thông báo): an intent and how far it came.
 *
 * @param provider who is asked at the next try, or was at the last; known before it is asked, so that after a crash the same
 *     one is asked again, who knows the reference
 * @param receipt the best word of what became of it; null until there is one
 * @param nextAttemptAt null once it is settled
 * @param reason why it failed, was suppressed or is held; null otherwise
 * @param recipient masked address; null until one was used
 * @param text the SMS or the subject of the e-mail as sent; null until sent
 * @param heldUntil the morning for which it was kept when it came at a quiet hour; null if it was not
 */
public record Notice(
        Intent intent,
        State state,
        String provider,
        List<Attempt> attempts,
        @Nullable Receipt receipt,
        @Nullable Instant nextAttemptAt,
        @Nullable String reason,
        @Nullable String recipient,
        @Nullable String text,
        @Nullable Instant heldUntil) {
    public Notice {
        // one written when there was one provider only has none
        provider = Objects.requireNonNullElse(provider, Channels.NOBODY);
        attempts = List.copyOf(attempts);
    }

    private static final String INTERRUPTED = "INTERRUPTED";
    private static final String FORGOTTEN = "FORGOTTEN";
    private static final Set<String> WITHOUT_WORDS = Set.of(INTERRUPTED, FORGOTTEN);

    /** How far a notice came. */
    public enum State {
        /** Not tried yet. */
        CREATED,
        /** Tried, not settled yet. */
        SENDING,
        /** The provider took it. */
        SENT,
        /** The provider says that it arrived. */
        DELIVERED,
        /** It never will arrive: refused, no such number. */
        PERMANENT_FAILURE,
        /** Given up after all tries, ours or the provider's. */
        TEMPORARY_FAILURE,
        /** Too old to be worth sending. */
        EXPIRED,
        /** Not to be sent. */
        SUPPRESSED;

        private static final Set<State> FAILURES = Set.of(PERMANENT_FAILURE, TEMPORARY_FAILURE);
        private static final Set<State> ON_THE_WAY = Set.of(SENT, DELIVERED);

        private static final Set<State> OPEN = Set.of(CREATED, SENDING);

        /** Whether it still waits to be sent. */
        boolean open() {
            return OPEN.contains(this);
        }

        /** Whether it was given up although it should have been sent. */
        boolean failed() {
            return FAILURES.contains(this);
        }

        /** Whether, as far as is known, it reaches whom it speaks to. */
        boolean reaches() {
            return ON_THE_WAY.contains(this);
        }
    }

    /** Why a notice waits until the quiet hours are over. */
    public static final String QUIET_HOURS = "QUIET_HOURS";

    static Notice of(Intent intent, Channels channels) {
        String provider = channels.next(intent.medium());
        return new Notice(intent, State.CREATED, provider, List.of(), null, intent.createdAt(), null, null, null, null);
    }

    /** This notice, begun when that one was lost: it could not go before. */
    Notice after(Notice lost) {
        Instant due = later(later(intent.createdAt(), lost.heldUntil), lost.triedLast());
        return new Notice(intent, state, provider, attempts, null, due, null, null, null, lost.heldUntil);
    }

    private static Instant later(Instant one, @Nullable Instant other) {
        return other == null || other.isBefore(one) ? one : other;
    }

    private @Nullable Instant triedLast() {
        return attempts.isEmpty() ? null : attempts.getLast().at();
    }

    /**
     * Whether it was given up in a way that another medium may make up for. What is too old is so by every medium, who was
     * erased is not told at all, what may still be with a provider waits for its word, and what a restored store has forgotten was told.
     */
    boolean isLost() {
        boolean notByThis = state == State.SUPPRESSED && Delivery.Suppressed.BY_THIS_MEDIUM.contains(reason);
        return state.failed() && !wasForgotten() || notByThis && !mayBeOut();
    }

    private boolean wasForgotten() {
        return attempts.stream().anyMatch(attempt -> attempt.detail().equals(FORGOTTEN));
    }

    /** Whether it still waits to be sent. */
    public boolean open() {
        return nextAttemptAt != null;
    }

    /** Whether it waits no more because of a provider's word or a newer notice, and not because of what came of a try. */
    boolean isEndedByOthers() {
        return !open() && (receipt != null || Superseding.isSuperseded(this));
    }

    /** Whether it waits for the morning. */
    boolean isHeld() {
        return open() && QUIET_HOURS.equals(reason);
    }

    /** Whether somebody may have taken it although nobody said so. */
    boolean mayBeOut() {
        return uncertain(attempts);
    }

    /** Whether this provider was ever asked to carry it, or is just about to be. */
    boolean wasGivenTo(String carrier) {
        return provider.equals(carrier)
                || attempts.stream().anyMatch(attempt -> attempt.provider().equals(carrier));
    }

    /** This notice after a wake. What a receipt has settled meanwhile stays; the try is only noted. */
    Notice after(Delivery delivery, Instant now, RetrySchedule schedule, Channels channels) {
        return switch (delivery) {
            case Delivery.Taken(String to, String sent) ->
                settled(State.SENT, null, plus(now, Attempt.Outcome.TAKEN, "")).with(to, sent);
            case Delivery.Held(Instant until) -> held(until);
            case Delivery.Suppressed(String why) -> settled(State.SUPPRESSED, why, attempts);
            case Delivery.Expired _ -> settled(State.EXPIRED, "EXPIRED", attempts);
            case Delivery.Refused(String why, String to) ->
                settled(State.PERMANENT_FAILURE, why, plus(now, Attempt.Outcome.REFUSED, why))
                        .with(to, null);
            case Delivery.Untried(String why) ->
                again(plus(now, Attempt.Outcome.NOT_TAKEN, why), now, schedule, channels);
            case Delivery.Unsettled(boolean uncertain, String why) ->
                unsettled(
                        plus(now, uncertain ? Attempt.Outcome.UNCERTAIN : Attempt.Outcome.NOT_TAKEN, why),
                        now,
                        schedule,
                        channels);
        };
    }

    /** This notice after a crash between a try and its record: nobody knows whether the provider took it. */
    Notice interrupted(Instant now) {
        return uncertain(now, INTERRUPTED);
    }

    /**
     * This notice where it was told most likely, by who knows which provider, and the record of it was lost with the store: no
     * telephone rings for it again; a mail goes once more, and a letter lies in the inbox anew.
     */
    Notice forgotten(Instant now) {
        Notice told = intent.medium().isFetched() ? this : uncertain(now, FORGOTTEN);
        return intent.medium().rings() ? told.settled(State.TEMPORARY_FAILURE, "UNCERTAIN", told.attempts) : told;
    }

    private Notice uncertain(Instant now, String why) {
        List<Attempt> tried = plus(now, Attempt.Outcome.UNCERTAIN, why);
        return new Notice(intent, state, provider, tried, receipt, nextAttemptAt, reason, recipient, text, heldUntil);
    }

    /** This notice, its last try with the version of the text that it was written with; null for the shipped one. */
    Notice writtenWith(@Nullable String template) {
        if (template == null || attempts.isEmpty()) {
            return this;
        }
        List<Attempt> tried = new ArrayList<>(attempts);
        tried.addLast(tried.removeLast().writtenWith(template));
        return new Notice(intent, state, provider, tried, receipt, nextAttemptAt, reason, recipient, text, heldUntil);
    }

    /** The first try that may have gone out, if it is known in which words; empty if there was none. */
    Optional<Attempt> doubtful() {
        return attempts.stream()
                .filter(attempt -> attempt.outcome() == Attempt.Outcome.UNCERTAIN)
                .filter(attempt -> !WITHOUT_WORDS.contains(attempt.detail()))
                .findFirst();
    }

    /** This notice after the provider's word; one that is no better than what is known changes nothing. */
    Notice after(Receipt word) {
        if (state == State.SUPPRESSED || receipt != null && !word.betterThan(receipt)) {
            return this;
        }
        String why = word.reason().isEmpty() ? null : word.reason();
        return new Notice(intent, word.state(), provider, attempts, word, null, why, recipient, text, heldUntil);
    }

    /** What a receipt has settled meanwhile does not wait any more; what failed by day is no less late for the night after it. */
    private Notice held(Instant until) {
        Instant since = heldUntil == null && attempts.isEmpty() ? until : heldUntil;
        return open()
                ? new Notice(intent, state, provider, attempts, receipt, until, QUIET_HOURS, recipient, text, since)
                : this;
    }

    private Notice again(List<Attempt> tried, Instant now, RetrySchedule schedule, Channels channels) {
        Instant next = schedule.next(intent, tried.size(), now);
        if (next == null || receipt != null) {
            return settled(State.TEMPORARY_FAILURE, "EXHAUSTED", tried);
        }
        String whom = nextProvider(tried, channels);
        return new Notice(intent, State.SENDING, whom, tried, null, next, null, null, null, heldUntil);
    }

    private Notice unsettled(List<Attempt> tried, Instant now, RetrySchedule schedule, Channels channels) {
        return uncertain(tried) && !repeatable()
                ? settled(State.TEMPORARY_FAILURE, "UNCERTAIN", tried)
                : again(tried, now, patience(tried, schedule), channels);
    }

    /** What surely nobody has goes soon by the next medium, if there is one; what somebody may have must not go by two. */
    private RetrySchedule patience(List<Attempt> tried, RetrySchedule schedule) {
        return intent.otherwise().isEmpty() || uncertain(tried) ? schedule : schedule.beforeNextMedium();
    }

    /** Only who may have it can say whether it has: after an uncertain try nobody else is asked. */
    private String nextProvider(List<Attempt> tried, Channels channels) {
        return uncertain(tried) ? provider : channels.instead(intent.medium(), provider);
    }

    /** What may have been taken is repeated as often as need be where the reference is known, and once where it is not. */
    private boolean repeatable() {
        return intent.medium().isReferenced() || !uncertain(attempts);
    }

    private static boolean uncertain(List<Attempt> attempts) {
        return attempts.stream().anyMatch(attempt -> attempt.outcome() == Attempt.Outcome.UNCERTAIN);
    }

    private Notice settled(State end, @Nullable String why, List<Attempt> tried) {
        return receipt == null
                ? new Notice(intent, end, provider, tried, null, null, why, recipient, text, heldUntil)
                : new Notice(intent, state, provider, tried, receipt, null, reason, recipient, text, heldUntil);
    }

    private Notice with(String to, @Nullable String sent) {
        return new Notice(intent, state, provider, attempts, receipt, nextAttemptAt, reason, to, sent, heldUntil);
    }

    private List<Attempt> plus(Instant at, Attempt.Outcome outcome, String detail) {
        List<Attempt> tried = new ArrayList<>(attempts);
        tried.add(new Attempt(at, provider, outcome, detail, null));
        return tried;
    }
}
