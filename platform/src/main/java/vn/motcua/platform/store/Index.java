package vn.motcua.platform.store;

import java.util.List;
import org.bson.Document;

/**
 * An index over fields of the state.
 *
 * @param fields dotted fields of the state, descending if they start with {@code -}
 * @param unique whether no two documents that have all the fields may agree in them
 */
public record Index(String name, boolean unique, List<String> fields) {
    public Index {
        fields = List.copyOf(fields);
    }

    /** An index that serves a list. */
    public static Index on(String name, String... fields) {
        return new Index(name, false, List.of(fields));
    }

    /** An index that keeps values unique among the documents that have them. */
    public static Index unique(String name, String... fields) {
        return new Index(name, true, List.of(fields));
    }

    Document keys() {
        Document keys = new Document();
        fields.forEach(field -> keys.append("state." + bare(field), field.startsWith("-") ? -1 : 1));
        if (!unique) {
            keys.append("_id", fields.getLast().startsWith("-") ? -1 : 1);
        }
        return keys;
    }

    Document whereAllPresent() {
        Document present = new Document();
        fields.forEach(field -> present.append("state." + bare(field), new Document("$exists", true)));
        return present;
    }

    static String bare(String field) {
        return field.startsWith("-") ? field.substring(1) : field;
    }
}
