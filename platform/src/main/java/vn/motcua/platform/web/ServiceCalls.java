package vn.motcua.platform.web;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import vn.motcua.platform.journal.TemporaryFailure;

/**
 * Calls to other services, with this service's own token or with the caller's, a time limit, and a circuit breaker per service
 * that counts silence and server errors; trace context travels by itself.
 */
public final class ServiceCalls {

    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final Map<String, String> urls;
    private final WebClient.Builder builder;
    private final ExchangeFilterFunction serviceToken;
    private final CircuitBreakerRegistry breakers;

    public ServiceCalls(
            Map<String, String> urls,
            WebClient.Builder builder,
            ExchangeFilterFunction serviceToken,
            CircuitBreakerRegistry breakers) {
        this.urls = Map.copyOf(urls);
        this.builder = builder;
        this.serviceToken = serviceToken;
        this.breakers = breakers;
    }

    /** A client of the named service. */
    public WebClient to(String service) {
        return client(service, service).filter(serviceToken).build();
    }

    /** The same behind a breaker of its own, for what may fail while the rest of the service is well. */
    public WebClient apart(String service, String what) {
        return client(service, service + "-" + what).filter(serviceToken).build();
    }

    /**
     * A client of the named service that asks for somebody, with the rights of that person and no more.
     *
     * @param authorization what that person sent as {@code Authorization}
     */
    public WebClient to(String service, String authorization) {
        return client(service, service)
                .defaultHeader(HttpHeaders.AUTHORIZATION, authorization)
                .build();
    }

    private WebClient.Builder client(String service, String breaker) {
        String url = urls.get(service);
        if (url == null) {
            throw new IllegalStateException("motcua.services." + service + " is not configured");
        }
        return builder.clone().baseUrl(url).filter(protectedBy(breakers.circuitBreaker(breaker)));
    }

    private static ExchangeFilterFunction protectedBy(CircuitBreaker breaker) {
        return (request, next) -> next.exchange(request)
                .timeout(LIMIT)
                .flatMap(ServiceCalls::serverErrorsAsFailures)
                .transformDeferred(CircuitBreakerOperator.of(breaker))
                .onErrorMap(
                        CallNotPermittedException.class,
                        open -> new TemporaryFailure(breaker.getName() + " is away", open));
    }

    private static Mono<ClientResponse> serverErrorsAsFailures(ClientResponse response) {
        return response.statusCode().is5xxServerError() ? response.createError() : Mono.just(response);
    }
}
