package vn.motcua.gateway;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What the list of incidents is narrowed to, as far as the door has to know; the services narrow their own lists.
 *
 * @param after where the page before ended; null for the first
 */
record IncidentQuery(
        Map<String, String> wanted, int limit, @Nullable Place after) {

    private static final int USUAL = 200;
    private static final int LARGEST = 1000;

    /** A place in the order of all incidents: the longest wait first, the id breaks ties. */
    record Place(Instant since, String id) implements Comparable<Place> {

        static Place read(String cursor) {
            int cut = cursor.indexOf('~');
            return new Place(Instant.parse(cursor.substring(0, Math.max(0, cut))), cursor.substring(cut + 1));
        }

        @Override
        public int compareTo(Place other) {
            int order = since.compareTo(other.since);
            return order == 0 ? id.compareTo(other.id) : order;
        }

        @Override
        public String toString() {
            return since + "~" + id;
        }
    }

    static IncidentQuery of(MultiValueMap<String, String> parameters) {
        Map<String, String> given = parameters.toSingleValueMap();
        try {
            int limit = Integer.parseInt(given.getOrDefault("limit", String.valueOf(USUAL)));
            String after = given.get("after");
            if (limit < 1 || limit > LARGEST) {
                throw Refusal.of(Reason.REQUEST_MALFORMED);
            }
            return new IncidentQuery(given, limit, after == null ? null : Place.read(after));
        } catch (NumberFormatException | DateTimeException unreadable) {
            throw Refusal.of(Reason.REQUEST_MALFORMED, unreadable);
        }
    }

    /** Whether one of the door's own belongs to the list. */
    boolean matches(OwnIncident incident) {
        return isOr("kind", incident.kind()) && isOr("owner", incident.owner()) && isOr("dossier", incident.dossier());
    }

    private boolean isOr(String field, String is) {
        return is.equals(wanted.getOrDefault(field, is));
    }

    boolean isLater(Place place) {
        return after == null || place.compareTo(after) > 0;
    }
}
