package vn.motcua.gateway;

import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.AuthorizeExchangeSpec;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.security.web.server.firewall.ServerWebExchangeFirewall;
import org.springframework.security.web.server.firewall.StrictServerWebExchangeFirewall;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;
import reactor.core.publisher.Mono;

/**
 * Who may pass. What is not under {@code /api} holds no secrets: documents, the welcome page and, for all else, 404.
 * Actuator paths are apart: here they lead nowhere; on the management port nobody is limited or asked for a token.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class DoorConfiguration {

    private static final String CONTENT_POLICY =
            "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'";

    @Bean
    @Order(0)
    SecurityWebFilterChain management(ServerHttpSecurity http) {
        return http.securityMatcher(ServerWebExchangeMatchers.pathMatchers("/actuator", "/actuator/**"))
                .authorizeExchange(paths -> paths.anyExchange().permitAll())
                .csrf(ServerHttpSecurity.CsrfSpec::disable)
                .build();
    }

    @Bean
    SecurityWebFilterChain door(ServerHttpSecurity http, RateLimits limits) {
        return http.authorizeExchange(DoorConfiguration::whoMayPass)
                .oauth2ResourceServer(tokens -> tokens.jwt(jwt -> {}).authenticationEntryPoint(entryPoint()))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(entryPoint())
                        .accessDeniedHandler((_, _) -> Mono.error(Refusal.of(Reason.FORBIDDEN))))
                .addFilterBefore(new RateLimitFilter(limits), SecurityWebFiltersOrder.AUTHORIZATION)
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
                .csrf(ServerHttpSecurity.CsrfSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER)))
                .build();
    }

    private static void whoMayPass(AuthorizeExchangeSpec paths) {
        paths.pathMatchers(HttpMethod.GET, "/api/procedures/**", "/api/agencies/**", "/api/areas/**")
                .permitAll()
                .pathMatchers(HttpMethod.GET, "/api/calendars/**")
                .permitAll()
                .pathMatchers(HttpMethod.GET, "/api/tracking/*/stream", "/api/complaints/published")
                .permitAll()
                .pathMatchers(HttpMethod.PUT, "/api/tracking/*/notify")
                .permitAll()
                // its token is signed by us
                .pathMatchers("/api/unsubscribe/*")
                .permitAll()
                // providers sign what they call to say
                .pathMatchers(HttpMethod.POST, "/api/tracking", "/api/receipts/*")
                .permitAll()
                .pathMatchers(HttpMethod.GET, "/api/incidents/gateway:*")
                .hasAnyRole("operator", "admin", "auditor")
                .pathMatchers(HttpMethod.GET, "/api/incidents/**")
                .hasAnyRole("operator", "admin", "auditor", "head", "coordinator", "desk", "officer")
                .pathMatchers("/api/incidents/**", "/api/reconciliations/**")
                .hasAnyRole("operator", "admin")
                .pathMatchers("/api/**")
                .authenticated()
                .anyExchange()
                .permitAll();
    }

    private static ServerAuthenticationEntryPoint entryPoint() {
        return (_, failure) -> Mono.error(Refusal.of(reasonOf(failure)));
    }

    private static Reason reasonOf(AuthenticationException failure) {
        if (failure instanceof AuthenticationCredentialsNotFoundException) {
            return Reason.TOKEN_MISSING;
        }
        boolean expired = failure.getCause() instanceof JwtValidationException invalid && onlyExpired(invalid);
        return expired ? Reason.TOKEN_EXPIRED : Reason.TOKEN_INVALID;
    }

    private static boolean onlyExpired(JwtValidationException invalid) {
        Stream<String> codes = invalid.getErrors().stream().map(OAuth2Error::getErrorCode);
        return codes.allMatch(TokenFreshness.EXPIRED::equals);
    }

    /** Refuses doubled, encoded and climbing paths. Header values are left to the services: names may be Vietnamese. */
    @Bean
    ServerWebExchangeFirewall firewall() {
        StrictServerWebExchangeFirewall firewall = new StrictServerWebExchangeFirewall();
        firewall.setAllowedHeaderValues(_ -> true);
        return firewall;
    }

    @Bean
    ServerExchangeRejectedHandler rejectedPaths() {
        return (_, _) -> Mono.error(Refusal.of(Reason.ROUTE_UNKNOWN));
    }
}
