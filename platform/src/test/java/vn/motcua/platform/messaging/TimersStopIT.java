package vn.motcua.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import vn.motcua.platform.journal.Decision;
import vn.motcua.platform.journal.Timer;
import vn.motcua.platform.journal.TimerHandler;
import vn.motcua.platform.metrics.PlatformMetrics;
import vn.motcua.platform.sample.SampleApplication;
import vn.motcua.platform.sample.SampleApplication.Lamp;
import vn.motcua.platform.store.Cause;
import vn.motcua.platform.store.Change;
import vn.motcua.platform.store.JournalStore;
import vn.motcua.platform.store.Journals;
import vn.motcua.platform.testing.ServiceUnderTest;
import vn.motcua.platform.timing.BusinessClock;

/** After a long night many timers are due at once; whoever is asked to go then does not go through all of them. */
class TimersStopIT {

    private static final int DUE = 96;
    private static final int AT_ONCE = 32;

    private final String run = UUID.randomUUID().toString();
    private final AtomicInteger begun = new AtomicInteger();
    private final Sinks.One<Boolean> gate = Sinks.one();

    @Test
    void whoIsAskedToGoFinishesWhatHasBegunAndLeavesTheRest() throws InterruptedException {
        try (ServiceUnderTest service =
                ServiceUnderTest.start(SampleApplication.class, "sample", Map.of("motcua.service", "sample"))) {
            ServiceTimers others = service.bean(ServiceTimers.class);
            others.stop();
            JournalStore<Lamp> lamps = due(service);
            Timers<Lamp> timers = new Timers<>(
                    service.bean(Journals.class),
                    lamps,
                    new Gated(),
                    service.bean(BusinessClock.class),
                    service.bean(PlatformMetrics.class),
                    () -> 0);
            timers.start();
            await().during(Duration.ofSeconds(1))
                    .untilAsserted(() -> assertThat(begun).hasValue(AT_ONCE));

            Thread stopping = Thread.ofPlatform().start(timers::stop);
            await().until(() -> stopping.getState() == Thread.State.TIMED_WAITING);
            gate.tryEmitValue(true);
            stopping.join();

            assertThat(begun).hasValue(AT_ONCE);
            others.start();
            await().untilAsserted(() ->
                    assertThat(service.published("/lamp/" + lamp(DUE - 1))).hasSize(1));
        }
    }

    private String lamp(int number) {
        return run + "-" + number;
    }

    @SuppressWarnings("unchecked")
    private JournalStore<Lamp> due(ServiceUnderTest service) {
        JournalStore<Lamp> lamps =
                (JournalStore<Lamp>) service.bean(Journals.class).byName("lamp");
        for (int number = 0; number < DUE; number++) {
            Lamp lamp = new Lamp(Instant.now().minusSeconds(600 - number));
            lamps.load(lamp(number))
                    .flatMap(none ->
                            lamps.save(none, Change.of(lamp, List.of(), Map.of(), new Cause("test", "c", null))))
                    .block();
        }
        return lamps;
    }

    /** Every timer waits until the gate opens. */
    private final class Gated implements TimerHandler<Lamp> {
        @Override
        public Mono<Function<Lamp, Decision<Lamp>>> wake(String id, Lamp state, Timer timer, Instant now) {
            begun.incrementAndGet();
            return gate.asMono().map(open -> fresh -> Decision.of(new Lamp(null), new SampleApplication.Blinked()));
        }
    }
}
