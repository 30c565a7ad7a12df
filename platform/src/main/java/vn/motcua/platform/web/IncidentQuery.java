package vn.motcua.platform.web;

import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.waits.WaitQuery;

/**
 * What a list of incidents is narrowed to; null does not narrow.
 *
 * @param kind code of the kind
 * @param owner role that has to act
 * @param limit largest number on the page
 * @param after {@code next} of the page before
 */
record IncidentQuery(
        @Nullable String kind,
        @Nullable String owner,
        @Nullable String dossier,
        @Nullable Integer limit,
        @Nullable String after) {

    private static final int USUAL = 200;
    private static final int LARGEST = 1000;

    /** Sorts after every key. */
    private static final String LAST = "\uffff";

    /** What the service of this name is asked. */
    WaitQuery askedOf(String service) {
        int most = limit == null ? USUAL : limit;
        if (most < 1 || most > LARGEST) {
            throw malformed("LIMIT_INVALID", "limit is from 1 to " + LARGEST + ".");
        }
        return new WaitQuery(kind, owner, dossier, after == null ? null : position(after, service), most);
    }

    /** The cursor: a moment and an id, as every service and the gateway write it. */
    static String cursor(String service, WaitQuery.Position place) {
        return place.since() + "~" + service + ":" + place.key();
    }

    private static WaitQuery.Position position(String cursor, String service) {
        int cut = cursor.indexOf('~');
        int colon = cursor.indexOf(':', cut + 1);
        if (cut < 0 || colon < 0) {
            throw cursorInvalid();
        }
        try {
            Instant since = Instant.parse(cursor.substring(0, cut));
            return new WaitQuery.Position(
                    since, key(cursor.substring(cut + 1, colon), cursor.substring(colon + 1), service));
        } catch (DateTimeException unreadable) {
            throw cursorInvalid();
        }
    }

    /** Where a page that ended in some service ends in this one's order: before or after all that began at the same moment. */
    private static String key(String endedIn, String key, String service) {
        int order = endedIn.compareTo(service);
        return order == 0 ? key : order < 0 ? "" : LAST;
    }

    private static Problem cursorInvalid() {
        return malformed("CURSOR_INVALID", "after is what the page before gave as next.");
    }

    private static Problem malformed(String code, String detail) {
        return Problem.of(Problem.Kind.MALFORMED, code, detail);
    }
}
