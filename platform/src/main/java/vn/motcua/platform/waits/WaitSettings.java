package vn.motcua.platform.waits;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * From when on the machinery counts as waiting for too long. Legal times are not here: they are the law's and stand in data.
 *
 * @param unpublished how long events may wait to be published
 * @param timer how long a timer may be overdue
 * @param patientTimer how long one that lets others pass may be: thousands of them come at once
 * @param breaker how long a circuit breaker may stay open or half open
 * @param sweep pause between two counts for the metric
 */
@ConfigurationProperties("motcua.waits")
public record WaitSettings(
        @DefaultValue("60s") Duration unpublished,
        @DefaultValue("2m") Duration timer,
        @DefaultValue("1h") Duration patientTimer,
        @DefaultValue("60s") Duration breaker,
        @DefaultValue("15s") Duration sweep) {}
