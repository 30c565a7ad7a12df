package vn.motcua.notification.zalo;

import jakarta.validation.constraints.NotBlank;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import vn.motcua.operation.settings.HttpUrl;
import vn.motcua.operation.settings.WrongSetting;

/**
 * The official account (Zalo OA) that writes to citizens.
 *
 * @param url where messages go: Zalo's interface for notifications
 * @param oauthUrl where access is renewed
 * @param appId the application that speaks for the official account; without one nobody is told by Zalo
 * @param secretKey of the application; from the environment or a mounted file, never from a committed one
 * @param refreshToken the first refresh token, as Zalo gave it when the account let the application in; after that each renewal is kept in the store, and
 *     a new one here begins anew
 * @param webhookSecret the account's secret (OA secret key), with which Zalo signs what it says; without one nothing is believed
 * @param templates by rule the id of the text that was registered for it; what has none is told by the rule's next medium
 */
@Validated
@ConfigurationProperties("motcua.zalo")
record ZaloProperties(
        @NotBlank @HttpUrl @DefaultValue("https://business.openapi.zalo.me")
        String url,

        @NotBlank @HttpUrl @DefaultValue("https://oauth.zaloapp.com")
        String oauthUrl,

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
            throw new WrongSetting(
                    "motcua.zalo.app-id",
                    "needs motcua.zalo.secret-key and motcua.zalo.refresh-token, or must be empty.");
        }
    }
}
