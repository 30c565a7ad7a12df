package vn.motcua.gateway;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose tokens are believed.
 *
 * @param issuer must be the token's {@code iss}
 * @param jwkSetUri the issuer's public keys; asked when the first token comes, not at the start
 * @param audience must be in the token's {@code aud}
 */
@ConfigurationProperties("motcua.security")
record SecuritySettings(
        String issuer,
        String jwkSetUri,
        @DefaultValue("motcua") String audience) {}
