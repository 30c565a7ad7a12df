package vn.motcua.platform.security;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.AuthorizedClientServiceReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.InMemoryReactiveOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.reactive.function.client.ServerOAuth2AuthorizedClientExchangeFilterFunction;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import vn.motcua.operation.tokens.RememberedTokens;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.run.ServiceProperties;
import vn.motcua.platform.web.ProblemBody;

/** Every service checks the token itself; who may do what is decided with the document in hand. */
@Configuration(proxyBeanMethods = false)
public class SecurityConfiguration {

    @Bean
    SecurityWebFilterChain security(ServerHttpSecurity http, ServiceProperties properties, ReactiveJwtDecoder check) {
        RememberedTokens tokens = new RememberedTokens(check, Clock.systemUTC());
        String[] open = properties.security().publicPaths().toArray(String[]::new);
        return http.csrf(ServerHttpSecurity.CsrfSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .authorizeExchange(paths -> {
                    paths.pathMatchers("/actuator/**", "/v3/api-docs/**").permitAll();
                    if (open.length > 0) {
                        paths.pathMatchers(open).permitAll();
                    }
                    paths.anyExchange().authenticated();
                })
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtDecoder(tokens))
                        .authenticationEntryPoint(SecurityConfiguration::unauthenticated))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(SecurityConfiguration::unauthenticated))
                .build();
    }

    private static Mono<Void> unauthenticated(ServerWebExchange exchange, AuthenticationException failure) {
        exchange.getResponse().getHeaders().set("WWW-Authenticate", "Bearer");
        return ProblemBody.write(exchange, HttpStatus.UNAUTHORIZED, problem(exchange, failure));
    }

    private static Problem problem(ServerWebExchange exchange, AuthenticationException failure) {
        if (!exchange.getRequest().getHeaders().containsHeader("Authorization")) {
            return Problem.of(Problem.Kind.FORBIDDEN, "TOKEN_MISSING", "Send a bearer token.");
        }
        boolean expired = String.valueOf(failure.getMessage()).contains("expired");
        return expired
                ? Problem.of(Problem.Kind.FORBIDDEN, "TOKEN_EXPIRED", "The token has expired; get a new one.")
                : Problem.of(
                        Problem.Kind.FORBIDDEN,
                        "TOKEN_INVALID",
                        "The token is not valid here; get one from this system's issuer.");
    }

    /** Puts this service's own token on calls to other services; got once and kept until it expires. */
    @Bean
    ServerOAuth2AuthorizedClientExchangeFilterFunction serviceToken(ServiceProperties properties) {
        ClientRegistration self = ClientRegistration.withRegistrationId("motcua")
                .clientId(properties.service())
                .clientSecret(properties.security().clientSecret())
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenUri(properties.security().tokenUri())
                .build();
        InMemoryReactiveClientRegistrationRepository registrations =
                new InMemoryReactiveClientRegistrationRepository(self);
        AuthorizedClientServiceReactiveOAuth2AuthorizedClientManager manager =
                new AuthorizedClientServiceReactiveOAuth2AuthorizedClientManager(
                        registrations, new InMemoryReactiveOAuth2AuthorizedClientService(registrations));
        manager.setAuthorizedClientProvider(ReactiveOAuth2AuthorizedClientProviderBuilder.builder()
                .clientCredentials()
                .build());
        ServerOAuth2AuthorizedClientExchangeFilterFunction filter =
                new ServerOAuth2AuthorizedClientExchangeFilterFunction(manager);
        filter.setDefaultClientRegistrationId("motcua");
        return filter;
    }
}
