package vn.motcua.platform.messaging;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When journals are compared with the topic.
 *
 * @param interval between two comparisons; zero for none but those that an operator asks for
 * @param delay after the start until the first
 */
@ConfigurationProperties("motcua.reconciler")
public record ReconcilerProperties(
        @DefaultValue("1h") Duration interval,
        @DefaultValue("1m") Duration delay) {}
