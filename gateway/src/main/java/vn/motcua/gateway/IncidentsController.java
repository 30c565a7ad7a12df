package vn.motcua.gateway;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one list of all that waits on what may never come: asks every service with the caller's own token, side by side, and
 * adds the services that the door itself leaves alone.
 */
@RestController
class IncidentsController {

    /** Who sees the door's own; the others see what their agency owns. */
    private static final Set<String> WATCHERS = Set.of("ROLE_operator", "ROLE_admin", "ROLE_auditor");

    private final WebClient http;
    private final Breakers breakers;
    private final Map<String, URI> services;
    private final GatewaySettings settings;
    private final JsonMapper json;

    IncidentsController(
            WebClient http, Breakers breakers, ServiceAddresses addresses, GatewaySettings settings, JsonMapper json) {
        this.http = http;
        this.breakers = breakers;
        this.services = addresses.services();
        this.settings = settings;
        this.json = json;
    }

    @GetMapping("/api/incidents")
    Mono<IncidentPage> list(ServerWebExchange exchange, Authentication caller) {
        IncidentQuery query = IncidentQuery.of(exchange.getRequest().getQueryParams());
        return Flux.fromIterable(new TreeMap<>(services).entrySet())
                .flatMapSequential(service -> ask(service.getKey(), service.getValue(), exchange))
                .concatWith(Mono.fromSupplier(() -> own(query, caller)))
                .collectList()
                .map(answers -> IncidentPage.of(answers, query.limit()));
    }

    /** One of the door's own; those of the services lie behind routes. */
    @GetMapping("/api/incidents/{id:gateway:.+}")
    OwnIncident one(@PathVariable String id) {
        return breakers.awayTooLong().stream()
                .map(OwnIncident::of)
                .filter(incident -> incident.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.of(Reason.ROUTE_UNKNOWN));
    }

    private IncidentPage.Answer own(IncidentQuery query, Authentication caller) {
        boolean watches = caller.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .anyMatch(WATCHERS::contains);
        List<OwnIncident> all = breakers.awayTooLong().stream()
                .map(OwnIncident::of)
                .filter(incident -> watches && query.matches(incident))
                .toList();
        List<JsonNode> later = all.stream()
                .filter(incident ->
                        query.isLater(new IncidentQuery.Place(incident.since().toInstant(), incident.id())))
                .<JsonNode>map(json::valueToTree)
                .toList();
        Map<String, Long> totals = all.isEmpty() ? Map.of() : Map.of(OpenBreakers.KIND, (long) all.size());
        return new IncidentPage.Answer("gateway", true, later, totals, false);
    }

    private Mono<IncidentPage.Answer> ask(String service, URI address, ServerWebExchange exchange) {
        Mono<JsonNode> call = http.get()
                .uri(address.resolve("/api/incidents" + queryOf(exchange)))
                .headers(headers -> carry(exchange, headers))
                .retrieve()
                .bodyToMono(JsonNode.class)
                .timeout(settings.timeout());
        return breakers.guard(service, call)
                .map(body -> IncidentPage.Answer.of(service, body))
                .onErrorReturn(IncidentPage.Answer.none(service))
                .defaultIfEmpty(IncidentPage.Answer.none(service));
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
}
