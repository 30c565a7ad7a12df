package vn.motcua.local;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for a starting process; polling is right here, because a process gives no other sign. */
final class Waiting {

    private static final Duration STEP = Duration.ofMillis(20);

    private Waiting() {}

    /** Whether the condition became true before the time was over. */
    static boolean until(Duration limit, BooleanSupplier condition) {
        var end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            pause();
        }
        return true;
    }

    private static void pause() {
        try {
            Thread.sleep(STEP);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalPartException("Interrupted while waiting for a local part to start.", e);
        }
    }
}
