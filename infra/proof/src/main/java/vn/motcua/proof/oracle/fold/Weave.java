package vn.motcua.proof.oracle.fold;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import vn.motcua.proof.oracle.world.Fact;

/**
 * Folds what a document announced itself together with what it heard. The topic gives the order of each of the two, but not
 * how they interleaved: a command may be decided before an event is heard that stands before its own event on the topic. So
 * every interleaving is followed that causes allow; what an event caused stands right behind it.
 */
final class Weave<S> {

    private final List<List<Fact>> own;
    private final List<Fact> heard;
    private final BiFunction<S, Fact, Set<S>> step;
    private final Map<String, Integer> groupOf = new HashMap<>();
    private final Map<String, Integer> reaction = new HashMap<>();
    private final Set<String> heardIds = new HashSet<>();

    /**
     * @param own what the document announced, in order
     * @param heard what it heard, in order
     * @param step where an event can lead; nowhere if it cannot happen there
     */
    Weave(List<Fact> own, List<Fact> heard, BiFunction<S, Fact, Set<S>> step) {
        this.own = groups(own);
        this.heard = heard;
        this.step = step;
        heard.forEach(fact -> heardIds.add(fact.id()));
        for (int group = 0; group < this.own.size(); group++) {
            int number = group;
            this.own.get(group).forEach(fact -> groupOf.put(fact.id(), number));
            String cause = this.own.get(group).getFirst().cause();
            if (cause != null) {
                reaction.put(cause, group);
            }
        }
    }

    /** What was announced in one go: entries that follow each other and have one cause. */
    private static List<List<Fact>> groups(List<Fact> own) {
        List<List<Fact>> groups = new ArrayList<>();
        for (Fact fact : own) {
            String before = groups.isEmpty() ? null : groups.getLast().getLast().cause();
            if (fact.cause() == null || !Objects.equals(fact.cause(), before)) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(fact);
        }
        return groups;
    }

    /** All states in which it can have ended. */
    Set<S> ends(S start) {
        List<Set<S>> row = new ArrayList<>();
        for (int group = 0; group <= own.size(); group++) {
            row.add(new HashSet<>());
        }
        row.getFirst().add(start);
        for (int next = 0; next <= heard.size(); next++) {
            alongOwn(row);
            if (next < heard.size()) {
                row = hear(row, next);
            }
        }
        return row.getLast();
    }

    /** Decides what may be decided before the next event is heard. */
    private void alongOwn(List<Set<S>> row) {
        for (int group = 0; group < own.size(); group++) {
            String cause = own.get(group).getFirst().cause();
            if (cause == null || !heardIds.contains(cause)) {
                row.get(group + 1).addAll(fold(row.get(group), own.get(group)));
            }
        }
    }

    /** Hears the next event, from wherever it can be heard, with what it caused. */
    private List<Set<S>> hear(List<Set<S>> row, int next) {
        Fact event = heard.get(next);
        int reacting = reaction.getOrDefault(event.id(), -1);
        int after = event.cause() == null ? -1 : groupOf.getOrDefault(event.cause(), -1);
        List<Set<S>> heardRow = new ArrayList<>();
        for (int group = 0; group <= own.size(); group++) {
            heardRow.add(new HashSet<>());
        }
        for (int group = 0; group <= own.size(); group++) {
            boolean known = group > after;
            if (known && reacting < 0) {
                heardRow.get(group).addAll(fold(row.get(group), List.of(event)));
            } else if (known && group == reacting) {
                List<Fact> together = new ArrayList<>(List.of(event));
                together.addAll(own.get(group));
                heardRow.get(group + 1).addAll(fold(row.get(group), together));
            }
        }
        return heardRow;
    }

    private Set<S> fold(Set<S> from, List<Fact> facts) {
        Set<S> states = from;
        for (Fact fact : facts) {
            Set<S> next = new HashSet<>();
            states.forEach(state -> next.addAll(step.apply(state, fact)));
            states = next;
        }
        return states;
    }
}
