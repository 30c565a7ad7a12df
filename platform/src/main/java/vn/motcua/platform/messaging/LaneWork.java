package vn.motcua.platform.messaging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.CloudEvent;
import vn.motcua.platform.journal.EventHandler;
import vn.motcua.platform.journal.Reaction;
import vn.motcua.platform.journal.Received;
import vn.motcua.platform.store.Cause;
import vn.motcua.platform.store.Change;
import vn.motcua.platform.store.JournalStore;
import vn.motcua.platform.store.Journaled;
import vn.motcua.platform.store.Seen;
import vn.motcua.platform.tracing.Traces;

/**
 * The dossier's own document during one run of its lane. It holds what the lane has seen, also where the events concern
 * documents of their own ({@code dossier/leg}); quiet reactions are gathered into one save.
 */
final class LaneWork<S> {

    private static final Cause QUIET = new Cause("lane", "", null);

    private final JournalStore<S> store;
    private final LaneSaves<S> saves;
    private Journaled<S> head;
    private @Nullable S state;
    private final Map<String, Seen> seen = new HashMap<>();
    private final Map<String, String> traces = new HashMap<>();
    private final List<Runnable> afterwards = new ArrayList<>();
    private int current;
    private int kept;

    /** Begins at the given record of the run, the first being 0. */
    LaneWork(JournalStore<S> store, LaneSaves<S> saves, Journaled<S> head, int first) {
        this.store = store;
        this.saves = saves;
        this.head = head;
        this.state = head.state();
        this.kept = first;
    }

    /** How many records from the first on are saved and told: a run that has to begin again begins behind them. */
    int kept() {
        return kept;
    }

    /** Turns to this record of the run. */
    void turnTo(int index) {
        current = index;
    }

    @Nullable
    Seen seen(String source) {
        Seen fresh = seen.get(source);
        return fresh == null ? head.seen().get(source) : fresh;
    }

    void saw(CloudEvent<?> event) {
        seen.put(event.source(), new Seen(event.sequence(), event.id()));
    }

    /** Does this in the current trace once all that was seen so far is saved; never if the run must begin again. */
    void afterSave(Runnable telling) {
        Traces.Kept trace = store.traces().kept();
        afterwards.add(() -> trace.within(telling));
    }

    /** Lets the event's document react; what came of it is told once it is saved, and once only. */
    void apply(EventHandler<S> handler, Received received, Consumer<Reaction.Outcome> told) {
        String target = handler.documentId(received.envelope());
        if (target.equals(head.id())) {
            own(handler, received, told);
        } else {
            part(handler, received, target).ifPresent(told);
            saw(received.envelope());
        }
    }

    private void own(EventHandler<S> handler, Received received, Consumer<Reaction.Outcome> told) {
        Reaction<S> reaction = Objects.requireNonNull(Blocking.get(handler.on(state, received)));
        if (reaction.events().isEmpty()) {
            store.tracesOfNewTimers(head, reaction.state()).forEach(traces::putIfAbsent);
            state = reaction.state();
            saw(received.envelope());
            afterSave(() -> told.accept(reaction.outcome()));
        } else {
            Change<S> change =
                    Change.of(reaction.state(), reaction.events(), seenUpTo(received.envelope()), cause(received));
            saved(Objects.requireNonNull(Blocking.get(store.save(head, change.continuing(traces)))));
            state = reaction.state();
            kept = current + 1;
            told.accept(reaction.outcome());
        }
    }

    /** Nothing counts as seen, and no state as reached, before it is saved together with its events. */
    private Map<String, Seen> seenUpTo(CloudEvent<?> event) {
        Map<String, Seen> upTo = new HashMap<>(seen);
        upTo.put(event.source(), new Seen(event.sequence(), event.id()));
        return upTo;
    }

    /** Saved by itself at once; empty if an earlier try of this run, or somebody before, has saved it. */
    private Optional<Reaction.Outcome> part(EventHandler<S> handler, Received received, String id) {
        CloudEvent<?> event = received.envelope();
        Journaled<S> part = Objects.requireNonNull(Blocking.get(store.load(id)));
        if (part.lastSeen(event.source()) >= event.sequence()) {
            return Optional.empty();
        }
        Reaction<S> reaction = Objects.requireNonNull(Blocking.get(handler.on(part.state(), received)));
        Map<String, Seen> now = Map.of(event.source(), new Seen(event.sequence(), event.id()));
        Blocking.get(store.save(part, Change.of(reaction.state(), reaction.events(), now, cause(received))));
        return Optional.of(reaction.outcome());
    }

    private Cause cause(Received received) {
        return new Cause(
                store.spec().name(),
                received.envelope().correlationid(),
                received.envelope().id());
    }

    /** Saves what was gathered, if anything was, and tells. */
    void save() {
        if (seen.isEmpty()) {
            tell();
        } else {
            Change<S> change = Change.of(state, List.of(), Map.copyOf(seen), QUIET);
            saved(saves.save(head, change.continuing(traces)));
        }
    }

    private void saved(Journaled<S> after) {
        head = after;
        seen.clear();
        traces.clear();
        tell();
    }

    private void tell() {
        List<Runnable> tellings = List.copyOf(afterwards);
        afterwards.clear();
        tellings.forEach(Runnable::run);
    }
}
