package vn.motcua.gateway;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many requests at once a service is given.
 *
 * @param within how soon it gives most answers; slower, and it is given fewer
 * @param initial until anything is known of it
 * @param least however slow it is
 * @param most however fast it is
 * @param comeAgain what those are told who are refused
 */
@ConfigurationProperties("motcua.gateway.admission")
record AdmissionSettings(
        @DefaultValue("250ms") Duration within,
        @DefaultValue("8") int initial,
        @DefaultValue("2") int least,
        @DefaultValue("1000") int most,
        @DefaultValue("1s") Duration comeAgain) {}
