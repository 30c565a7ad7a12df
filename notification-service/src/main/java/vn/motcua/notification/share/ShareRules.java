package vn.motcua.notification.share;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When a provider that is one of several loses its share, and how it gets it back.
 *
 * @param errors so many failed tries within a minute, and a provider that is one of several is left
 * @param slowAfter a try that takes longer is slow
 * @param slowPercent so many of a hundred tries within a minute are slow, and the provider is left
 * @param failingPercent so many of a hundred tries within a minute failed, and the provider is left: where few are sent, they never add up to
 *     {@code errors}
 * @param tries fewer tries within a minute say nothing of a percentage
 * @param pause for how long nothing is given to a provider that was left; doubles each time it fails on its way back
 * @param longestPause the most that the pause grows to
 * @param step each time a provider was well for so long it gets a tenth of its share back
 */
@Validated
@ConfigurationProperties("motcua.notices.share")
public record ShareRules(
        @Min(1) @DefaultValue("50") int errors,
        @Positive @DefaultValue("1s") Duration slowAfter,
        @Min(1) @Max(100) @DefaultValue("15") int slowPercent,
        @Min(1) @Max(100) @DefaultValue("50") int failingPercent,
        @Min(1) @DefaultValue("10") int tries,
        @Positive @DefaultValue("1m") Duration pause,
        @Positive @DefaultValue("10m") Duration longestPause,
        @Positive @DefaultValue("30s") Duration step) {}
