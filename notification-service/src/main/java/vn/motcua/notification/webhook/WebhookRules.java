package vn.motcua.notification.webhook;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import vn.motcua.operation.settings.WrongSetting;
import vn.motcua.platform.journal.TimerHandler;

/**
 * How partners are called.
 *
 * @param insecureLoopback whether receivers on this machine may be called, also without TLS; for tests and demos
 * @param allowedNetworks private networks in which partners may be called, e.g. {@code 10.20.0.0/16}; none unless said
 * @param retries waits after the first try at a partner, the second …; after the last wait it is given up
 * @param longestRetryAfter the longest that a partner may ask us to wait
 * @param timeout limit of one try, the name's look-up included; below the timers' lease of thirty seconds
 * @param secretOverlap for how long the former secret signs beside a new one
 * @param failingAfter age from which what is tried in vain at a partner is an incident
 */
@Validated
@ConfigurationProperties("motcua.webhooks")
public record WebhookRules(
        @DefaultValue("false") boolean insecureLoopback,
        @DefaultValue List<String> allowedNetworks,

        @NotEmpty @DefaultValue({"5s", "5m", "30m", "2h", "5h", "10h", "14h", "20h", "24h"})
        List<@Positive Duration> retries,

        @Positive @DefaultValue("24h") Duration longestRetryAfter,
        @Positive @DefaultValue("10s") Duration timeout,
        @PositiveOrZero @DefaultValue("24h") Duration secretOverlap,
        @PositiveOrZero @DefaultValue("1h") Duration failingAfter) {

    public WebhookRules {
        allowedNetworks = List.copyOf(allowedNetworks);
        retries = List.copyOf(retries);
        if (timeout.compareTo(TimerHandler.LEASE) >= 0) {
            throw new WrongSetting("motcua.webhooks.timeout", "must be below the timers' lease of thirty seconds.");
        }
    }
}
