package vn.motcua.demo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The system of a partner of the commune, which hears by webhook of the dossiers in which the commune takes part. */
final class Partner {

    static final String USER = "partner.post";
    static final String SUBSCRIPTION = "/api/webhooks/buu-chinh";
    private static final String AGENCY = "H32.50.05";
    private static final String LAST_EVENT = "vn.motcua.dossier.result-returned.v1";
    private static final Duration LIMIT = Duration.ofSeconds(90);

    private final Api api;

    Partner(Api api) {
        this.api = api;
    }

    /** Has the administrator register it, and gives it the secret; both happen once, however often this is called. */
    void register() {
        Map<String, Object> wanted = Map.of("version", 1, "agency", AGENCY, "url", api.atStandins("/partner/v1/hook"));
        JsonNode saved = Journey.expect(api.put("admin", SUBSCRIPTION, wanted), "registration for webhooks");
        if (saved.path("secret").isString()) {
            Journey.expect(
                    api.tell("/partner/v1/secret", Map.of("secret", saved.path("secret"))), "telling the secret");
        }
    }

    /** Waits until it heard everything of the dossier, and prints how much that is. */
    void show(Console console, String dossier) {
        console.heading("The partner's system (webhooks)");
        Processes.awaitUntil("every event, told to the partner", () -> isComplete(heard(dossier)), LIMIT);
        int refused = api.shown("/partner/v1/events").path("refused").asInt();
        console.line(
                "   heard %d events of this dossier, %s",
                heard(dossier).size(), refused == 0 ? "all signatures genuine" : refused + " signatures FORGED");
    }

    /** What it heard of a dossier, with a good signature. */
    List<JsonNode> heard(String dossier) {
        return api.shown("/partner/v1/events?dossier=" + dossier)
                .path("items")
                .valueStream()
                .toList();
    }

    /** A delivery of an event of this dossier, as the partner itself sees it; a missing node if there is none yet. */
    JsonNode delivered(String dossier) {
        return api.get(USER, SUBSCRIPTION + "/deliveries?state=DELIVERED")
                .body()
                .path("items")
                .valueStream()
                .filter(delivery -> delivery.path("dossier").asString().equals(dossier))
                .findFirst()
                .orElse(JsonMapper.shared().missingNode());
    }

    /** Whether the end was told, and of each source 1, 2, 3 … without a hole. */
    private static boolean isComplete(List<JsonNode> heard) {
        Map<String, Set<Long>> sequences = heard.stream()
                .collect(groupingBy(
                        event -> event.path("source").asString(),
                        mapping(event -> event.path("sequence").asLong(), toSet())));
        return heard.stream().anyMatch(event -> event.path("type").asString().equals(LAST_EVENT))
                && sequences.values().stream()
                        .allMatch(all -> all.stream().max(Long::compare).orElseThrow() == all.size());
    }
}
