package vn.motcua.platform.messaging;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import vn.motcua.contracts.CloudEvent;
import vn.motcua.platform.codec.EventCodec;
import vn.motcua.platform.codec.Unreadable;
import vn.motcua.platform.store.ParkedLane;
import vn.motcua.platform.store.ParkedLane.Waiting;
import vn.motcua.platform.store.ParkingLot;

/**
 * Lanes that go on, and lanes that are parked: runs records, parks the rest of a lane that stops, lets later records
 * queue behind, and drains a parked lane in order when what it waited for is there.
 */
public final class Lanes {

    private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private static final String GAP = "GAP";

    /** Records of a parked lane that are run at first, and at most, at once. */
    private static final int FEW = 16;

    private static final int MANY = 512;
    private static final long CHUNK_BYTES = 8_000_000;

    /** A lane to which so much was added is left to the sweeper. */
    private static final long OFTEN_ENOUGH = 200;

    private final LaneRun<?> run;
    private final ParkingLot parking;
    private final GapRequests gaps;
    private final EventCodec codec;

    Lanes(LaneRun<?> run, ParkingLot parking, GapRequests gaps, EventCodec codec) {
        this.run = run;
        this.parking = parking;
        this.gaps = gaps;
        this.codec = codec;
    }

    /** What is to be known of these lanes before fresh records of them are handled. */
    Fresh fresh(Set<String> lanes) {
        return new Fresh(Set.copyOf(Blocking.all(parking.parkedAmong(lanes))), run.heads(lanes));
    }

    /** Lanes of which there are fresh records. */
    final class Fresh {

        private final Set<String> parked;
        private final LaneRun<?>.Heads heads;

        private Fresh(Set<String> parked, LaneRun<?>.Heads heads) {
            this.parked = parked;
            this.heads = heads;
        }

        /** Handles the fresh records of a lane; throws only if even parking is impossible. */
        void handle(String lane, List<Waiting> records) {
            Lanes.this.handle(lane, records, parked.contains(lane), heads);
        }
    }

