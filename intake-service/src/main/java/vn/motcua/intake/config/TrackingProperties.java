package vn.motcua.intake.config;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of public tracking.
 *
 * @param secretKey from which tracking secrets and tokens are made, at least 32 characters; the same in every instance
 *     and never changed, or citizens' secrets stop working
 */
@ConfigurationProperties("motcua.tracking")
record TrackingProperties(@Nullable String secretKey) {

    /** The key, or a refusal to start. */
    String requiredKey() {
        if (secretKey == null || secretKey.length() < 32) {
            throw new TrackingKeyMissing();
        }
        return secretKey;
    }
}
