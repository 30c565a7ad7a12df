package vn.motcua.platform.journal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which documents a list wants, by fields of the state; pages with a cursor.
 *
 * @param equal dotted field of the state to its value; a collection value means any of its members
 * @param sortBy field of the state to sort by, descending if it starts with {@code -}; the id breaks ties
 * @param after id of the last document of the page before; null for the first page
 * @param limit largest number of documents
 */
public record Query(
        Map<String, Object> equal, String sortBy, @Nullable String after, int limit) {

    /** All documents with this value in this field. */
    public static Query where(String field, Object value) {
        Map<String, Object> equal = new LinkedHashMap<>();
        equal.put(field, value);
        return new Query(equal, "", null, 50);
    }

    /** Narrowed by one more field; a null value does not narrow. */
    public Query and(String field, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        Map<String, Object> narrowed = new LinkedHashMap<>(equal);
        narrowed.put(field, value);
        return new Query(narrowed, sortBy, after, limit);
    }

    /** Sorted by a field of the state. */
    public Query sortedBy(String field) {
        return new Query(equal, field, after, limit);
    }

    /** One page after the given document. */
    public Query page(@Nullable String lastOfPageBefore, int size) {
        return new Query(equal, sortBy, lastOfPageBefore, size);
    }
}
