package vn.motcua.notification.zalo;

import jakarta.validation.constraints.NotBlank;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The official account (Zalo OA) that writes to citizens.
 *
 * @param url of Zalo's interface for notifications
 * @param oauthUrl where access is renewed
 * @param appId of the application that speaks for the account; empty if there is none, and then nobody is told by Zalo
 * @param secretKey of the application; from the environment, never from a committed file
 * @param refreshToken the first one, as Zalo gave it when the account let the application in; a newer one begins anew
 * @param webhookSecret the account's secret (OA secret key), with which Zalo signs what it says; without one nothing is believed
 * @param templates by rule the id of the text that was registered for it; what has none is told by the rule's next medium
 */
@Validated
@ConfigurationProperties("motcua.zalo")
record ZaloProperties(
        @NotBlank @DefaultValue("https://business.openapi.zalo.me")
        String url,

        @NotBlank @DefaultValue("https://oauth.zaloapp.com") String oauthUrl,
        @DefaultValue("") String appId,
        @DefaultValue("") String secretKey,
        @DefaultValue("") String refreshToken,
        @DefaultValue("") String webhookSecret,
        @DefaultValue Map<String, String> templates) {

    boolean isThere() {
        return !appId.isBlank();
    }

    /** What an account needs to write at all. */
    void check() {
        if (Stream.of(secretKey, refreshToken).anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("motcua.zalo.app-id needs motcua.zalo.secret-key and .refresh-token");
        }
    }
}
