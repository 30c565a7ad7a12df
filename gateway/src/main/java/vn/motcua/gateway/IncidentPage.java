package vn.motcua.gateway;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * All services' incidents together, the longest wait first.
 *
 * @param items as the services give them
 * @param totals how many there are altogether, by kind
 * @param next what to ask for as {@code after}; null on the last page
 * @param unreachable services that did not answer, so that an empty list is not taken for all is well
 */
record IncidentPage(
        List<JsonNode> items,
        Map<String, Long> totals,
        @Nullable String next,
        List<String> unreachable) {

    /**
     * What one service said.
     *
     * @param reached false if it said nothing of use
     * @param more whether it has further ones
     */
    record Answer(String service, boolean reached, List<JsonNode> items, Map<String, Long> totals, boolean more) {

        static Answer of(String service, JsonNode body) {
            JsonNode items = body.isArray() ? body : body.path("items");
            Map<String, Long> totals = new TreeMap<>();
            body.path("totals").forEachEntry((kind, count) -> totals.put(kind, count.asLong()));
            return new Answer(
                    service,
                    true,
                    items.valueStream().toList(),
                    totals,
                    body.path("next").isString());
        }

        static Answer none(String service) {
            return new Answer(service, false, List.of(), Map.of(), false);
        }
    }

    static IncidentPage of(List<Answer> answers, int limit) {
        List<JsonNode> all = new ArrayList<>();
        Map<String, Long> totals = new TreeMap<>();
        answers.forEach(answer -> {
            all.addAll(answer.items());
            answer.totals().forEach((kind, count) -> totals.merge(kind, count, Long::sum));
        });
        all.sort(Comparator.comparing(IncidentPage::place));
        boolean more = all.size() > limit || answers.stream().anyMatch(Answer::more);
        List<JsonNode> items = List.copyOf(all.subList(0, Math.min(limit, all.size())));
        return new IncidentPage(items, totals, more ? place(items.getLast()).toString() : null, unreachable(answers));
    }

    private static List<String> unreachable(List<Answer> answers) {
        return answers.stream()
                .filter(answer -> !answer.reached())
                .map(Answer::service)
                .toList();
    }

    private static IncidentQuery.Place place(JsonNode item) {
        return new IncidentQuery.Place(
                since(item.path("since").asString("")), item.path("id").asString(""));
    }

    /** An incident that does not say since when stands first. */
    private static Instant since(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException unreadable) {
            return Instant.EPOCH;
        }
    }
}
