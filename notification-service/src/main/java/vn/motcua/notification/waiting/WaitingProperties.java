package vn.motcua.notification.waiting;

import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * From when on notices that wait for their channel are the operators' concern.
 *
 * @param after age of the oldest from which notices that wait for their channel are an incident
 */
@Validated
@ConfigurationProperties("motcua.notices.waiting")
record WaitingProperties(
        @PositiveOrZero @DefaultValue("15m") Duration after) {}
