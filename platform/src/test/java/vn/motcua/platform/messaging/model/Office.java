package vn.motcua.platform.messaging.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.platform.journal.Timer;

/**
 * The three services of the model. The desk owns commands and timers; the route reacts to the desk with events of its
 * own; the cases keep a document per leg, with commands and timers of their own.
 */
enum Office {
    DESK(List.of("/route/", "/cases/")),
    ROUTE(List.of("/desk/", "/cases/")),
    CASES(List.of("/route/"));

    private static final int RINGS = 2;

    private final List<String> sources;

    Office(List<String> sources) {
        this.sources = sources;
    }

    /** What a document makes of an event. */
    record Reaction(@Nullable State state, List<Fact.Draft> events) {}

    String service() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    boolean consumes(String source) {
        return sources.stream().anyMatch(source::startsWith);
    }

    String documentId(Fact fact) {
        return this == CASES && fact.type().equals("sent") ? fact.lane() + "/" + fact.leg() : fact.lane();
    }

    /** Pure, as every handler. */
    Reaction on(@Nullable State before, Fact fact) {
        if (fact.impossibleFor(service())) {
            throw new Trouble.Impossible(fact.toString());
        }
        State state = (before == null ? State.NEW : before).noting(note(fact));
        return switch (fact.type()) {
            case "added" -> new Reaction(state, List.of(new Fact.Draft("sent", fact.detail())));
            case "sent" -> this == CASES ? sent(state, fact) : new Reaction(state, List.of());
            default -> new Reaction(state, List.of());
        };
    }

    private static Reaction sent(State state, Fact fact) {
        Instant soon = Instant.ofEpochMilli(1_000_000 + fact.sequence() * 4_000);
        State armed = fact.sequence() % 3 == 1 ? state.arming(new Timer("leg" + fact.sequence(), soon)) : state;
        return fact.sequence() % 2 == 0
                ? new Reaction(armed, List.of())
                : new Reaction(armed, List.of(new Fact.Draft("received", fact.leg())));
    }

    static String note(Fact fact) {
        return fact.source() + "#" + fact.sequence();
    }

    /** A command's decision. */
    static Reaction decide(@Nullable State before, Order order) {
        State state = before == null ? State.NEW : before;
        if (before == null && order.kind().equals("resolved")) {
            throw new Trouble.Refused("UNKNOWN");
        }
        State next = state.noting(order.key());
        Timer timer = order.timer();
        return new Reaction(
                timer == null ? next : next.arming(timer), List.of(new Fact.Draft(order.kind(), order.detail())));
    }

    /** What a timer does to the fresh state; one that this state does not name in this way does nothing. */
    static Reaction rings(State fresh, Timer timer) {
        if (!fresh.timers().contains(timer)) {
            return new Reaction(fresh, List.of());
        }
        State rung = fresh.without(timer).noting("rang:" + timer);
        boolean again = timer.id().startsWith("again")
                && rung.notes().stream()
                                .filter(note -> note.startsWith("rang:"))
                                .count()
                        < RINGS;
        State next = again ? rung.arming(new Timer(timer.id(), timer.at().plusSeconds(5))) : rung;
        return new Reaction(next, List.of(new Fact.Draft("rang", timer.toString())));
    }
}
