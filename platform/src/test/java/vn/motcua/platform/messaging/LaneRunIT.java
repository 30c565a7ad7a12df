package vn.motcua.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import reactor.core.publisher.Mono;
import vn.motcua.contracts.CloudEvent;
import vn.motcua.platform.codec.EventCodec;
import vn.motcua.platform.journal.EventHandler;
import vn.motcua.platform.journal.ImpossibleEvent;
import vn.motcua.platform.journal.Reaction;
import vn.motcua.platform.journal.Received;
import vn.motcua.platform.messaging.Tickets.Ticket;
import vn.motcua.platform.metrics.PlatformMetrics;
import vn.motcua.platform.sample.SampleApplication;
import vn.motcua.platform.sample.SampleApplication.Added;
import vn.motcua.platform.sample.SampleApplication.Happened;
import vn.motcua.platform.sample.SampleService;
import vn.motcua.platform.store.ParkedLane.Waiting;
import vn.motcua.platform.testing.ServiceUnderTest;
import vn.motcua.platform.tracing.Traces;

/** What a lane tells of itself is what it saved: a run that somebody else was faster than begins again and is counted once. */
@ExtendWith(SampleService.class)
class LaneRunIT {

    private static final String TYPE = "vn.motcua.other.happened.v1";
    private static final int IMPOSSIBLE = -1;
    private static final int QUIET = 1;
    private static final int LOUD = 2;
    private static final int PART = 3;

    private final ServiceUnderTest service = SampleService.running();
    private final MeterRegistry registry = new SimpleMeterRegistry();
    private final Tickets tickets = new Tickets(service);
    private final EventCodec codec = new EventCodec(SampleApplication.TYPES);

    @Test
    void whoWasTooLateToSaveIsCountedOnceItIsSaved() {
        Slow handler = new Slow("busy", 2);

        LaneRun.Result result =
                run("busy", handler, record("busy", 1, QUIET), record("busy", 2, QUIET), record("busy", 2, QUIET));

        assertThat(result.done()).isEqualTo(3);
        assertThat(handler.calls).as("the first run was in vain").isEqualTo(4);
        assertThat(counted("moved")).isEqualTo(2);
        assertThat(counted("repeated")).isEqualTo(1);
        assertThat(registry.get("motcua.lane.delay").timer().count()).isEqualTo(2);
    }

    @Test
    void whatWasSeenBeforeIsCountedOnceThoughNothingWasGatheredYet() {
        Slow handler = new Slow("again", 2);
        run("again", handler, record("again", 1, QUIET));

        LaneRun.Result result = run("again", handler, record("again", 1, QUIET), record("again", 2, QUIET));

        assertThat(result.done()).isEqualTo(2);
        assertThat(counted("repeated")).isEqualTo(1);
        assertThat(counted("moved")).isEqualTo(2);
    }

    @Test
    void whatIsSavedWithItsEventsIsNotGoneThroughAgain() {
        Slow handler = new Slow("loud", 2);

        LaneRun.Result result = run("loud", handler, record("loud", 1, LOUD), record("loud", 2, QUIET));

        assertThat(result.done()).isEqualTo(2);
        assertThat(counted("moved")).isEqualTo(2);
        assertThat(counted("repeated")).isZero();
    }

    @Test
    void aPartThatIsSavedByItselfIsCountedOnce() {
        Slow handler = new Slow("whole", 2);

        LaneRun.Result result = run("whole", handler, record("whole", 1, PART), record("whole", 2, QUIET));

        assertThat(result.done()).isEqualTo(2);
        assertThat(handler.calls).as("only the dossier's own is handled again").isEqualTo(3);
        assertThat(counted("moved")).isEqualTo(2);
        assertThat(counted("repeated")).isZero();
    }

    @Test
    void whatStopsALaneIsCountedOnceToo() {
        Slow handler = new Slow("impossible", 1);

        LaneRun.Result result =
                run("impossible", handler, record("impossible", 1, QUIET), record("impossible", 2, IMPOSSIBLE));

        assertThat(result.done()).isEqualTo(1);
        assertThat(counted("moved")).isEqualTo(1);
        assertThat(counted("parked")).isEqualTo(1);
    }

    @Test
    void whatStopsALaneAtOnceIsCountedToo() {
        LaneRun.Result result = run("fault", new Slow("fault", 0), record("fault", 1, IMPOSSIBLE));

        assertThat(result.done()).isZero();
        assertThat(counted("parked")).isEqualTo(1);
    }

    private double counted(String outcome) {
        return registry.find("motcua.transitions").tags("event", TYPE, "outcome", outcome).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    private LaneRun.Result run(String name, EventHandler<Ticket> handler, Waiting... records) {
        PlatformMetrics metrics = new PlatformMetrics(registry);
        return new LaneRun<>(tickets.store(), handler, service.bean(Traces.class), metrics, Clock.systemUTC())
                .run(tickets.id(name), List.of(records));
    }

    private Waiting record(String name, long sequence, int amount) {
        CloudEvent<Happened> event = new Happened(amount).told(new UUID(0, sequence), tickets.id(name), sequence);
        return new Waiting("topic-0@" + sequence, codec.write(event).getBytes(StandardCharsets.UTF_8), "");
    }

    /** Reacts as the event's amount says, but so slowly at one event that somebody else saves the document meanwhile. */
    private final class Slow implements EventHandler<Ticket> {

        private final String name;
        private final int slowAt;
        private int calls;

        private Slow(String name, int slowAt) {
            this.name = name;
            this.slowAt = slowAt;
        }

        @Override
        public boolean consumes(String source) {
            return true;
        }

        @Override
        public String documentId(CloudEvent<?> event) {
            return event.subject() + (amount(event) == PART ? "/part" : "");
        }

        @Override
        public Mono<Reaction<Ticket>> on(@Nullable Ticket ticket, Received received) {
            int amount = amount(received.envelope());
            if (amount == IMPOSSIBLE) {
                throw new ImpossibleEvent("nothing can be taken away");
            }
            Ticket moved = new Ticket(null, null);
            Mono<Reaction<Ticket>> reaction =
                    Mono.just(amount == LOUD ? Reaction.moved(moved, new Added(amount)) : Reaction.moved(moved));
            calls++;
            return calls == slowAt ? tickets.save(name, moved).then(reaction) : reaction;
        }

        private static int amount(CloudEvent<?> event) {
            return ((Happened) Objects.requireNonNull(event.data())).amount();
        }
    }
}
