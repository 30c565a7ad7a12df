package vn.motcua.proof.drive;

import java.time.Duration;

/**
 * Whom the driver talks to, and how.
 *
 * @param gateway base URL of the door
 * @param standins base URL of the issuer
 * @param secret of the demo users at the issuer
 * @param seed decides what happens to which dossier
 * @param inFlight how many dossiers are led at once, at most
 * @param looks how many times a second the driver looks whether something has come, at most, all dossiers together
 */
public record Settings(
        String gateway, String standins, String secret, long seed, int inFlight, double looks, Patience patience) {

    /**
     * How long the driver waits.
     *
     * @param request for one answer
     * @param command until a command is answered for good, all its tries together
     * @param arrival until something has come that must come by itself
     */
    public record Patience(Duration request, Duration command, Duration arrival) {

        /** Longer than any fault lasts, with the restart after it. */
        public static Patience usual() {
            return new Patience(Duration.ofSeconds(15), Duration.ofMinutes(4), Duration.ofMinutes(6));
        }
    }

    /** The usual patience, and as many dossiers and looks as a small machine bears. */
    public static Settings of(String gateway, String standins, String secret, long seed) {
        return new Settings(gateway, standins, secret, seed, 200, 150, Patience.usual());
    }

    /** For a driver that sends about so many commands a second: twice as many looks, and dossiers for ten seconds of it. */
    public Settings at(double commandsPerSecond) {
        int dossiers = (int) Math.max(20, 10 * commandsPerSecond);
        return new Settings(gateway, standins, secret, seed, dossiers, 2 * commandsPerSecond, patience);
    }

    /** The same with another patience. */
    public Settings with(Patience other) {
        return new Settings(gateway, standins, secret, seed, inFlight, looks, other);
    }

    /** The same, and other things happen. */
    public Settings seeded(long other) {
        return new Settings(gateway, standins, secret, other, inFlight, looks, patience);
    }

    /** The same with room for so many dossiers. */
    public Settings with(int dossiers) {
        return new Settings(gateway, standins, secret, seed, dossiers, looks, patience);
    }
}
