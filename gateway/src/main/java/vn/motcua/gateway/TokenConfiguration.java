package vn.motcua.gateway;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.ReactiveJwtAuthenticationConverter;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import vn.motcua.operation.tokens.RememberedTokens;

/** Which tokens are good, and which roles they give. Every service checks the same again for itself. */
@Configuration(proxyBeanMethods = false)
class TokenConfiguration {

    private static final Duration KEYS_TIMEOUT = Duration.ofSeconds(3);

    /** Asks for the issuer's keys only when a token comes. */
    @Bean
    ReactiveJwtDecoder jwtDecoder(SecuritySettings settings, ReactorResourceFactory loops) {
        NimbusReactiveJwtDecoder decoder = NimbusReactiveJwtDecoder.withJwkSetUri(settings.jwkSetUri())
                .webClient(WebClient.builder()
                        .clientConnector(
                                new ReactorClientHttpConnector(loops, http -> http.responseTimeout(KEYS_TIMEOUT)))
                        .build())
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtIssuerValidator(settings.issuer()),
                audience(settings.audience()),
                new TokenFreshness(Clock.systemUTC())));
        return new RememberedTokens(
                token -> decoder.decode(token).onErrorMap(IllegalStateException.class, TokenConfiguration::keysAway),
                Clock.systemUTC());
    }

    /** What the decoder says when the keys cannot be fetched; no fault of the token. */
    private static AuthenticationServiceException keysAway(Throwable failure) {
        return new AuthenticationServiceException("keys away", failure);
    }

    private static JwtClaimValidator<Collection<String>> audience(String wanted) {
        return new JwtClaimValidator<>("aud", audience -> audience != null && audience.contains(wanted));
    }

    @Bean
    ReactiveJwtAuthenticationConverter authenticationConverter() {
        ReactiveJwtAuthenticationConverter converter = new ReactiveJwtAuthenticationConverter();
        Converter<Jwt, Flux<GrantedAuthority>> roles = token -> Flux.fromIterable(rolesOf(token));
        converter.setJwtGrantedAuthoritiesConverter(roles);
        return converter;
    }

    private static List<GrantedAuthority> rolesOf(Jwt token) {
        List<String> roles = Objects.requireNonNullElse(token.getClaimAsStringList("roles"), List.of());
        return roles.stream()
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
    }
}
