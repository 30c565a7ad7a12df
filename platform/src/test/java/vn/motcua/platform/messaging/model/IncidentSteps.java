package vn.motcua.platform.messaging.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.platform.messaging.Arrival;
import vn.motcua.platform.store.Seen;

/** Incidents, step by step: what an operator can do about a parked lane. */
final class IncidentSteps {

    private final Instance instance;
    private final Lot lot;
    private final LaneSteps lanes;

    IncidentSteps(Instance instance, LaneSteps lanes) {
        this.instance = instance;
        this.lot = instance.db.lot;
        this.lanes = lanes;
    }

    /** What is done with the first waiting record before the replay. */
    enum Resolution {
        DISCARD,
        MARK_SEEN
    }

    boolean replay(String lane, @Nullable Resolution resolution, String position) {
        Lane parked = lot.find(lane);
        if (parked == null) {
            throw new Trouble.Refused("INCIDENT_UNKNOWN");
        }
        if (resolution != null) {
            if (parked.entries().isEmpty()
                    || !parked.entries().getFirst().position().equals(position)) {
                throw new Trouble.Refused("INCIDENT_CHANGED");
            }
            resolve(parked, resolution);
        }
        return lanes.drain(lane);
    }

    private void resolve(Lane parked, Resolution resolution) {
        Topic.Rec first = parked.entries().getFirst();
        if (resolution == Resolution.MARK_SEEN) {
            markSeen(parked.id(), first.fact());
        }
        List<Topic.Rec> rest = parked.entries().subList(1, parked.entries().size());
        Lane.Reason same = parked.reason();
        boolean asleep = instance.world.broken(Mutation.LEAVE_A_RESOLVED_LANE_ASLEEP);
        long wakeAt = asleep ? same.wakeAt() : instance.world.now;
        Lane.Reason soon = new Lane.Reason(same.code(), same.source(), same.missingFrom(), wakeAt);
        if (!lot.keep(parked, soon, parked.attempts(), rest)) {
            throw new Trouble.Refused("INCIDENT_CHANGED");
        }
    }

    private void markSeen(String lane, Fact fact) {
        Doc document = instance.db.load(lane);
        Arrival arrival = Arrival.of(document.seen.get(fact.source()), fact.sequence(), fact.id());
        if (arrival == Arrival.REPEATED && !instance.world.broken(Mutation.REFUSE_A_MARK_ALREADY_SET)) {
            return;
        }
        if (arrival != Arrival.NEXT) {
            throw new Trouble.Refused("NOT_NEXT");
        }
        Map<String, Seen> seen = Map.of(fact.source(), new Seen(fact.sequence(), fact.id()));
        instance.save(document, new Doc.Change(document.state, List.of(), seen, "operator", null));
    }
}
