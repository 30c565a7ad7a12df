package vn.motcua.platform.messaging.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.platform.store.Seen;

/** LaneWork, step by step: the dossier's own document during one run of its lane. */
final class WorkSteps {

    private final Instance instance;
    private final Map<String, Seen> seen = new HashMap<>();
    private Doc head;
    private @Nullable State state;

    WorkSteps(Instance instance, String lane) {
        this.instance = instance;
        this.head = instance.db.load(lane);
        this.state = head.state;
    }

    @Nullable
    Seen seen(String source) {
        Seen fresh = seen.get(source);
        return fresh == null ? head.seen.get(source) : fresh;
    }

    private void saw(Fact fact) {
        seen.put(fact.source(), new Seen(fact.sequence(), fact.id()));
    }

    void apply(Fact fact) {
        String target = instance.office.documentId(fact);
        if (target.equals(head.id)) {
            own(fact);
        } else {
            part(fact, target);
        }
    }

    private Office.Reaction react(@Nullable State before, Fact fact) {
        instance.world.step("handle", fact);
        instance.faults.handling("handler");
        return instance.office.on(before, fact);
    }

    private void own(Fact fact) {
        Office.Reaction reaction = react(state, fact);
        if (reaction.events().isEmpty()) {
            saw(fact);
        } else {
            Map<String, Seen> upTo = new HashMap<>(seen);
            upTo.put(fact.source(), new Seen(fact.sequence(), fact.id()));
            save(new Doc.Change(reaction.state(), reaction.events(), upTo, fact.id(), null));
        }
        state = reaction.state();
    }

    private void part(Fact fact, String id) {
        Doc part = instance.db.load(id);
        if (part.lastSeen(fact.source()) < fact.sequence()
                || instance.world.broken(Mutation.PARTS_TRUST_THE_LANE_ALONE)) {
            Office.Reaction reaction = react(part.state, fact);
            Map<String, Seen> now = Map.of(fact.source(), new Seen(fact.sequence(), fact.id()));
            instance.save(part, new Doc.Change(reaction.state(), reaction.events(), now, fact.id(), null));
        }
        saw(fact);
    }

    /** Saves what was gathered, if anything was. */
    void save() {
        if (!seen.isEmpty()) {
            save(new Doc.Change(state, List.of(), Map.copyOf(seen), "lane", null));
        }
    }

    private void save(Doc.Change change) {
        head = instance.save(head, change);
        seen.clear();
    }
}
