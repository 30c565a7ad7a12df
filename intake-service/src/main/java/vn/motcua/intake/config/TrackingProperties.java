package vn.motcua.intake.config;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.motcua.operation.settings.WrongSetting;

/**
 * Settings of public tracking.
 *
 * @param secretKey from which tracking secrets and tokens are made; required, at least 32 characters, the same in every instance and never
 *     changed, or citizens' secrets stop working
 */
@ConfigurationProperties("motcua.tracking")
record TrackingProperties(@DefaultValue("") String secretKey) {

    private static final int SHORTEST_KEY = 32;

    TrackingProperties {
        if (secretKey.length() < SHORTEST_KEY) {
            throw new WrongSetting(
                    "motcua.tracking.secret-key",
                    "is missing or shorter than 32 characters: set MOTCUA_TRACKING_SECRET_KEY, or mount a file of that name,"
                            + " to a random secret, the same for every instance and for ever.");
        }
    }
}
