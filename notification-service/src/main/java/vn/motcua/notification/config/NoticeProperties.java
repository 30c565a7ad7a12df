package vn.motcua.notification.config;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When notices are tried again.
 *
 * @param retries waits after the first try, the second …; after the last wait it is given up
 * @param expiry age after which a notice is no longer sent; nights do not count for what is held in them
 * @param triesBeforeNext after how many tries that surely failed a rule's next medium is taken
 */
@Validated
@ConfigurationProperties("motcua.notices")
record NoticeProperties(
        @NotEmpty @DefaultValue({"5s", "30s", "2m", "10m", "30m", "2h", "6h"})
        List<@Positive Duration> retries,

        @Positive @DefaultValue("7d") Duration expiry,
        @Min(1) @DefaultValue("3") int triesBeforeNext) {}