    private void handle(String lane, List<Waiting> records, boolean parked, LaneRun<?>.Heads heads) {
        if (parked && Boolean.TRUE.equals(Blocking.get(parking.append(lane, records)))) {
            ParkedLane now = Blocking.get(parking.head(lane));
            if (now != null && mayGoOn(now, records)) {
                drain(lane);
            }
            return;
        }
        long patience = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                LaneRun.Result result = heads.run(lane, records);
                Stop stop = result.stop();
                if (stop != null) {
                    park(lane, stop, records.subList(result.done(), records.size()));
                }
                return;
            } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError failure) {
                if (!Failures.temporary(failure)) {
                    park(lane, Stop.fault("HANDLER_FAILED", failure.toString(), failure), records);
                    return;
                }
                if (System.nanoTime() > patience) {
                    park(lane, Stop.fault("TEMPORARY", failure.toString(), failure), records);
                    return;
                }
                Blocking.pause(Duration.ofMillis(100));
            }
        }
    }

    /**
     * Whether these records may be what the lane waits for; all that may pass with time is tried by the sweeper. A try in vain
     * would count, and a busy gap soon be given up.
     */
    private boolean mayGoOn(ParkedLane lane, List<Waiting> arrived) {
        if (lane.code().equals(GAP) && lane.source() != null) {
            LaneOrder.Place missing = new LaneOrder.Place(lane.source(), lane.missingFrom());
            return arrived.stream().anyMatch(record -> missing.equals(place(record)));
        }
        return lane.wakeAt() != null && lane.version() < OFTEN_ENOUGH;
    }

    private LaneOrder.@Nullable Place place(Waiting record) {
        try {
            CloudEvent<JsonNode> event = codec.envelope(record.value());
            return new LaneOrder.Place(event.source(), event.sequence());
        } catch (Unreadable unreadable) {
            return null;
        }
    }

    private void park(String lane, Stop stop, List<Waiting> records) {
        LOG.warn("parked lane={} code={} reason={}", lane, stop.code(), stop.detail());
        Blocking.get(parking.park(lane, reason(stop, 0), records));
        askForMissing(stop);
    }

    private void askForMissing(Stop stop) {
        if (stop.source() != null) {
            gaps.ask(stop.source(), stop.missingFrom());
        }
    }

    private ParkedLane.Reason reason(Stop stop, int attempts) {
        Duration wait = NextTry.after(stop.code(), attempts);
        return new ParkedLane.Reason(stop.code(), stop.detail(), stop.source(), stop.missingFrom(), wait);
    }

    /** Tries lanes that wait for something that may be there by now. */
    void retryDue() {
        Blocking.all(parking.due()).forEach(this::retry);
    }

    /** Tries a lane again, and asks once more for what it still misses. */
    void retry(ParkedLane lane) {
        String source = lane.source();
        if (!drain(lane.id()) && source != null && lane.code().equals(GAP)) {
            gaps.ask(source, lane.missingFrom());
        }
    }

    /** Runs a parked lane in order; true if nothing is left of it. */
    public boolean drain(String lane) {
        while (true) {
            ParkedLane parked = Blocking.get(parking.head(lane));
            if (parked == null) {
                return true;
            }
            if (parked.code().equals(StaleLanes.CODE)) {
                return false;
            }
            Stopped stopped = runAll(parked);
            if (stopped == null) {
                if (Boolean.TRUE.equals(Blocking.get(parking.release(parked)))) {
                    LOG.info("released lane={}", lane);
                    return true;
                }
            } else if (keep(parked, stopped)) {
                return false;
            }
        }
    }

    /** Where a lane stopped again, and why. */
    private record Stopped(ParkedLane.Entry at, Stop stop) {}

    /** A few records at a time, more once it runs. Null if nothing is left. */
    private @Nullable Stopped runAll(ParkedLane lane) {
        List<ParkedLane.Entry> left = LaneOrder.of(Blocking.all(parking.waiting(lane)), Lanes::place);
        int most = FEW;
        for (int next = 0; next < left.size(); ) {
            List<ParkedLane.Entry> chunk = chunk(left.subList(next, left.size()), most);
            Stopped stopped = runSome(lane.id(), Blocking.all(parking.read(chunk)));
            if (stopped != null) {
                return stopped;
            }
            next += chunk.size();
            most = Math.min(MANY, most * 2);
        }
        return null;
    }

    /** What was handled is saved before it is taken out. */
    private @Nullable Stopped runSome(String lane, List<ParkedLane.Held> held) {
        if (held.isEmpty()) {
            return null;
        }
        List<ParkedLane.Entry> entries =
                held.stream().map(ParkedLane.Held::entry).toList();
        LaneRun.Result result =
                attempt(lane, held.stream().map(ParkedLane.Held::record).toList());
        Blocking.get(parking.handled(entries.subList(0, result.done())));
        Stop stop = result.stop();
        return stop == null ? null : new Stopped(entries.get(result.done()), stop);
    }

    private static List<ParkedLane.Entry> chunk(List<ParkedLane.Entry> left, int most) {
        long bytes = 0;
        int end = 0;
        while (end < left.size()
                && end < most
                && (end == 0 || bytes + left.get(end).size() <= CHUNK_BYTES)) {
            bytes += left.get(end).size();
            end++;
        }
        return List.copyOf(left.subList(0, end));
    }

    private static LaneOrder.@Nullable Place place(ParkedLane.Entry entry) {
        String source = entry.source();
        Long sequence = entry.sequence();
        return source == null || sequence == null ? null : new LaneOrder.Place(source, sequence);
    }

    /** Another problem than before is counted anew, and what it misses is asked for at once. */
    private boolean keep(ParkedLane parked, Stopped stopped) {
        Stop stop = stopped.stop();
        boolean same = stop.code().equals(parked.code())
                && Objects.equals(stop.source(), parked.source())
                && stop.missingFrom() == parked.missingFrom();
        int attempts = same ? parked.attempts() + 1 : 0;
        boolean kept =
                Boolean.TRUE.equals(Blocking.get(parking.keep(parked, reason(stop, attempts), attempts, stopped.at())));
        if (kept && !same) {
            askForMissing(stop);
        }
        return kept;
    }

    private LaneRun.Result attempt(String lane, List<Waiting> records) {
        try {
            return run.run(lane, records);
        } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError failure) {
            String code = Failures.temporary(failure) ? "TEMPORARY" : "HANDLER_FAILED";
            return new LaneRun.Result(0, Stop.fault(code, failure.toString(), failure));
        }
    }
}
