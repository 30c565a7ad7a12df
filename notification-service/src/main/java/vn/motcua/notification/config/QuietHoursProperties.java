package vn.motcua.notification.config;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.motcua.notification.QuietHours;
import vn.motcua.platform.timing.BusinessClock;

/**
 * When telephones are left in peace, in Vietnamese time.
 *
 * @param from first minute
 * @param to end; the same as {@code from} for no quiet hours
 * @param spread over how long what was held goes out then
 */
@ConfigurationProperties("motcua.notices.quiet-hours")
record QuietHoursProperties(
        @DefaultValue("21:00") LocalTime from,
        @DefaultValue("07:00") LocalTime to,
        @DefaultValue("15m") Duration spread) {

    QuietHours hours() {
        return new QuietHours(from, to, spread, BusinessClock.ZONE);
    }
}
