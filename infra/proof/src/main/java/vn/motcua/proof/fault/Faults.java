package vn.motcua.proof.fault;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** All kinds of faults, dealt like a deck of cards: in an order that the seed decides, every kind before any comes again. */
public final class Faults {

    private final List<Fault> kinds;
    private final Random order;
    private final ToIntFunction<Fault> copies;
    private final Deque<Fault> deck = new ArrayDeque<>();
    private int struck;

    private Faults(long seed, List<Fault> kinds, ToIntFunction<Fault> copies) {
        this.order = new Random(seed);
        this.copies = copies;
        this.kinds = kinds;
    }

    private static List<Fault> known(List<String> only) {
        List<Fault> known = Stream.of(
                        ProcessFaults.all(),
                        NetworkFaults.all(),
                        TopicFaults.all(),
                        PoisonFaults.all(),
                        WorldFaults.all(),
                        DiskFault.all())
                .flatMap(List::stream)
                .filter(fault -> only.isEmpty() || only.stream().anyMatch(fault.name()::startsWith))
                .toList();
        if (known.isEmpty()) {
            throw new IllegalArgumentException("there is no fault " + only);
        }
        return known;
    }

    /**
     * A deck in which some kinds are more often than others.
     *
     * @param only names, or beginnings of names, of the kinds to deal; empty for all
     */
    public static Faults all(long seed, List<String> only) {
        return new Faults(seed, known(only), Fault::copies);
    }

    /** A deck with one card of each kind. */
    public static Faults onceEach(long seed, List<String> only) {
        return new Faults(seed, known(only), kind -> 1);
    }

    /** No fault at all: an upgrade, and the way back. */
    public static Faults upgrade(long seed) {
        return new Faults(seed, Upgrade.all(), Fault::copies);
    }

    /** How many cards a deck has; with so many strikes every kind has struck. */
    public int cards() {
        return kinds.stream().mapToInt(copies).sum();
    }

    /** Whether poison is among them, which needs dossiers that are left alone. */
    public boolean poison() {
        return kinds.stream().map(Fault::name).anyMatch(Faults::isPoison);
    }

    /** Whether the kind of this name is one of poison. */
    public static boolean isPoison(String name) {
        return name.startsWith("poison-");
    }

    /** How many kinds there are. */
    public int kinds() {
        return kinds.size();
    }

    /** Strikes with the next one, leaves everything whole again, and says its name. */
    public String strike(Field field) {
        if (deck.isEmpty()) {
            List<Fault> shuffled = new ArrayList<>();
            kinds.forEach(kind -> shuffled.addAll(Collections.nCopies(copies.applyAsInt(kind), kind)));
            Collections.shuffle(shuffled, order);
            deck.addAll(shuffled);
        }
        Fault fault = deck.pop();
        struck++;
        field.traces().struck(fault.name());
        try {
            fault.strike(field);
        } finally {
            field.cluster().heal();
        }
        return fault.name();
    }

    /** How many struck so far. */
    public int struck() {
        return struck;
    }

    /** A source of chance for the next fault. */
    public Random next() {
        return new Random(order.nextLong());
    }
}
