package vn.motcua.gateway;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What the door allows: how often one client may come, and when a service counts as away. Sizes stand in the routes.
 *
 * @param limit for everything a client does
 * @param trackingLimit for public look-ups, which guess at secrets if nobody slows them down
 * @param clients how many clients are remembered at once
 * @param breaker when a service is left alone
 * @param timeout until a service's answer begins
 * @param maxBody of an ordinary request; what is larger is not kept for a second try
 */
@ConfigurationProperties("motcua.gateway")
record GatewaySettings(
        @DefaultValue Limit limit,
        @DefaultValue Limit trackingLimit,
        @DefaultValue("20000") int clients,
        @DefaultValue Breaker breaker,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("1MB") DataSize maxBody) {

    /**
     * A client's allowance: so many requests at once, renewed after each period.
     *
     * @param burst requests per period, which may come all at once
     * @param period until the allowance is whole again
     */
    record Limit(
            @DefaultValue("100") int burst,
            @DefaultValue("2s") Duration period) {}

    /**
     * When a service is left alone: half of the last calls failed.
     *
     * @param calls how many calls are looked at
     * @param minimumCalls fewer say nothing
     * @param open how long the service is left alone before it is tried again
     * @param tooLong how long it may stay so until operators are told
     */
    record Breaker(
            @DefaultValue("20") int calls,
            @DefaultValue("5") int minimumCalls,
            @DefaultValue("5s") Duration open,
            @DefaultValue("60s") Duration tooLong) {}
}
