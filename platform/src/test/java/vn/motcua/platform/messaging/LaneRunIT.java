package vn.motcua.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
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
import vn.motcua.platform.sample.SampleApplication.Happened;
import vn.motcua.platform.sample.SampleService;
import vn.motcua.platform.store.ParkedLane.Waiting;
import vn.motcua.platform.testing.ServiceUnderTest;
import vn.motcua.platform.tracing.Traces;

/** What a lane tells of itself is what it saved: a run that somebody else was faster than begins again and is counted once. */
@ExtendWith(SampleService.class)
class LaneRunIT {

    private static final String TYPE = "vn.motcua.other.happened.v1";

    private final ServiceUnderTest service = SampleService.running();

    private final MeterRegistry registry = new SimpleMeterRegistry();
    private final Tickets tickets = new Tickets(service);
    private final EventCodec codec = new EventCodec(SampleApplication.TYPES);

    @Test
    void whoWasTooLateToSaveIsCountedOnceItIsSaved() {
        Slow handler = new Slow("busy", 2);

        LaneRun.Result result = run("busy", handler, happened("busy", 1), happened("busy", 2), happened("busy", 2));

        assertThat(result.done()).isEqualTo(3);
        assertThat(handler.calls).as("the first run was in vain").isEqualTo(4);
        assertThat(counted("moved")).isEqualTo(2);
        assertThat(counted("repeated")).isEqualTo(1);
        assertThat(registry.get("motcua.lane.delay").timer().count()).isEqualTo(2);
    }

    @Test
    void whatStopsALaneIsCountedOnceToo() {
        Slow handler = new Slow("impossible", 1);

        LaneRun.Result result = run("impossible", handler, happened("impossible", 1), impossible("impossible", 2));

        assertThat(result.done()).isEqualTo(1);
        assertThat(counted("moved")).isEqualTo(1);
        assertThat(counted("parked")).isEqualTo(1);
    }

    private double counted(String outcome) {
        return registry.get("motcua.transitions")
                .tags("event", TYPE, "outcome", outcome)
                .counter()
                .count();
    }

    private LaneRun.Result run(String name, EventHandler<Ticket> handler, Waiting... records) {
        PlatformMetrics metrics = new PlatformMetrics(registry);
        return new LaneRun<>(tickets.store(), handler, service.bean(Traces.class), metrics, Clock.systemUTC())
                .run(tickets.id(name), List.of(records));
    }

    private Waiting happened(String name, long sequence) {
        return record(name, sequence, 1);
    }

    private Waiting impossible(String name, long sequence) {
        return record(name, sequence, -1);
    }

    private Waiting record(String name, long sequence, int amount) {
        String lane = tickets.id(name);
        CloudEvent<Happened> event = new CloudEvent<>(
                "1.0",
                new UUID(0, sequence).toString(),
                "/other/" + lane,
                TYPE,
                lane,
                Instant.now(),
                sequence,
                "test",
                null,
                "application/json",
                new Happened(amount));
        return new Waiting("topic-0@" + sequence, codec.write(event).getBytes(StandardCharsets.UTF_8), "");
    }

    /** Reacts quietly, but so slowly at one event that somebody else saves the document meanwhile. */
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
        public Mono<Reaction<Ticket>> on(@Nullable Ticket ticket, Received received) {
            if (((Happened) received.event()).amount() < 0) {
                throw new ImpossibleEvent("nothing can be taken away");
            }
            Mono<Reaction<Ticket>> reaction = Mono.just(Reaction.moved(new Ticket(null, null)));
            calls++;
            return calls == slowAt ? tickets.save(name, new Ticket(null, null)).then(reaction) : reaction;
        }
    }
}
