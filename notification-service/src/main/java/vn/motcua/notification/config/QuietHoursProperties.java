package vn.motcua.notification.config;

import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import vn.motcua.notification.QuietHours;
import vn.motcua.platform.timing.BusinessClock;

/**
 * When telephones are left in peace, in Vietnamese time.
 *
 * @param from Vietnamese time from which SMS that can wait are held; in quotes in YAML
 * @param to Vietnamese time at which that ends; the same as {@code from} for no quiet hours; in quotes in YAML
 * @param spread over how long what was held goes out afterwards
 */
@Validated
@ConfigurationProperties("motcua.notices.quiet-hours")
record QuietHoursProperties(
        @DefaultValue("21:00") LocalTime from,
        @DefaultValue("07:00") LocalTime to,
        @PositiveOrZero @DefaultValue("15m") Duration spread) {

    QuietHours hours() {
        return new QuietHours(from, to, spread, BusinessClock.ZONE);
    }
}
