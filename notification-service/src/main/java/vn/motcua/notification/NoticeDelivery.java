package vn.motcua.notification;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
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

    private final ContactBook contacts;
    private final Addresses addresses;
    private final NoticeFields fields;
    private final Texts texts;
    private final Caps caps;
    private final Channels channels;
    private final RetrySchedule schedule;
    private final NoticeMetrics metrics;

    NoticeDelivery(
            ContactBook contacts,
            Addresses addresses,
            NoticeFields fields,
            Texts texts,
            Caps caps,
            Channels channels,
            RetrySchedule schedule,
            NoticeMetrics metrics) {
        this.contacts = contacts;
        this.addresses = addresses;
        this.fields = fields;
        this.texts = texts;
        this.caps = caps;
        this.channels = channels;
        this.schedule = schedule;
        this.metrics = metrics;
    }

    @Override
    public Mono<Function<Notices, Decision<Notices>>> wake(String id, Notices state, Timer timer, Instant now) {
        return woken(state, timer, now, UnaryOperator.identity());
    }

    @Override
    public Mono<Function<Notices, Decision<Notices>>> wakeAgain(String id, Notices state, Timer timer, Instant now) {
        return woken(state, timer, now, notice -> notice.interrupted(now));
    }

    private Mono<Function<Notices, Decision<Notices>>> woken(
            Notices state, Timer timer, Instant now, UnaryOperator<Notice> before) {
        return Mono.justOrEmpty(state.wokenBy(timer))
                .flatMap(notice -> deliver(state, before.apply(notice), now)
                        .map(delivery -> recording(
                                notice, fresh -> before.apply(fresh).after(delivery, now, schedule, channels))))
                .defaultIfEmpty(Decision::of);
    }

    private Function<Notices, Decision<Notices>> recording(Notice tried, UnaryOperator<Notice> change) {
        count(change.apply(tried));
        return fresh -> fresh.with(tried.intent().reference(), change);
    }

    private Mono<Delivery> deliver(Notices ledger, Notice notice, Instant now) {
        Intent intent = notice.intent();
        if (schedule.expired(intent, now)) {
            return Mono.just(new Delivery.Expired());
        }
        Instant morning = schedule.heldUntil(intent, now);
        if (morning != null) {
            return Mono.just(new Delivery.Held(morning));
        }
        return contacts.of(ledger.dossier())
                .flatMap(found -> send(ledger, notice, found))
                .defaultIfEmpty(new Delivery.Suppressed("NO_CONTACTS"))
                .onErrorResume(failure -> Mono.just(notEvenTried(intent, failure)));
    }

    private Mono<Delivery> send(Notices ledger, Notice notice, Contacts found) {
        Intent intent = notice.intent();
        if (!intent.audience().isOfficial() && !found.wants(intent.medium())) {
            return Mono.just(new Delivery.Suppressed(Delivery.Suppressed.OPTED_OUT));
        }
        return addresses
                .of(ledger, intent, found)
                .flatMap(to -> caps.allow(ledger.dossier(), notice, to)
                        .flatMap(allowed -> allowed
                                ? send(ledger, notice, found, to)
                                : Mono.just(new Delivery.Suppressed(Delivery.Suppressed.CAPPED))))
                .defaultIfEmpty(new Delivery.Suppressed("NO_ADDRESS"));
    }

    private Mono<Delivery> send(Notices ledger, Notice notice, Contacts found, String to) {
        Intent intent = notice.intent();
        Mono<Map<String, String>> filled = fields.of(ledger, intent, found);
        return filled.map(values -> texts.write(intent, to, values))
                .flatMap(message -> channels.send(notice.provider(), message));
    }

    /** Only the kind of the failure is told: its words may hold what is nobody's business. */
    private static Delivery notEvenTried(Intent intent, Throwable failure) {
        String detail = failure instanceof NotTaken away
                ? String.valueOf(away.getMessage())
                : failure.getClass().getSimpleName();
        LOG.warn("notice reference={} rule={} not tried: {}", intent.reference(), intent.rule(), detail);
        return new Delivery.Unsettled(false, detail);
    }

    private void count(Notice notice) {
        String settled = notice.state().name().toLowerCase(Locale.ROOT);
        String outcome = notice.isHeld() ? "held" : notice.open() ? "retried" : settled;
        metrics.count(notice.intent().medium(), outcome, notice.intent().rule());
    }
}
