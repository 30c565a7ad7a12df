package vn.motcua.platform.waits;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * From when on the machinery counts as waiting for too long. Legal times are not here: they are the law's and stand in data.
 *
 * @param unpublished how long events may wait to be published before it is an incident
 * @param timer how long a timer may be overdue before it is an incident
 * @param patientTimer how long a timer that lets others pass may be overdue, as those of bulk notices: thousands of them come at once
 * @param breaker how long a circuit breaker may stay open or half open before it is an incident
 * @param sweep pause between two counts of all incidents for the metric
 */
@Validated
@ConfigurationProperties("motcua.waits")
public record WaitSettings(
        @Positive @DefaultValue("60s") Duration unpublished,
        @Positive @DefaultValue("2m") Duration timer,
        @Positive @DefaultValue("1h") Duration patientTimer,
        @Positive @DefaultValue("60s") Duration breaker,
        @Positive @DefaultValue("15s") Duration sweep) {}
