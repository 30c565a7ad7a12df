package vn.motcua.notification.unsubscribe;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How e-mails are stopped by their link.
 *
 * @param publicUrl base address of the gateway as citizens reach it, e.g. {@code https://motcua.khanhhoa.example}; without one no
 *     e-mail has such a link
 * @param secretKey what links are signed with, at least 32 characters; the same in every instance and never changed, or the links
 *     of e-mails that were sent stop working
 */
@ConfigurationProperties("motcua.unsubscribe")
record UnsubscribeProperties(
        @DefaultValue("") String publicUrl,
        @DefaultValue("") String secretKey) {

    private static final int SHORTEST_KEY = 32;

    UnsubscribeProperties {
        if (!publicUrl.isBlank() && secretKey.length() < SHORTEST_KEY) {
            throw new IllegalArgumentException("motcua.unsubscribe.secret-key must have at least " + SHORTEST_KEY
                    + " characters where there is a motcua.unsubscribe.public-url.");
        }
    }

    boolean isOn() {
        return !publicUrl.isBlank();
    }
}
