package vn.motcua.platform.messaging;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.motcua.contracts.CloudEvent;
import vn.motcua.contracts.Event;
import vn.motcua.platform.codec.EventCodec;
import vn.motcua.platform.codec.Unreadable;
import vn.motcua.platform.journal.EventHandler;
import vn.motcua.platform.journal.ImpossibleEvent;
import vn.motcua.platform.journal.JournalSpec;
import vn.motcua.platform.journal.Reaction;
import vn.motcua.platform.journal.Received;
import vn.motcua.platform.metrics.PlatformMetrics;
import vn.motcua.platform.store.Conflict;
import vn.motcua.platform.store.JournalStore;
import vn.motcua.platform.store.Journaled;
import vn.motcua.platform.store.ParkedLane.Waiting;
import vn.motcua.platform.store.Seen;
import vn.motcua.platform.tracing.Step;
import vn.motcua.platform.tracing.Traces;

/**
 * Runs the records of one dossier, in order, against this service's documents. Every event is judged by its sequence
 * first: handled already, next, missing a predecessor, or in conflict. What was handled is saved before anything stops.
 */
final class LaneRun<S> {

    private static final int TRIES_ON_CONFLICT = 50;

    private final JournalStore<S> store;
    private final LaneSaves<S> saves;
    private final EventHandler<S> handler;
    private final EventCodec codec;
    private final Traces traces;
    private final PlatformMetrics metrics;
    private final Clock clock;

    LaneRun(
            JournalStore<S> store,
            EventHandler<S> handler,
            Traces traces,
            PlatformMetrics metrics,
            Clock businessClock) {
        this.store = store;
        this.saves = new LaneSaves<>(store);
        this.handler = handler;
        this.codec = new EventCodec(store.spec().types());
        this.traces = traces;
        this.metrics = metrics;
        this.clock = businessClock;
    }

    /** How far a run came: all records done, or stopped at one for a reason. */
    record Result(int done, @Nullable Stop stop) {}

    /** The lanes' documents, read at once rather than one by one. Somebody may change one before its records run: that is no harm. */
    Heads heads(Set<String> lanes) {
        return new Heads(Objects.requireNonNull(Blocking.get(store.loadAll(lanes))));
    }

    /** Runs all records or up to the first that cannot be handled; a temporary failure is thrown. */
    Result run(String lane, List<Waiting> records) {
        return run(lane, records, load(lane));
    }

    private Journaled<S> load(String lane) {
        return Objects.requireNonNull(Blocking.get(store.load(lane)));
    }

    /** Documents of lanes as they were a moment ago, each good for one run. */
    final class Heads {

        private final Map<String, Journaled<S>> read;

        private Heads(Map<String, Journaled<S>> read) {
            this.read = new ConcurrentHashMap<>(read);
        }

        /** As {@link LaneRun#run}. */
        Result run(String lane, List<Waiting> records) {
            Journaled<S> head = read.remove(lane);
            return head == null ? LaneRun.this.run(lane, records) : LaneRun.this.run(lane, records, head);
        }
    }

    private Result run(String lane, List<Waiting> records, Journaled<S> before) {
        LaneWork<S> work = new LaneWork<>(store, saves, before, 0);
        for (int tries = 1; ; tries++) {
            try {
                return once(work, lane, records);
            } catch (Conflict busy) {
                if (tries == TRIES_ON_CONFLICT) {
                    throw busy;
                }
                Thread.yield();
                work = new LaneWork<>(store, saves, load(lane), work.kept());
            }
        }
    }

    private Result once(LaneWork<S> work, String lane, List<Waiting> records) {
        for (int index = work.kept(); index < records.size(); index++) {
            work.turnTo(index);
            try {
                handle(work, lane, records.get(index));
            } catch (Stop stop) {
                work.save();
                return new Result(index, stop);
            }
        }
        work.save();
        return new Result(records.size(), null);
    }

    private void handle(LaneWork<S> work, String lane, Waiting record) {
        CloudEvent<JsonNode> envelope = readable(() -> codec.envelope(record.value()));
        if (!envelope.subject().equals(lane)) {
            throw Stop.fault("UNREADABLE", "the subject is not the record's key", null);
        }
        if (!belongs(envelope.source(), lane)) {
            throw Stop.fault("UNREADABLE", "the source does not belong to this dossier", null);
        }
        if (!handler.consumes(envelope.source()) || repeated(work, envelope)) {
            return;
        }
        Optional<CloudEvent<Event>> known = readable(() -> codec.event(envelope));
        if (known.isEmpty()) {
            work.saw(envelope);
            work.afterSave(() -> metrics.handled("unknown", "ignored"));
            return;
        }
        Step step = Step.handle(envelope.type(), lane, envelope.sequence());
        traces.within(record.traceparent(), step, () -> react(work, known.get()));
    }

    private static boolean belongs(String source, String lane) {
        int slash = source.indexOf('/', 1);
        return slash > 0
                && source.indexOf('\0') < 0
                && JournalSpec.lane(source.substring(slash + 1)).equals(lane);
    }

    private boolean repeated(LaneWork<S> work, CloudEvent<?> event) {
        Seen last = work.seen(event.source());
        return switch (Arrival.of(last, event.sequence(), event.id())) {
            case NEXT -> false;
            case REPEATED -> {
                work.afterSave(() -> metrics.handled(event.type(), "repeated"));
                yield true;
            }
            case EARLY -> throw Stop.gap(event.source(), last == null ? 1 : last.sequence() + 1, event.sequence());
            case CONFLICT -> throw conflict(event, Objects.requireNonNull(last));
        };
    }

    private static Stop conflict(CloudEvent<?> event, Seen last) {
        String detail = "event " + last.sequence() + " of " + event.source() + " was " + last.id() + " before";
        return Stop.fault("SEQUENCE_CONFLICT", detail, null);
    }

    private void react(LaneWork<S> work, CloudEvent<Event> event) {
        try {
            work.apply(handler, new Received(event), outcome -> handled(event, outcome));
        } catch (RuntimeException failure) {
            if (Failures.temporary(failure)) {
                throw failure;
            }
            work.afterSave(() -> metrics.handled(event.type(), "parked"));
            String code = failure instanceof ImpossibleEvent ? "IMPOSSIBLE" : "HANDLER_FAILED";
            throw Stop.fault(code, event.type() + ": " + failure.getMessage(), failure);
        }
    }

    private void handled(CloudEvent<Event> event, Reaction.Outcome outcome) {
        metrics.handled(event.type(), outcome.name().toLowerCase(java.util.Locale.ROOT));
        metrics.laneTook(Duration.between(event.time(), clock.instant()));
    }

    private static <T> T readable(java.util.function.Supplier<T> reading) {
        try {
            return reading.get();
        } catch (Unreadable unreadable) {
            throw Stop.fault(unreadable.code(), String.valueOf(unreadable.getMessage()), unreadable);
        }
    }
}
