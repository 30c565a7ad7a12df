package vn.motcua.platform.run;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import vn.motcua.operation.settings.HttpUrl;

/**
 * What every service is told.
 *
 * @param service name of the service: intake, routing, department or notification; also client id and consumer group; without it the platform
 *     stays off
 * @param services base URL of each service, by name, for calls between them
 * @param clock the business clock
 * @param security how tokens are checked and its own is got
 */
@Validated
@ConfigurationProperties("motcua")
public record ServiceProperties(
        @NotBlank String service,
        @DefaultValue Map<String, @HttpUrl String> services,
        @DefaultValue Clock clock,
        @Valid @DefaultValue Security security) {

    /**
     * The business clock.
     *
     * @param offset by how much legal time is moved in demos and tests, zero in production; never stamps broker records, never checks tokens
     */
    public record Clock(@DefaultValue("PT0S") Duration offset) {}

    /**
     * Tokens.
     *
     * @param publicPaths ant patterns of paths that need no token
     * @param tokenUri where the service gets its own token (client credentials)
     * @param clientSecret of the service at the issuer; from the environment or a mounted file, never from a committed one
     * @param audience what a token must be made for; the files hand it to Spring, and the gateway reads the same property
     */
    public record Security(
            @DefaultValue List<String> publicPaths,
            @NotBlank @HttpUrl @DefaultValue("") String tokenUri,

            @NotBlank(message = "must not be blank: set it, or MOTCUA_DEMO_SECRET") @DefaultValue("")
            String clientSecret,

            @NotBlank @DefaultValue("motcua") String audience) {}
}
