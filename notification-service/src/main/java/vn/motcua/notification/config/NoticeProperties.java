package vn.motcua.notification.config;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When notices are tried again.
 *
 * @param retries waits after the first try, the second …
 * @param expiry age after which a notice is no longer sent
 */
@ConfigurationProperties("motcua.notices")
record NoticeProperties(
        @DefaultValue({"5s", "30s", "2m", "10m", "30m", "2h", "6h"})
        List<Duration> retries,

        @DefaultValue("7d") Duration expiry) {}
