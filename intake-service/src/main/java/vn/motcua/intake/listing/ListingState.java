package vn.motcua.intake.listing;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a listed procedure is in force. */
public enum ListingState {
    ACTIVE,
    /** Bãi bỏ, hết hiệu lực. */
    ENDED;

    private static final Set<String> ENDINGS =
            Set.of("ENDED", "INACTIVE", "EXPIRED", "REPEALED", "CANCELLED", "DELETED");

    /** From the portal's word, of which ACTIVE and UPDATED are in use and both mean in force; null for no word. */
    static @Nullable ListingState of(@Nullable String word) {
        if (word == null) {
            return null;
        }
        return ENDINGS.contains(word) ? ENDED : ACTIVE;
    }
}
