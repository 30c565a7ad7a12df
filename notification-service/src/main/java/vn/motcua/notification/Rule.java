package vn.motcua.notification;

import java.util.List;
import java.util.Map;

/**
 * One line of {@code rules.json}: on which event who is told, by which media.
 *
 * @param name names its templates, too
 * @param on wire type of the event
 * @param when fact to the values it may have; no line means always
 */
public record Rule(String name, String on, Map<String, List<String>> when, Audience audience, List<Medium> media) {
    public Rule {
        when = Map.copyOf(when);
        media = List.copyOf(media);
    }

    boolean matches(String type, Map<String, String> facts) {
        return on.equals(type)
                && when.entrySet().stream()
                        .allMatch(wanted -> wanted.getValue().contains(facts.getOrDefault(wanted.getKey(), "")));
    }
}
