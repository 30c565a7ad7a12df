package vn.motcua.contracts;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The one table from event record to wire type; a record can be renamed without breaking the wire. */
public final class EventTypes {

    private final Map<String, Class<? extends Event>> byType = new LinkedHashMap<>();
    private final Map<Class<? extends Event>, String> byRecord = new LinkedHashMap<>();

    /** Adds one row; {@code type} is {@code vn.motcua.<aggregate>.<past-participle>.v<n>}. */
    public EventTypes with(String type, Class<? extends Event> record) {
        if (byType.put(type, record) != null || byRecord.put(record, type) != null) {
            throw new IllegalArgumentException("event type or record listed twice: " + type);
        }
        return this;
    }

    /** The wire type of this event; an event that is not in the table is a programming error. */
    public String typeOf(Event event) {
        String type = byRecord.get(event.getClass());
        if (type == null) {
            throw new IllegalArgumentException(
                    "no wire type for " + event.getClass().getName());
        }
        return type;
    }

    /** The record for a wire type; empty for a type this version of the software does not know. */
    public Optional<Class<? extends Event>> recordOf(String type) {
        return Optional.ofNullable(byType.get(type));
    }

    /** Whether the type is known in another version only: such an event must wait for newer software. */
    public boolean knownInAnotherVersion(String type) {
        int version = type.lastIndexOf(".v");
        return version > 0
                && !byType.containsKey(type)
                && byType.keySet().stream().anyMatch(known -> known.startsWith(type.substring(0, version + 2)));
    }

    /** All rows in the order in which they were listed. */
    public Map<String, Class<? extends Event>> all() {
        return Map.copyOf(byType);
    }
}
