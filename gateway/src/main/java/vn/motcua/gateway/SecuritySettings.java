package vn.motcua.gateway;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import vn.motcua.operation.settings.HttpUrl;

/**
 * Whose tokens are believed.
 *
 * @param issuer must be the token's {@code iss}
 * @param jwkSetUri the issuer's public keys; asked when the first token comes, not at the start
 * @param audience must be in the token's {@code aud}
 */
@Validated
@ConfigurationProperties("motcua.security")
record SecuritySettings(
        @NotBlank @HttpUrl String issuer,
        @NotBlank @HttpUrl String jwkSetUri,
        @NotBlank @DefaultValue("motcua") String audience) {}
