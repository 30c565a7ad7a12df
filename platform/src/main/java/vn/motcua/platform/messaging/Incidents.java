package vn.motcua.platform.messaging;

import java.time.Clock;
import java.time.Instant;
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

/** Incidents (sự cố): parked lanes as an operator sees them, and what he can do about each. Calls here block. */
public final class Incidents {

    private final String service;
    private final ParkingLot parking;
    private final Lanes lanes;
    private final JournalStore<?> store;
    private final EventCodec codec;
    private final Clock wall = Clock.systemUTC();

    Incidents(String service, ParkingLot parking, Lanes lanes, JournalStore<?> store, EventCodec codec) {
        this.service = service;
        this.parking = parking;
        this.lanes = lanes;
        this.store = store;
        this.codec = codec;
    }

    /**
     * A parked lane.
     *
     * @param id {@code service:dossier}
     * @param owner who has to act
     * @param nextTry when it is tried again by itself; null if a person must act
     */
    public record Incident(
            String id,
            String service,
            String dossier,
            String code,
            String reason,
            Instant since,
            int attempts,
            @Nullable Instant nextTry,
            String owner,
            String whatToDo,
            List<Entry> waiting) {}

    /**
     * One record that waits.
     *
     * @param position topic, partition and offset; names the record in a replay
     * @param type null if it cannot be read
     */
    public record Entry(
            String position,
            @Nullable String type,
            @Nullable String source,
            @Nullable Long sequence,
            @Nullable String eventId) {}

    /** What is done with the first waiting record before the replay. */
    public enum Resolution {
        /** As if it had never been on the topic: for garbage and forged events. */
        DISCARD,
        /** Noted as handled without any effect: for a genuine event that cannot be applied. */
        MARK_SEEN
    }

    /** All parked lanes of this service, oldest first. */
    public List<Incident> list() {
        return Blocking.all(parking.all(200)).stream().map(this::incident).toList();
    }

    /** One parked lane; empty if it is not parked (any more). */
    public Optional<Incident> find(String lane) {
        return Optional.ofNullable(Blocking.get(parking.find(lane))).map(this::incident);
    }

    /**
     * Runs the lane in order, after resolving its first record if the operator says how.
     *
     * @param resolution null to try all records as they are
     * @param position of the record to resolve, which must be the first; null for whatever is first
     * @return the incident as it is afterwards; empty if nothing is left of it
     */
    public Optional<Incident> replay(
            String lane, String by, @Nullable Resolution resolution, @Nullable String position, String reason) {
        ParkedLane parked = Blocking.get(parking.find(lane));
        if (parked == null) {
            throw Problem.notFound("INCIDENT_UNKNOWN", "No lane of this dossier is parked in " + service + ".");
        }
        if (resolution != null) {
            mustBeFirst(parked, position);
            resolve(parked, by, resolution, reason);
        } else {
            Blocking.get(parking.note(lane, by, "REPLAY", Map.of("reason", reason), wall.instant()));
        }
        lanes.drain(lane);
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

    private static <S> void markSeen(JournalStore<S> store, String lane, CloudEvent<?> event, String by) {
        Journaled<S> document = java.util.Objects.requireNonNull(Blocking.get(store.load(lane)));
        if (event.sequence() != document.lastSeen(event.source()) + 1) {
            throw Problem.of(
                    Problem.Kind.CONFLICT,
                    "NOT_NEXT",
                    "Only the next event of its source can be marked as seen; discard this one or let the gap heal.");
        }
        Map<String, Seen> seen = Map.of(event.source(), new Seen(event.sequence(), event.id()));
        Cause cause = new Cause(by, event.correlationid(), event.id());
        Blocking.get(store.save(document, Change.of(document.state(), List.of(), seen, cause)));
    }

    private Incident incident(ParkedLane lane) {
        return new Incident(
                service + ":" + lane.id(),
                service,
                lane.id(),
                lane.code(),
                lane.reason(),
                lane.since(),
                lane.attempts(),
                lane.wakeAt(),
                lane.wakeAt() == null ? "operator" : "system",
                whatToDo(lane.code()),
                lane.entries().stream().map(Incidents::entry).toList());
    }

    private static String whatToDo(String code) {
        return switch (code) {
            case "GAP" ->
                "While it has a next try: nothing. Then: the owner has no such event; DISCARD a forged one, or mend the owner.";
            case "TEMPORARY" -> "Nothing yet: it is tried again. If it stays, look at what the reason names.";
            case "UNREADABLE" ->
                "Replay with resolution DISCARD if the record is garbage; the owner's journal is asked again.";
            case "TOPIC_AHEAD" ->
                "The store was restored to an older state. Bring back what it lacks, then POST /api/reconciliations/{service}.";
            case "UNKNOWN_VERSION" -> "Upgrade this service, then replay.";
            default -> "Mend the cause and replay; or replay with DISCARD (forged) or MARK_SEEN (genuine, no effect).";
        };
    }

    private static Entry entry(ParkedLane.Entry record) {
        return new Entry(record.position(), record.type(), record.source(), record.sequence(), record.eventId());
    }
}
