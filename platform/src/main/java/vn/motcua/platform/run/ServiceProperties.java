package vn.motcua.platform.run;

import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What every service is told.
 *
 * @param service its name: intake, routing, department or notification
 * @param services base URL of each service, by name
 * @param clock the business clock
 * @param security how tokens are checked and its own is got
 */
@Validated
@ConfigurationProperties("motcua")
public record ServiceProperties(
        @NotBlank String service,
        @DefaultValue Map<String, String> services,
        @DefaultValue Clock clock,
        @DefaultValue Security security) {

    /**
     * The business clock.
     *
     * @param offset by which legal time is moved in demos and tests; zero in production
     */
    public record Clock(@DefaultValue("PT0S") Duration offset) {}

    /**
     * Tokens.
     *
     * @param publicPaths ant patterns that need no token
     * @param tokenUri where the service gets its own token
     * @param clientSecret of the service at the issuer; from the environment or a file, never from a committed file
     */
    public record Security(
            @DefaultValue List<String> publicPaths,
            @DefaultValue("") String tokenUri,
            @DefaultValue("") String clientSecret) {}
}
