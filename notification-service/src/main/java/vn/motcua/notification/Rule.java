package vn.motcua.notification;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One line of {@code rules.json}: on which event who is told, by which media.
 *
 * @param name names its templates, too
 * @param on wire type of the event
 * @param when fact to the values it may have, all of which must hold; none (or left out) means always
 * @param unless fact to the values any of which keeps the rule silent; none (or left out) means never
 * @param ways {@code media} in the file: each a medium, or a list of media of which the next is taken where the one before fails
 * @param urgency left out means {@link Urgency#DAYTIME}
 * @param bulkWhen fact to the values any of which makes it {@link Urgency#BULK}; none (or left out) means never
 * @param legal whether the law has the office say it; left out means no
 * @param newestOnly whether of its notices that wait only the newest is said, because its facts make older ones old news; left out
 *     means no
 * @param form number of the printed form (mẫu phiếu) that goes with its e-mails, e.g. {@code 02}; left out means none
 */
public record Rule(
        String name,
        String on,
        @Nullable Map<String, List<String>> when,
        @Nullable Map<String, List<String>> unless,
        List<Audience> audiences,

        @JsonProperty("media") @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        List<List<Medium>> ways,

        @Nullable Urgency urgency,
        @Nullable Map<String, List<String>> bulkWhen,
        @Nullable Boolean legal,
        @Nullable Boolean newestOnly,
        @Nullable String form) {
    public Rule {
        when = when == null ? Map.of() : Map.copyOf(when);
        unless = unless == null ? Map.of() : Map.copyOf(unless);
        audiences = List.copyOf(audiences);
        ways = ways.stream().map(List::copyOf).toList();
        bulkWhen = bulkWhen == null ? Map.of() : Map.copyOf(bulkWhen);
    }

    /** All media of all ways. */
    public List<Medium> media() {
        return ways.stream().flatMap(List::stream).toList();
    }

    boolean matches(String type, Map<String, String> facts) {
        return on.equals(type)
                && conditions(when).allMatch(wanted -> holds(wanted, facts))
                && conditions(unless).noneMatch(excluded -> holds(excluded, facts));
    }

    /** What its notices of an event with these facts weigh. */
    Weight weight(Map<String, String> facts) {
        boolean bulk = conditions(bulkWhen).anyMatch(one -> holds(one, facts));
        Urgency said = Objects.requireNonNullElse(urgency, Weight.USUAL.urgency());
        return new Weight(bulk ? Urgency.BULK : said, Boolean.TRUE.equals(legal), Boolean.TRUE.equals(newestOnly));
    }

    /** Every fact that its conditions look at. */
    Stream<String> factsAskedFor() {
        return Stream.of(when, unless, bulkWhen).flatMap(Rule::conditions).map(Map.Entry::getKey);
    }

    private static Stream<Map.Entry<String, List<String>>> conditions(@Nullable Map<String, List<String>> conditions) {
        return conditions == null ? Stream.empty() : conditions.entrySet().stream();
    }

    private static boolean holds(Map.Entry<String, List<String>> condition, Map<String, String> facts) {
        return condition.getValue().contains(facts.getOrDefault(condition.getKey(), ""));
    }
}
