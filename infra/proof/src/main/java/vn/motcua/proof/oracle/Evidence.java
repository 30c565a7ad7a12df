package vn.motcua.proof.oracle;

import java.nio.file.Path;
import vn.motcua.proof.log.Injected;

/**
 * Where the judge looks, after everything is quiet.
 *
 * @param mongoUri of the store, without a database
 * @param kafkaServers host:port, comma-separated
 * @param standins base URL of the SMS provider and of the list of mails
 * @param gateway base URL of the door
 * @param secret of the demo users at the issuer, who is the stand-ins' address
 * @param commands the driver's log
 */
public record Evidence(
        String mongoUri,
        String kafkaServers,
        String standins,
        String gateway,
        String secret,
        Path commands,
        Injected injected) {}
