package vn.motcua.platform.messaging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The order in which a parked lane is run: that of arrival, but an event's missing predecessors go before it. */
public final class LaneOrder {

    private LaneOrder() {}

    /** Where an event stands in the journal that it comes from. */
    public record Place(String source, long sequence) {

        boolean precedes(Place other) {
            return source.equals(other.source) && sequence < other.sequence;
        }
    }

    private record Placed<R>(R record, Place place) {}

    /**
     * Orders records.
     *
     * @param placing tells a record's place; null if it cannot be read, which leaves it where it arrived
     */
    public static <R> List<R> of(List<R> arrived, Function<R, @Nullable Place> placing) {
        List<Placed<R>> readable = new ArrayList<>();
        for (R record : arrived) {
            Place place = placing.apply(record);
            if (place != null) {
                readable.add(new Placed<>(record, place));
            }
        }
        readable.sort(Comparator.comparingLong(placed -> placed.place().sequence()));
        Set<R> ordered = new LinkedHashSet<>();
        for (R record : arrived) {
            readable.stream()
                    .filter(placed -> placed.record().equals(record))
                    .findFirst()
                    .ifPresent(found -> before(found, readable, ordered));
            ordered.add(record);
        }
        return new ArrayList<>(ordered);
    }

    private static <R> void before(Placed<R> record, List<Placed<R>> readable, Set<R> ordered) {
        readable.stream()
                .filter(other -> other.place().precedes(record.place()))
                .map(Placed::record)
                .forEach(ordered::add);
    }
}
