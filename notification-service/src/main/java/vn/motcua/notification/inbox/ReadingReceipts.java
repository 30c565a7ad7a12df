package vn.motcua.notification.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import vn.motcua.notification.Medium;
import vn.motcua.notification.NoticeMetrics;
import vn.motcua.notification.Receipt;
import vn.motcua.notification.Receipts;
import vn.motcua.notification.inbox.Readings.Reading;
import vn.motcua.platform.run.Chore;

/**
 * Enters into the ledger that letters were read, as receipts (báo cáo đã đọc). What is read is remembered with the reading itself and
 * forgotten only once it is entered, so that no crash in between loses it; the ledger takes the same word once.
 */
@Service
class ReadingReceipts implements Chore {

    private static final Logger LOG = LoggerFactory.getLogger(ReadingReceipts.class);
    private static final String PROVIDER = Medium.PORTAL.label();
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration LATER = Duration.ofMinutes(1);
    private static final int AT_ONCE = 100;

    private final Readings readings;
    private final Receipts receipts;
    private final NoticeMetrics metrics;
    private final Clock clock;

    ReadingReceipts(Readings readings, Receipts receipts, NoticeMetrics metrics, Clock clock) {
        this.readings = readings;
        this.receipts = receipts;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public Mono<Void> once() {
        return Mono.fromSupplier(clock::instant)
                .flatMapMany(now -> readings.due(now, AT_ONCE).concatMap(reading -> enter(reading, now)))
                .then();
    }

    private Mono<Void> enter(Reading reading, Instant now) {
        Receipt read = new Receipt(Receipt.Outcome.DELIVERED, reading.readAt(), "");
        return receipts.enter(PROVIDER, new Receipts.Report(reading.reference(), read))
                .doOnNext(effect -> metrics.receipt(PROVIDER, effect.name().toLowerCase(Locale.ROOT)))
                .then(Mono.defer(() -> readings.entered(reading.reference())))
                .onErrorResume(failure -> later(reading, failure, now.plus(LATER)));
    }

    /** A lane that is parked holds up its own dossier only. */
    private Mono<Void> later(Reading reading, Throwable failure, Instant until) {
        String why = failure.getClass().getSimpleName();
        LOG.warn("reading of letter reference={} not entered yet: {}", reading.reference(), why);
        return readings.postpone(reading.reference(), until);
    }
}
