package vn.motcua.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import vn.motcua.platform.journal.Decision;
import vn.motcua.platform.journal.Timer;
import vn.motcua.platform.journal.TimerHandler;

/**
 * Sends a notice when its timer is due: contacts from intake, text, channel, and back to the ledger. Whatever goes wrong
 * is an outcome, never an error, so that one sick notice does not hold up the others.
 */
@Service
class NoticeDelivery implements TimerHandler<Notices> {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeDelivery.class);

    private final SharedContacts contacts;
    private final Addresses addresses;
    private final NoticeFields fields;
    private final NoticeWriter writer;
    private final Caps caps;
    private final Channels channels;
    private final RetrySchedule schedule;
    private final NoticeMetrics metrics;
    private final ForgottenTime forgotten;

    NoticeDelivery(
            SharedContacts contacts,
            Addresses addresses,
            NoticeFields fields,
            NoticeWriter writer,
            Caps caps,
            Channels channels,
            RetrySchedule schedule,
            NoticeMetrics metrics,
            ForgottenTime forgotten) {
        this.contacts = contacts;
        this.addresses = addresses;
        this.fields = fields;
        this.writer = writer;
        this.caps = caps;
        this.channels = channels;
        this.schedule = schedule;
        this.metrics = metrics;
        this.forgotten = forgotten;
    }

    @Override
    public Mono<Function<Notices, Decision<Notices>>> wake(String id, Notices state, Timer timer, Instant now) {
        return woken(state, timer, now, UnaryOperator.identity());
    }

    @Override
    public Mono<Function<Notices, Decision<Notices>>> wakeAgain(String id, Notices state, Timer timer, Instant now) {
        return woken(state, timer, now, notice -> notice.interrupted(now));
    }

    /** A receipt or a newer notice may be faster than our own record of the try. */
    @Override
    public boolean isToBeNoted(Notices fresh, Timer timer) {
        return fresh.of(timer).filter(Notice::isEndedByOthers).isPresent();
    }

    private Mono<Function<Notices, Decision<Notices>>> woken(
            Notices state, Timer timer, Instant now, UnaryOperator<Notice> before) {
        return Mono.justOrEmpty(state.wokenBy(timer))
                .flatMap(notice -> rangThen(notice, timer)
                        ? Mono.just(recording(notice, fresh -> fresh.forgotten(now)))
                        : tried(state, notice, now, before))
                .defaultIfEmpty(Decision::of);
    }

    /** What was due before the store was lost was said then, if it makes a telephone ring. */
    private boolean rangThen(Notice notice, Timer timer) {
        return notice.intent().medium().rings() && forgotten.has(timer.at());
    }

    private Mono<Function<Notices, Decision<Notices>>> tried(
            Notices state, Notice notice, Instant now, UnaryOperator<Notice> before) {
        return deliver(state, before.apply(notice), now).timed().map(timed -> {
            Instant then = now.plusMillis(timed.elapsedSinceSubscription().toMillis());
            Tried tried = timed.get();
            return recording(
                    notice,
                    fresh -> before.apply(fresh)
                            .after(tried.delivery(), then, schedule, channels)
                            .writtenWith(tried.template()));
        });
    }

    private Function<Notices, Decision<Notices>> recording(Notice tried, UnaryOperator<Notice> change) {
        count(change.apply(tried));
        return fresh -> fresh.with(tried.intent().reference(), change, channels);
    }

    /**
     * What came of a wake.
     *
     * @param template version of the office's own text that was written; null for the shipped one, and if nothing was
     */
    private record Tried(Delivery delivery, @Nullable String template) {

        static Tried unwritten(Delivery delivery) {
            return new Tried(delivery, null);
        }
    }

    private Mono<Tried> deliver(Notices ledger, Notice notice, Instant now) {
        Intent intent = notice.intent();
        if (schedule.expired(intent, now)) {
            return Mono.just(Tried.unwritten(new Delivery.Expired()));
        }
        Instant morning = schedule.heldUntil(ledger.dossier(), intent, now);
        if (morning != null) {
            return Mono.just(Tried.unwritten(new Delivery.Held(morning)));
        }
        return contacts.of(ledger.dossier(), intent)
                .flatMap(found -> send(ledger, notice, found))
                .defaultIfEmpty(Tried.unwritten(new Delivery.Suppressed("NO_CONTACTS")))
                .onErrorResume(failure -> Mono.just(Tried.unwritten(notEvenTried(intent, failure))));
    }

    private Mono<Tried> send(Notices ledger, Notice notice, Contacts found) {
        Intent intent = notice.intent();
        if (!Consent.allows(ledger, intent, found)) {
            return Mono.just(Tried.unwritten(new Delivery.Suppressed(Delivery.Suppressed.OPTED_OUT)));
        }
        return addresses
                .of(ledger, intent, found)
                .flatMap(to -> caps.allow(ledger.dossier(), notice, to)
                        .flatMap(allowed -> allowed
                                ? send(ledger, notice, found, to)
                                : Mono.just(Tried.unwritten(new Delivery.Suppressed(Delivery.Suppressed.CAPPED)))))
                .defaultIfEmpty(Tried.unwritten(new Delivery.Suppressed(Delivery.Suppressed.NO_ADDRESS)));
    }

    private Mono<Tried> send(Notices ledger, Notice notice, Contacts found, String to) {
        return fields.of(ledger, notice.intent(), found)
                .flatMap(values -> writer.write(ledger, notice, to, values))
                .flatMap(written -> channels.send(
                                notice.provider(), written.message().about(ledger.dossier(), found.lookupCode()))
                        .map(delivery -> new Tried(delivery, written.template())));
    }

    /** Only the kind of the failure is told: its words may hold what is nobody's business. */
    private static Delivery notEvenTried(Intent intent, Throwable failure) {
        String detail = failure instanceof NotTaken away
                ? String.valueOf(away.getMessage())
                : failure.getClass().getSimpleName();
        LOG.warn("notice reference={} rule={} not tried: {}", intent.reference(), intent.rule(), detail);
        return new Delivery.Untried(detail);
    }

    private void count(Notice notice) {
        Intent intent = notice.intent();
        metrics.count(intent.medium(), outcome(notice), intent.rule());
        untilTaken(notice)
                .ifPresent(delay ->
                        metrics.handedOver(intent.medium(), intent.weight().urgency(), delay));
    }

    private static Optional<Duration> untilTaken(Notice notice) {
        Instant couldGo =
                Objects.requireNonNullElse(notice.heldUntil(), notice.intent().createdAt());
        return notice.attempts().stream()
                .filter(attempt -> attempt.outcome() == Attempt.Outcome.TAKEN)
                .findFirst()
                .map(taken -> Duration.between(couldGo, taken.at()));
    }

    /** What another medium will say is no failure yet. */
    private static String outcome(Notice notice) {
        if (notice.open()) {
            return notice.isHeld() ? "held" : "retried";
        }
        boolean passedOn = notice.isLost() && !notice.intent().otherwise().isEmpty();
        return passedOn ? "passed_on" : notice.state().name().toLowerCase(Locale.ROOT);
    }
}
