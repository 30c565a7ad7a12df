package vn.motcua.notification.webhook;

import jakarta.validation.constraints.NotEmpty;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How partners are called.
 *
 * @param insecureLoopback whether a receiver on this machine may be called, also without TLS; for tests and demos
 * @param allowedNetworks private networks in which partners may be called, e.g. {@code 10.20.0.0/16}; none unless said
 * @param retries waits after the first try, the second …; after the last wait it is given up
 * @param longestRetryAfter the longest that a partner may ask us to wait
 * @param timeout limit of one try; shorter than the lease of a timer
 * @param secretOverlap for how long the secret of before is signed with beside a new one
 * @param failingAfter how long something may be tried in vain before it is an incident
 */
@Validated
@ConfigurationProperties("motcua.webhooks")
public record WebhookRules(
        @DefaultValue("false") boolean insecureLoopback,
        @DefaultValue List<String> allowedNetworks,

        @NotEmpty @DefaultValue({"5s", "5m", "30m", "2h", "5h", "10h", "14h", "20h", "24h"})
        List<Duration> retries,

        @DefaultValue("24h") Duration longestRetryAfter,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("24h") Duration secretOverlap,
        @DefaultValue("1h") Duration failingAfter) {
    public WebhookRules {
        allowedNetworks = List.copyOf(allowedNetworks);
        retries = List.copyOf(retries);
    }
}
