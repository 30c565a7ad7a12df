package vn.motcua.proof.drive;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import vn.motcua.proof.log.Left.How;

/** Waiting, which a stopped driver cuts short. */
final class Pauses {

    private static final Duration FIRST_LOOK = Duration.ofMillis(300);
    private static final Duration SLOWEST_LOOK = Duration.ofSeconds(3);
    private static final Duration FIRST_TRY = Duration.ofMillis(250);
    private static final Duration SLOWEST_TRY = Duration.ofSeconds(5);

    private Pauses() {}

    static void of(Duration time) {
        nanos(time.toNanos());
    }

    static void nanos(long nanos) {
        try {
            TimeUnit.NANOSECONDS.sleep(nanos);
        } catch (InterruptedException interrupted) {
            throw cut();
        }
    }

    /** What ends a life whose driver was stopped. */
    static Stranded cut() {
        Thread.currentThread().interrupt();
        return new Stranded(How.CUT, "the driver was stopped");
    }

    /** How long to wait before the next look, after so many. */
    static Duration beforeLook(int looks) {
        return grown(FIRST_LOOK, SLOWEST_LOOK, looks);
    }

    /** How long to wait before the next try, after so many without an answer. */
    static Duration beforeTry(int tries) {
        return grown(FIRST_TRY, SLOWEST_TRY, tries);
    }

    private static Duration grown(Duration first, Duration slowest, int times) {
        double grown = first.toMillis() * Math.pow(1.5, Math.min(times, 20));
        return Duration.ofMillis(Math.min((long) grown, slowest.toMillis()));
    }
}
