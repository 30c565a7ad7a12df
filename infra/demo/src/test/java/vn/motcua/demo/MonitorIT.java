package vn.motcua.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.local.Ports;

/** What rules, console and dashboards ask for is there, and a real Prometheus can read all of it, if this machine has one. */
@ExtendWith(OnePlatform.class)
class MonitorIT {

    private final HttpClient http = HttpClient.newHttpClient();
    private final Topology topology = OnePlatform.platform().topology();

    @Test
    void everyMetricThatRulesConsoleAndDashboardsAskForIsThere() {
        Life.submitted(OnePlatform.api(), "1.000578", Map.of()).accepted();

        await().untilAsserted(() ->
                assertThat(names()).containsAll(WatchFiles.metrics()).containsAll(WatchFiles.metricsOfDashboards()));
    }

    /** Exemplars belong to buckets and counters; elsewhere a Prometheus of some years ago refuses all that the service says. */
    @Test
    void exemplarsAreWhereEveryPrometheusTakesThem() {
        Life.submitted(OnePlatform.api(), "1.000578", Map.of());

        for (Service service : Service.values()) {
            String page =
                    send(HttpRequest.newBuilder(URI.create(topology.managementUrl(service) + "/actuator/prometheus"))
                            .header("Accept", "application/openmetrics-text; version=1.0.0"));
            assertThat(page.lines().filter(line -> line.matches("\\w+_(count|sum|max)\\{.*} .* # \\{.*")))
                    .as(service.id())
                    .isEmpty();
        }
    }

    /** The names of all metrics of all services. */
    private Set<String> names() {
        return Stream.of(Service.values())
                .flatMap(service -> get(topology.managementUrl(service) + "/actuator/prometheus")
                        .lines())
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[{ ]", 2)[0])
                .collect(Collectors.toSet());
    }

    @Test
    void aRealPrometheusReadsAllServicesAndDrawsTheConsole(@TempDir Path directory) {
        Optional<Monitoring.Found> found = Monitoring.Found.onPath();
        assumeThat(found)
                .as("prometheus and alertmanager are not both on this machine: they are not tried")
                .isPresent();
        Monitoring.Addresses addresses = new Monitoring.Addresses(Ports.free(), Ports.free());
        Path configuration = new WatchCopy(topology, addresses).into(directory);

        try (Monitoring monitoring =
                Monitoring.start(found.orElseThrow(), addresses, configuration, directory.resolve("run"))) {
            assertThat(monitoring).isNotNull();
            String prometheus = addresses.prometheusUrl();
            await().untilAsserted(() -> assertThat(states(prometheus + "/api/v1/targets", "health"))
                    .hasSize(Service.values().length + 2)
                    .containsOnly("up"));
            await().untilAsserted(() -> assertThat(states(prometheus + "/api/v1/rules", "health"))
                    .isNotEmpty()
                    .containsOnly("ok"));
            await().untilAsserted(() -> assertThat(get(prometheus + "/consoles/motcua.html"))
                    .contains("5 of 5 processes answer", "sms-first", "Nothing is parked unseen"));
            assertThat(states(prometheus + "/api/v1/alertmanagers", "url")).hasSize(1);
            whatIsExplainedIsKeptQuiet(addresses.alertmanagerUrl());
        }
    }

    /** An intake that is away explains the door's breaker, and not what is wrong elsewhere. */
    private void whatIsExplainedIsKeptQuiet(String alertmanager) {
        String alerts = """
                [{"labels": {"alertname": "ServiceDown", "service": "intake"}},
                 {"labels": {"alertname": "GatewayBreakerOpen", "service": "intake"}},
                 {"labels": {"alertname": "TopicAhead", "service": "routing"}}]""";
        send(HttpRequest.newBuilder(URI.create(alertmanager + "/api/v2/alerts"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(alerts)));

        await().untilAsserted(() -> assertThat(manners(alertmanager))
                .containsEntry("ServiceDown", "active")
                .containsEntry("GatewayBreakerOpen", "suppressed")
                .containsEntry("TopicAhead", "active"));
    }

    private Map<String, String> manners(String alertmanager) {
        return JsonMapper.shared()
                .readTree(get(alertmanager + "/api/v2/alerts"))
                .valueStream()
                .collect(Collectors.toMap(
                        alert -> alert.path("labels").path("alertname").asString(),
                        alert -> alert.path("status").path("state").asString(),
                        (one, other) -> one));
    }

    /** All values of a field, wherever in the answer it stands. */
    private List<String> states(String address, String field) {
        JsonNode answer = JsonMapper.shared().readTree(get(address));
        return answer.findValuesAsString(field);
    }

    private String get(String address) {
        return send(HttpRequest.newBuilder(URI.create(address)));
    }

    private String send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString()).body();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
