package vn.motcua.platform.messaging;

import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When journals are compared with the topic.
 *
 * @param interval between two comparisons of journals and topic; {@code 0s} for none but those an operator asks for; each reads the heads of all
 *     documents
 * @param delay after the start until the first comparison, and until the next try after one that failed
 */
@Validated
@ConfigurationProperties("motcua.reconciler")
public record ReconcilerProperties(
        @PositiveOrZero @DefaultValue("1h") Duration interval,
        @Positive @DefaultValue("1m") Duration delay) {}
