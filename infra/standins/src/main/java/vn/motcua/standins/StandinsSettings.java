package vn.motcua.standins;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.net.InetAddress;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;
import vn.motcua.operation.settings.HttpUrl;
import vn.motcua.operation.settings.WrongSetting;

/**
 * Where the stand-ins listen and what they keep.
 *
 * @param address where they listen: the loopback unless they sit in a container
 * @param httpPort issuer, SMS providers, list of mails, collector of traces
 * @param smtpPort mail server
 * @param smppPort message centre (SMPP 3.4); 0 for none, 2775 is usual
 * @param issuer the issuer's URL as it stands in tokens
 * @param demoSecret the secret that all demo people and services share; required
 * @param smsApiKey what callers of the SMS providers must send as {@code X-Api-Key}; blank means the demo secret
 * @param smppPassword what callers of the message centre bind with, at most eight characters; blank means the first eight of the demo
 *     secret
 * @param smsReceipts whom the stand-ins of SMS and Zalo call to say what became of messages; blank for nobody
 * @param dataDir where the log of sent messages is kept
 * @param keyFile signing key, kept so that a restart leaves tokens valid
 */
@Validated
@ConfigurationProperties("motcua.standins")
public record StandinsSettings(
        InetAddress address,
        @Min(1) int httpPort,
        @Min(1) int smtpPort,
        @Min(0) int smppPort,
        @NotBlank @HttpUrl String issuer,
        String demoSecret,
        String smsApiKey,
        String smppPassword,
        @HttpUrl String smsReceipts,
        Path dataDir,
        Path keyFile) {

    /** What SMPP has room for. */
    private static final int LONGEST = 8;

    public StandinsSettings {
        if (demoSecret.isBlank()) {
            throw new WrongSetting(
                    "motcua.standins.demo-secret",
                    "is missing: set MOTCUA_DEMO_SECRET, or start the stand-ins through ./motcua, which makes one.");
        }
        smsApiKey = smsApiKey.isBlank() ? demoSecret : smsApiKey;
        smppPassword =
                smppPassword.isBlank() ? demoSecret.substring(0, Math.min(LONGEST, demoSecret.length())) : smppPassword;
    }
}
