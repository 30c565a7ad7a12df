package vn.motcua.platform.journal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which documents a list wants, by fields of the state; pages with a cursor.
 *
 * @param equal dotted field of the state to its value; a collection value means any of its members; a field that is a list
 *     matches if one of its members does
 * @param ranges fields that lie between two values
 * @param sortBy field of the state to sort by, descending if it starts with {@code -}; the id breaks ties
 * @param after id of the last document of the page before; null for the first page
 * @param limit largest number of documents
 */
public record Query(
        Map<String, Object> equal,
        List<Range> ranges,
        String sortBy,
        @Nullable String after,
        int limit) {
    public Query {
        ranges = List.copyOf(ranges);
    }

    /**
     * A field between two values.
     *
     * @param field dotted field of the state
     * @param from the lowest value that matches; null for no such bound
     * @param to the lowest value that does not match any more; null for no such bound
     */
    public record Range(
            String field, @Nullable Object from, @Nullable Object to) {}

    /** All documents with this value in this field. */
    public static Query where(String field, Object value) {
        Map<String, Object> equal = new LinkedHashMap<>();
        equal.put(field, value);
        return new Query(equal, List.of(), "", null, 50);
    }

    /** All documents. */
    public static Query everything() {
        return new Query(Map.of(), List.of(), "", null, 50);
    }

    /** Narrowed by one more field; a null value does not narrow. */
    public Query and(String field, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        Map<String, Object> narrowed = new LinkedHashMap<>(equal);
        narrowed.put(field, value);
        return new Query(narrowed, ranges, sortBy, after, limit);
    }

    /** Narrowed to a field that lies between two values, the second not included; a null value leaves that end open. */
    public Query between(String field, @Nullable Object fromInclusive, @Nullable Object toExclusive) {
        if (fromInclusive == null && toExclusive == null) {
            return this;
        }
        List<Range> narrowed = new ArrayList<>(ranges);
        narrowed.add(new Range(field, fromInclusive, toExclusive));
        return new Query(equal, narrowed, sortBy, after, limit);
    }

    /** Sorted by a field of the state. */
    public Query sortedBy(String field) {
        return new Query(equal, ranges, field, after, limit);
    }

    /** One page after the given document. */
    public Query page(@Nullable String lastOfPageBefore, int size) {
        return new Query(equal, ranges, sortBy, lastOfPageBefore, size);
    }
}
