package vn.motcua.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.cloud.gateway.config.GatewayProperties;
import org.springframework.cloud.gateway.filter.FilterDefinition;
import org.springframework.cloud.gateway.handler.predicate.PredicateDefinition;
import org.springframework.cloud.gateway.route.RouteDefinition;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

class NoRoomFilterTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Admissions admissions =
            new Admissions(new AdmissionSettings(Duration.ofMillis(400), 1, 1, 1, Duration.ofSeconds(3)), meters);
    private final NoRoomFilter filter = new NoRoomFilter(
            admissions,
            routes(
                    route("Path=/api/dossiers/*/files", "Service=intake", Map.of("response-timeout", 120_000)),
                    route("Path=/api/procedures/**,/api/dossiers/**", "Service=intake", Map.of()),
                    route("Path=/api/cases/**", "Service=department", Map.of())));
    private final List<String> passed = new ArrayList<>();

    @Test
    void whoFindsTheServiceFullIsSentAwayAtOnceAndCounted() {
        Sinks.One<String> answer = Sinks.one();
        admissions.admit("intake", answer.asMono()).subscribe();

        assertThatThrownBy(() -> come("/api/dossiers"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Reason.OVERLOADED));
        assertThat(meters.counter("motcua.overloaded", "service", "intake").count())
                .isEqualTo(1);

        answer.tryEmitValue("done");
        come("/api/dossiers");
        assertThat(passed).containsExactly("/api/dossiers");
    }

    @Test
    void othersPassMeanwhile() {
        admissions.admit("intake", Mono.never()).subscribe();

        come("/api/cases/1");
        come("/docs");

        assertThat(passed).containsExactly("/api/cases/1", "/docs");
    }

    @Test
    void whatMayTakeLongIsNotCountedHereEither() {
        admissions.admit("intake", Mono.never()).subscribe();

        come("/api/dossiers/1/files");

        assertThat(passed).containsExactly("/api/dossiers/1/files");
    }

    private void come(String path) {
        MockServerWebExchange exchange = MockServerWebExchange.from(MockServerHttpRequest.post(path));
        filter.filter(exchange, next -> Mono.fromRunnable(() -> passed.add(path)))
                .block();
    }

    private static GatewayProperties routes(RouteDefinition... routes) {
        GatewayProperties properties = new GatewayProperties();
        properties.setRoutes(List.of(routes));
        return properties;
    }

    private static RouteDefinition route(String path, String service, Map<String, Object> metadata) {
        RouteDefinition route = new RouteDefinition();
        route.setPredicates(List.of(new PredicateDefinition(path)));
        route.setFilters(List.of(new FilterDefinition(service)));
        route.setMetadata(metadata);
        return route;
    }
}
