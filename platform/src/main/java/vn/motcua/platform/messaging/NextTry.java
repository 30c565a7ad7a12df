package vn.motcua.platform.messaging;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** When a parked lane is tried again by itself: what passes, ever more slowly; a gap, as long as asking may help. */
public final class NextTry {

    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int ASK_AT_MOST = 10;

    private NextTry() {}

    /** How long to wait after so many attempts; null if a person must act. */
    public static @Nullable Duration after(String code, int attempts) {
        boolean passes = code.equals("TEMPORARY") || code.equals("GAP") && attempts < ASK_AT_MOST;
        if (!passes) {
            return null;
        }
        Duration wait = FIRST.multipliedBy(1L << Math.min(attempts, 8));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
