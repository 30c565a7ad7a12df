package vn.motcua.gateway;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import vn.motcua.operation.settings.WrongSetting;

/**
 * How many requests at once a service is given.
 *
 * @param within a service is given as many requests at once as it answers within this, most of the time; who comes beyond that gets 503
 *     {@code OVERLOADED}
 * @param initial how many until anything is known of it
 * @param least never fewer, however slow it is
 * @param most never more, however fast it is
 * @param comeAgain what those who are refused are told in {@code Retry-After}
 */
@Validated
@ConfigurationProperties("motcua.gateway.admission")
record AdmissionSettings(
        @Positive @DefaultValue("150ms") Duration within,
        @Min(1) @DefaultValue("8") int initial,
        @Min(1) @DefaultValue("8") int least,
        @Min(1) @DefaultValue("1000") int most,
        @Positive @DefaultValue("1s") Duration comeAgain) {

    AdmissionSettings {
        if (least > initial || initial > most) {
            throw new WrongSetting(
                    "motcua.gateway.admission.initial",
                    "is %d; it must lie between least (%d) and most (%d).".formatted(initial, least, most));
        }
    }
}
