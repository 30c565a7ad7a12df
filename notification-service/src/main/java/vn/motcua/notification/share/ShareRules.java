package vn.motcua.notification.share;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When a provider that is one of several loses its share, and how it gets it back.
 *
 * @param errors so many failed tries within a minute, and it is left
 * @param slowAfter a try that takes longer is slow
 * @param slowPercent so many of a hundred tries within a minute are slow, and it is left
 * @param failingPercent so many of a hundred tries within a minute failed, and it is left: where few are sent, they never add
 *     up to {@code errors}
 * @param tries fewer within a minute say nothing of its percentage
 * @param pause for how long nothing is given to it, twice as long each time it fails again on its way back
 * @param longestPause the most that this grows to
 * @param step each time it has been well for so long, it gets a tenth of its share back
 */
@Validated
@ConfigurationProperties("motcua.notices.share")
public record ShareRules(
        @Min(1) @DefaultValue("50") int errors,
        @DefaultValue("1s") Duration slowAfter,
        @Min(1) @Max(100) @DefaultValue("15") int slowPercent,
        @Min(1) @Max(100) @DefaultValue("50") int failingPercent,
        @Min(1) @DefaultValue("10") int tries,
        @DefaultValue("1m") Duration pause,
        @DefaultValue("10m") Duration longestPause,
        @DefaultValue("30s") Duration step) {}
