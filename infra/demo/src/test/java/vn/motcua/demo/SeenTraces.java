package vn.motcua.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the collector of traces has of one dossier, and what is expected of the trace of its acceptance. */
final class SeenTraces {

    /** Stands in a path that is asked for, and must not stand in any span. */
    static final String TOKEN = "a-token-that-nobody-else-may-see";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String standins;
    private final String dossier;

    SeenTraces(String standins, String dossier) {
        this.standins = standins;
        this.dossier = dossier;
    }

    /** Every span of all dossiers, as the collector got it. */
    String everything() {
        return get("/traces/v1/spans");
    }

    /** Leaves the tree where somebody can look at it. */
    void saveTree() {
        String trace = acceptance().getFirst().path("trace").asString();
        try {
            Files.writeString(Path.of("target/acceptance-trace.txt"), get("/traces/" + trace));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void showTheAcceptance() {
        List<JsonNode> spans = acceptance();
        Map<String, JsonNode> byId = spans.stream().collect(Collectors.toMap(SeenTraces::id, Function.identity()));

        assertThat(spans)
                .extracting(span -> span.path("service").asString())
                .contains("gateway", "intake", "routing", "department", "notification");
        assertThat(spans)
                .filteredOn(span -> !byId.containsKey(span.path("parent").asString()))
                .extracting(SeenTraces::who)
                .containsExactly("gateway: http post /api/dossiers/**");
        assertThat(named(spans, "department: handle route.leg-dispatched"))
                .isNotEmpty()
                .allSatisfy(handled -> assertThat(way(handled, byId))
                        .containsSubsequence(
                                "routing: publish route.leg-dispatched",
                                "routing: handle dossier.accepted",
                                "intake: publish dossier.accepted",
                                "intake: http post /api/dossiers/{id}/acceptance",
                                "gateway: http post /api/dossiers/**"));
        assertThat(named(spans, "intake: http get /internal/dossiers/{id}/contacts"))
                .anySatisfy(asked -> assertThat(way(asked, byId))
                        .containsSubsequence(
                                "notification: timer notice",
                                "notification: handle dossier.accepted",
                                "intake: publish dossier.accepted"));
        assertThat(spans)
                .filteredOn(span -> span.path("kind").asString().equals("CONSUMER"))
                .allSatisfy(handled -> assertContinues(handled, byId));
    }

    /** Who handles an event continues the trace of its publication. */
    private static void assertContinues(JsonNode handled, Map<String, JsonNode> byId) {
        JsonNode published = byId.get(handled.path("parent").asString());
        assertThat(published).as(who(handled)).isNotNull();
        assertThat(published.path("kind").asString()).isEqualTo("PRODUCER");
        for (String same : List.of("motcua.event", "motcua.subject", "motcua.sequence")) {
            assertThat(published.path("said").path(same))
                    .isEqualTo(handled.path("said").path(same));
        }
    }

    private List<JsonNode> acceptance() {
        Map<String, List<JsonNode>> traces = spans("/traces/v1/spans?subject=" + dossier)
                .collect(Collectors.groupingBy(span -> span.path("trace").asString()));
        List<List<JsonNode>> found = traces.values().stream()
                .filter(spans -> spans.stream()
                        .anyMatch(span -> who(span).equals("intake: http post /api/dossiers/{id}/acceptance")))
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static List<JsonNode> named(List<JsonNode> spans, String who) {
        return spans.stream().filter(span -> who(span).equals(who)).toList();
    }

    /** Whoever is above it, the next one first. */
    private static List<String> way(JsonNode from, Map<String, JsonNode> byId) {
        return Stream.iterate(
                        byId.get(from.path("parent").asString()),
                        span -> span != null,
                        span -> byId.get(span.path("parent").asString()))
                .map(SeenTraces::who)
                .toList();
    }

    private static String id(JsonNode span) {
        return span.path("id").asString();
    }

    private static String who(JsonNode span) {
        return span.path("service").asString() + ": " + span.path("name").asString();
    }

    private Stream<JsonNode> spans(String path) {
        return StreamSupport.stream(JsonMapper.shared().readTree(get(path)).spliterator(), false);
    }

    private String get(String path) {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(standins + path)).build();
            return http.send(request, BodyHandlers.ofString()).body();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }
}
