package vn.motcua.platform.messaging;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.CloudEvent;
import vn.motcua.platform.codec.EventCodec;
import vn.motcua.platform.codec.Unreadable;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.store.Cause;
import vn.motcua.platform.store.Change;
import vn.motcua.platform.store.JournalStore;
import vn.motcua.platform.store.Journaled;
import vn.motcua.platform.store.ParkedLane;
import vn.motcua.platform.store.ParkingLot;
import vn.motcua.platform.store.Seen;
import vn.motcua.platform.waits.LongWait;

/** Incidents (sự cố): what an operator can do about a parked lane. Calls here block. */
public final class Incidents {

    private final String service;
    private final ParkingLot parking;
    private final Lanes lanes;
    private final JournalStore<?> store;
    private final StaleLanes stale;
    private final EventCodec codec;
    private final ParkedWaits waits;
    private final Clock wall = Clock.systemUTC();

    Incidents(
            String service,
            ParkingLot parking,
            Lanes lanes,
            JournalStore<?> store,
            StaleLanes stale,
            ParkedWaits waits) {
        this.service = service;
        this.parking = parking;
        this.lanes = lanes;
        this.store = store;
        this.stale = stale;
        this.codec = new EventCodec(store.spec().types());
        this.waits = waits;
    }

    /** What is done before the replay, with the first waiting record if nothing else is said. */
    public enum Resolution {
        /** As if it had never been on the topic: for garbage and forged events. */
        DISCARD,
        /** Noted as handled without any effect: for a genuine event that cannot be applied. */
        MARK_SEEN,
        /** Of a lane that the topic is ahead of: what the topic has more is forged; the dossier goes on as the store holds it. */
        STORE_IS_RIGHT
    }

    /** One parked lane; empty if it is not parked (any more). */
    public Optional<LongWait> find(String lane) {
        return Optional.ofNullable(Blocking.get(parking.find(lane))).map(waits::wait);
    }

    /**
     * Runs the lane in order, after resolving its first record if the operator says how.
     *
     * @param resolution null to try all records as they are
     * @param position of the record to resolve, which must be the first; null for whatever is first
     * @return the incident as it is afterwards; empty if nothing is left of it
     */
    public Optional<LongWait> replay(
            String lane, String by, @Nullable Resolution resolution, @Nullable String position, String reason) {
        ParkedLane parked = Blocking.get(parking.find(lane));
        if (parked == null) {
            throw Problem.notFound("INCIDENT_UNKNOWN", "No lane of this dossier is parked in " + service + ".");
        }
        if (resolution == Resolution.STORE_IS_RIGHT) {
            Blocking.get(parking.note(lane, by, resolution.name(), Map.of("reason", reason), wall.instant()));
            if (!stale.forged(parked)) {
                throw changed();
            }
        } else if (resolution != null) {
            mustBeFirst(parked, position);
            resolve(parked, by, resolution, reason);
        } else {
            Blocking.get(parking.note(lane, by, "REPLAY", Map.of("reason", reason), wall.instant()));
        }
        lanes.retry(parked);
        return find(lane);
    }

    private static void mustBeFirst(ParkedLane parked, @Nullable String position) {
        if (parked.entries().isEmpty()
                || position != null
                        && !position.equals(parked.entries().getFirst().position())) {
            throw changed();
        }
    }

    private void resolve(ParkedLane parked, String by, Resolution resolution, String reason) {
        ParkedLane.Entry first = parked.entries().getFirst();
        Map<String, String> details = Map.of("reason", reason, "position", first.position());
        if (resolution == Resolution.MARK_SEEN) {
            markSeen(store, parked.id(), readable(first), by);
        }
        Blocking.get(parking.note(parked.id(), by, resolution.name(), details, wall.instant()));
        if (!Boolean.TRUE.equals(Blocking.get(parking.dropFirst(parked)))) {
            throw changed();
        }
    }

    private static Problem changed() {
        return Problem.of(
                Problem.Kind.CONFLICT, "INCIDENT_CHANGED", "The lane changed meanwhile; look again and repeat.");
    }

    private CloudEvent<?> readable(ParkedLane.Entry entry) {
        List<ParkedLane.Held> held = Blocking.all(parking.read(List.of(entry)));
        if (held.isEmpty()) {
            throw changed();
        }
        try {
            return codec.envelope(held.getFirst().record().value());
        } catch (Unreadable unreadable) {
            throw Problem.invalid("NOT_READABLE", "What cannot be read cannot be marked as seen; discard it.");
        }
    }

    /** A mark that is set already stays: whoever lost the answer asks again. */
    private static <S> void markSeen(JournalStore<S> store, String lane, CloudEvent<?> event, String by) {
        Journaled<S> document = java.util.Objects.requireNonNull(Blocking.get(store.load(lane)));
        Arrival arrival = Arrival.of(document.seen().get(event.source()), event.sequence(), event.id());
        if (arrival == Arrival.REPEATED) {
            return;
        }
        if (arrival != Arrival.NEXT) {
            throw Problem.of(
                    Problem.Kind.CONFLICT,
                    "NOT_NEXT",
                    "Only the next event of its source can be marked as seen; discard this one or let the gap heal.");
        }
        Map<String, Seen> seen = Map.of(event.source(), new Seen(event.sequence(), event.id()));
        Cause cause = new Cause(by, event.correlationid(), event.id());
        Blocking.get(store.save(document, Change.of(document.state(), List.of(), seen, cause)));
    }
}
