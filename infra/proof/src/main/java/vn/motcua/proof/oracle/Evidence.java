package vn.motcua.proof.oracle;

import java.nio.file.Path;
import vn.motcua.proof.log.Injected;
import vn.motcua.proof.oracle.world.Clocks;

/**
 * Where the judge looks, after everything is quiet.
 *
 * @param mongoUri of the store, without a database
 * @param kafkaServers host:port, comma-separated
 * @param standins base URL of the SMS provider and of the list of mails
 * @param gateway base URL of the door
 * @param secret of the demo users at the issuer, who is the stand-ins' address
 * @param commands the driver's log
 * @param clocks of the run
 * @param sample how many dossiers are tried at the door by those who have no part in them
 */
public record Evidence(
        String mongoUri,
        String kafkaServers,
        String standins,
        String gateway,
        String secret,
        Path commands,
        Injected injected,
        Clocks clocks,
        int sample) {

    private static final int USUAL_SAMPLE = 50;

    /** On clocks that were right, with the usual sample. */
    public Evidence(
            String mongoUri,
            String kafkaServers,
            String standins,
            String gateway,
            String secret,
            Path commands,
            Injected injected) {
        this(mongoUri, kafkaServers, standins, gateway, secret, commands, injected, Clocks.RIGHT, USUAL_SAMPLE);
    }

    /** The same on these clocks. */
    public Evidence on(Clocks other) {
        return new Evidence(mongoUri, kafkaServers, standins, gateway, secret, commands, injected, other, sample);
    }

    /** The same after these faults. */
    public Evidence after(Injected other) {
        return new Evidence(mongoUri, kafkaServers, standins, gateway, secret, commands, other, clocks, sample);
    }
}
