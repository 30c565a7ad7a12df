package vn.motcua.platform.waits;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which long waits a list wants; null does not narrow.
 *
 * @param kind code of the kind
 * @param owner role that has to act
 * @param after where the page before ended; null for the first page
 * @param limit largest number of waits on the page
 */
public record WaitQuery(
        @Nullable String kind,
        @Nullable String owner,
        @Nullable String dossier,
        @Nullable Position after,
        int limit) {

    /** A place in the order of all waits: the longest first, the key breaks ties. */
    public record Position(Instant since, String key) {

        static Position of(LongWait wait) {
            return new Position(wait.since(), wait.key());
        }

        boolean isBefore(LongWait wait) {
            int later = wait.since().compareTo(since);
            return later > 0 || later == 0 && wait.key().compareTo(key) > 0;
        }
    }

    boolean mayCome(LongWaits source) {
        return kind == null
                || source.kinds().stream().anyMatch(known -> known.code().equals(kind));
    }

    boolean matches(LongWait wait) {
        return isOr(kind, wait.kind().code()) && isOr(owner, wait.owner().role()) && isOr(dossier, wait.dossier());
    }

    private static boolean isOr(@Nullable String wanted, String is) {
        return wanted == null || wanted.equals(is);
    }

    boolean isOnThisPageOrLater(LongWait wait) {
        return after == null || after.isBefore(wait);
    }
}
