package vn.motcua.proof.oracle.world;

import java.time.Duration;

/**
 * How the clocks of a run went.
 *
 * @param offset of business time from the real one, as the services were started with
 * @param skew by how much the clock of some process was wrong at most; another process may have published for it
 * @param grace how long after its moment a timer may still wait
 */
public record Clocks(Duration offset, Duration skew, Duration grace) {

    /** All right, with half a minute for a timer. */
    public static final Clocks RIGHT = new Clocks(Duration.ZERO, Duration.ZERO, Duration.ofSeconds(30));
}
