package vn.motcua.notification.config;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When notices are tried again.
 *
 * @param retries waits after the first try, the second …
 * @param expiry age after which a notice is no longer sent
 * @param triesBeforeNext after how many tries that surely failed the next medium of a rule is taken
 */
@Validated
@ConfigurationProperties("motcua.notices")
record NoticeProperties(
        @DefaultValue({"5s", "30s", "2m", "10m", "30m", "2h", "6h"})
        List<Duration> retries,

        @DefaultValue("7d") Duration expiry,
        @Min(1) @DefaultValue("3") int triesBeforeNext) {}
