package vn.motcua.platform.messaging;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The order in which a parked lane is run: that of arrival, but an event's missing predecessors go before it. */
public final class LaneOrder {

    private LaneOrder() {}

    /** Where an event stands in the journal that it comes from. */
    public record Place(String source, long sequence) {}

    private record Placed<R>(R record, Place place) {}

    /**
     * Orders records, in time that grows hardly faster than their number.
     *
     * @param placing tells a record's place; null if it cannot be read, which leaves it where it arrived
     */
    public static <R> List<R> of(List<R> arrived, Function<R, @Nullable Place> placing) {
        Map<String, Deque<Placed<R>>> left = bySource(arrived, placing);
        Set<R> ordered = new LinkedHashSet<>();
        for (R record : arrived) {
            Place place = placing.apply(record);
            if (place != null) {
                before(place, left, ordered);
            }
            ordered.add(record);
        }
        return new ArrayList<>(ordered);
    }

    private static <R> Map<String, Deque<Placed<R>>> bySource(List<R> arrived, Function<R, @Nullable Place> placing) {
        List<Placed<R>> readable = new ArrayList<>();
        for (R record : arrived) {
            Place place = placing.apply(record);
            if (place != null) {
                readable.add(new Placed<>(record, place));
            }
        }
        readable.sort(Comparator.comparingLong(placed -> placed.place().sequence()));
        Map<String, Deque<Placed<R>>> bySource = new HashMap<>();
        readable.forEach(placed -> bySource.computeIfAbsent(placed.place().source(), source -> new ArrayDeque<>())
                .add(placed));
        return bySource;
    }

    private static <R> void before(Place place, Map<String, Deque<Placed<R>>> left, Set<R> ordered) {
        Deque<Placed<R>> sameSource = left.get(place.source());
        while (sameSource != null
                && !sameSource.isEmpty()
                && sameSource.getFirst().place().sequence() < place.sequence()) {
            ordered.add(sameSource.removeFirst().record());
        }
    }
}
