package vn.motcua.gateway;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** The operators' one list of parked lanes: asks every service with the caller's own token, side by side. */
@RestController
class IncidentsController {

    private final WebClient http;
    private final Breakers breakers;
    private final Map<String, URI> services;
    private final GatewaySettings settings;

    IncidentsController(WebClient http, Breakers breakers, ServiceAddresses addresses, GatewaySettings settings) {
        this.http = http;
        this.breakers = breakers;
        this.services = addresses.services();
        this.settings = settings;
    }

    /**
     * All services' incidents together.
     *
     * @param items as the services give them, by service
     * @param unreachable services that did not answer, so that an empty list is not taken for all is well
     */
    record Incidents(List<Object> items, List<String> unreachable) {}

    /** What one service said; reached is false if it said nothing of use. */
    private record Answer(String service, boolean reached, List<JsonNode> items) {}

    @GetMapping("/api/incidents")
    Mono<Incidents> list(ServerWebExchange exchange) {
        return Flux.fromIterable(new TreeMap<>(services).entrySet())
                .flatMapSequential(service -> ask(service.getKey(), service.getValue(), exchange))
                .collectList()
                .map(IncidentsController::merge);
    }

    private Mono<Answer> ask(String service, URI address, ServerWebExchange exchange) {
        Mono<JsonNode> call = http.get()
                .uri(address.resolve("/api/incidents" + queryOf(exchange)))
                .headers(headers -> carry(exchange, headers))
                .retrieve()
                .bodyToMono(JsonNode.class)
                .timeout(settings.timeout());
        return breakers.guard(service, call)
                .map(body -> new Answer(service, true, itemsOf(body)))
                .onErrorReturn(new Answer(service, false, List.of()))
                .defaultIfEmpty(new Answer(service, false, List.of()));
    }

    private static String queryOf(ServerWebExchange exchange) {
        String query = exchange.getRequest().getURI().getRawQuery();
        return query == null ? "" : "?" + query;
    }

    private static void carry(ServerWebExchange exchange, HttpHeaders headers) {
        String token = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        if (token != null) {
            headers.set(HttpHeaders.AUTHORIZATION, token);
        }
        headers.set(CorrelationFilter.HEADER, CorrelationFilter.idOf(exchange));
    }

    private static List<JsonNode> itemsOf(JsonNode body) {
        JsonNode items = body.isArray() ? body : body.path("items");
        return items.valueStream().toList();
    }

    private static Incidents merge(List<Answer> answers) {
        List<Object> items = answers.stream()
                .<Object>flatMap(answer -> answer.items().stream())
                .toList();
        List<String> unreachable = answers.stream()
                .filter(answer -> !answer.reached())
                .map(Answer::service)
                .toList();
        return new Incidents(items, unreachable);
    }
}
