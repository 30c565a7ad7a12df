package vn.motcua.gateway;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What the door allows: how often one client may come, how much it may bring, and when a service counts as away.
 *
 * @param limit for everything a client (token's subject, else address) does
 * @param trackingLimit for public look-ups, which guess at secrets if nobody slows them down, and for what is said with a token and without a
 *     login
 * @param clients how many clients are remembered at once
 * @param breaker when a service is left alone
 * @param timeout until a service's answer begins; uploads, imports and the live view have their own in the route
 * @param farewell how long it goes on when it is told to stop, ending connections with their next answer; within
 *     {@code spring.lifecycle.timeout-per-shutdown-phase}
 * @param maxBody largest body on all routes but uploads; up to this size a command is kept for its second try
 * @param maxUpload largest body of an upload; above {@code motcua.files.max-size}, for the form around the file
 * @param maxImport largest body of an import of listings, as sent: gzip counts compressed
 */
@Validated
@ConfigurationProperties("motcua.gateway")
record GatewaySettings(
        @Valid @DefaultValue Limit limit,
        @Valid @DefaultValue Limit trackingLimit,
        @Min(1) @DefaultValue("20000") int clients,
        @Valid @DefaultValue Breaker breaker,
        @Positive @DefaultValue("10s") Duration timeout,
        @PositiveOrZero @DefaultValue("2s") Duration farewell,
        @Positive @DefaultValue("1MB") DataSize maxBody,
        @Positive @DefaultValue("12MB") DataSize maxUpload,
        @Positive @DefaultValue("256MB") DataSize maxImport) {

    /**
     * A client's allowance: so many requests at once, renewed after each period.
     *
     * @param burst requests of one client per period, which may come all at once
     * @param period until the allowance is whole again
     */
    record Limit(
            @Min(1) @DefaultValue("100") int burst,
            @Positive @DefaultValue("2s") Duration period) {}

    /**
     * When a service is left alone: half of the last calls failed.
     *
     * @param calls how many calls to a service are looked at
     * @param minimumCalls fewer calls say nothing
     * @param open how long a service is left alone before it is tried again
     * @param tooLong how long it may stay so before it is an incident
     */
    record Breaker(
            @Min(1) @DefaultValue("20") int calls,
            @Min(1) @DefaultValue("5") int minimumCalls,
            @Positive @DefaultValue("5s") Duration open,
            @Positive @DefaultValue("60s") Duration tooLong) {}
}
