package vn.motcua.notification.unsubscribe;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import vn.motcua.operation.settings.HttpUrl;
import vn.motcua.operation.settings.WrongSetting;

/**
 * How e-mails are stopped by their link.
 *
 * @param publicUrl base address of the gateway as citizens reach it, with {@code https}, e.g. {@code https://motcua.khanhhoa.example}; without
 *     one no e-mail has a link that stops further ones
 * @param secretKey what these links are signed with, at least 32 characters; the same in every instance and never changed: a new one makes the
 *     links of old e-mails invalid
 */
@Validated
@ConfigurationProperties("motcua.unsubscribe")
record UnsubscribeProperties(
        @HttpUrl @DefaultValue("") String publicUrl,
        @DefaultValue("") String secretKey) {

    private static final int SHORTEST_KEY = 32;

    UnsubscribeProperties {
        if (!publicUrl.isBlank() && secretKey.length() < SHORTEST_KEY) {
            throw new WrongSetting(
                    "motcua.unsubscribe.secret-key",
                    "must have at least " + SHORTEST_KEY
                            + " characters where there is a motcua.unsubscribe.public-url: set MOTCUA_UNSUBSCRIBE_SECRET_KEY.");
        }
    }

    boolean isOn() {
        return !publicUrl.isBlank();
    }
}
