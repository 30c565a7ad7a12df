package vn.motcua.platform.messaging.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Parked lanes of a service, step by step as ParkingLot: each conditional write is one step. */
final class Lot {

    private final World world;
    private final Db db;
    private final Map<String, Lane> lanes = new TreeMap<>();

    Lot(World world, Db db) {
        this.world = world;
        this.db = db;
    }

    /** All lanes, without a step. */
    Map<String, Lane> lanes() {
        return lanes;
    }

    List<String> parkedAmong(Collection<String> ids) {
        return db.op(
                "parked?", ids, () -> ids.stream().filter(lanes::containsKey).toList());
    }

    void park(String id, Lane.Reason reason, List<Topic.Rec> entries) {
        db.flag(id, true);
        Lane lane = new Lane(id, world.fresh("i"), 1, reason, 0, List.copyOf(entries));
        boolean inserted = db.op("park", List.of(id, reason, entries), () -> lanes.putIfAbsent(id, lane) == null);
        if (!inserted && !append(id, entries)) {
            park(id, reason, entries);
        }
    }

    boolean append(String id, List<Topic.Rec> entries) {
        for (Topic.Rec entry : entries) {
            if (!appendOne(id, entry)) {
                return false;
            }
        }
        return true;
    }

    private boolean appendOne(String id, Topic.Rec entry) {
        boolean pushed = db.op("append", List.of(id, entry), () -> {
            Lane lane = lanes.get(id);
            if (lane == null
                    || lane.entries().stream()
                            .anyMatch(there -> there.position().equals(entry.position()))) {
                return false;
            }
            List<Topic.Rec> more = new ArrayList<>(lane.entries());
            more.add(entry);
            lanes.put(id, lane.with(lane.reason(), lane.attempts(), more));
            return true;
        });
        return pushed || find(id) != null;
    }

    @Nullable
    Lane find(String id) {
        return db.op("find lane", id, () -> lanes.get(id));
    }

    List<Lane> due() {
        return db.op(
                "due lanes",
                "",
                () -> lanes.values().stream()
                        .filter(lane -> lane.reason().wakeAt() <= world.now)
                        .toList());
    }

    boolean keep(Lane lane, Lane.Reason reason, int attempts, List<Topic.Rec> entries) {
        if (attempts > lane.attempts() && !reason.isSame(lane.reason())) {
            world.violated("tries are counted of one problem", lane.id());
        }
        boolean kept = db.op(
                "keep lane",
                List.of(lane.id(), reason, entries),
                () -> change(lane, there -> there.with(reason, attempts, entries)));
        if (kept) {
            db.flag(lane.id(), true);
        }
        return kept;
    }

    boolean release(Lane lane) {
        db.flag(lane.id(), false);
        return db.op("release lane", lane.id(), () -> change(lane, there -> null));
    }

    private boolean change(Lane lane, UnaryOperator<@Nullable Lane> change) {
        Lane there = lanes.get(lane.id());
        boolean same = there != null
                && (world.broken(Mutation.RELEASE_WITHOUT_THE_VERSION)
                        || there.incarnation().equals(lane.incarnation()) && there.version() == lane.version());
        if (same) {
            lanes.compute(lane.id(), (id, old) -> change.apply(old));
        }
        return same;
    }

    /** Whether flags and lanes disagree somewhere, without a step. */
    boolean disagrees() {
        int flagged = 0;
        for (Doc doc : db.docs().values()) {
            if (doc.parked) {
                flagged++;
                if (!lanes.containsKey(doc.id)) {
                    return true;
                }
            }
        }
        return flagged != lanes.size();
    }

    void reconcile() {
        List<String> flagged = db.op(
                "flagged?",
                "",
                () -> db.docs().values().stream()
                        .filter(doc -> doc.parked)
                        .map(doc -> doc.id)
                        .toList());
        flagged.forEach(this::agree);
        List<String> parked = db.op("all lanes", "", () -> List.copyOf(lanes.keySet()));
        parked.forEach(this::agree);
    }

    private void agree(String id) {
        boolean parked = find(id) != null;
        db.flag(id, parked);
        boolean now = find(id) != null;
        if (now != parked) {
            db.flag(id, now);
        }
    }
}
