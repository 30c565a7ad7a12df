package vn.motcua.standins;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the stand-ins listen and what they keep.
 *
 * @param httpPort port of the issuer and the SMS providers
 * @param smtpPort port of the mail server
 * @param smppPort port of the message centre; 0 for none
 * @param issuer the issuer's URL as it stands in tokens
 * @param demoSecret the secret all demo users and services share in this run
 * @param smsApiKey what callers of the SMS provider must send as {@code X-Api-Key}; blank means the demo secret
 * @param smppPassword what callers of the message centre bind with, at most eight characters; blank means the first eight of the demo
 *     secret
 * @param smsReceipts whom the SMS providers call to say what became of messages; blank for nobody
 * @param dataDir where the log of sent messages lives
 * @param keyFile where the signing key lives, so that a restart keeps tokens valid
 */
@ConfigurationProperties("motcua.standins")
public record StandinsSettings(
        int httpPort,
        int smtpPort,
        int smppPort,
        String issuer,
        String demoSecret,
        String smsApiKey,
        String smppPassword,
        String smsReceipts,
        Path dataDir,
        Path keyFile) {

    /** What SMPP has room for. */
    private static final int LONGEST = 8;

    public StandinsSettings {
        if (demoSecret.isBlank()) {
            throw new MissingSecretException();
        }
        smsApiKey = smsApiKey.isBlank() ? demoSecret : smsApiKey;
        smppPassword =
                smppPassword.isBlank() ? demoSecret.substring(0, Math.min(LONGEST, demoSecret.length())) : smppPassword;
    }
}
