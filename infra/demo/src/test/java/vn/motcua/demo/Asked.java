package vn.motcua.demo;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a question to Prometheus names: enough of its language for that.
 *
 * @param selected labels by which metrics are chosen, of each metric
 * @param grouped labels by which answers are grouped or matched
 */
record Asked(Map<String, Set<String>> selected, Set<String> grouped) {

    private static final Pattern GROUPING =
            Pattern.compile("\\b(?:by|without|on|ignoring|group_left|group_right) *\\(([^)]*)\\)");
    private static final Pattern SELECTOR = Pattern.compile("([a-zA-Z_:][\\w:]*)(?!\\s*\\(|[\\w:])(?:\\{([^}]*)})?");
    private static final Pattern LABEL = Pattern.compile("(\\w+) *[=!]");
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool", "offset");

    static Asked by(String expr) {
        String plain = expr.replaceAll("\"[^\"]*\"", "").replaceAll("\\[[^]]*]", "");
        Set<String> grouped = found(GROUPING, plain)
                .flatMap(group -> Arrays.stream(group.group(1).split(",")))
                .map(String::strip)
                .filter(label -> !label.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        Map<String, Set<String>> selected = new TreeMap<>();
        found(SELECTOR, GROUPING.matcher(plain).replaceAll(" "))
                .filter(metric -> !WORDS.contains(metric.group(1)))
                .forEach(metric -> selected.computeIfAbsent(metric.group(1), first -> new TreeSet<>())
                        .addAll(labels(metric.group(2))));
        return new Asked(selected, grouped);
    }

    private static Collection<String> labels(@Nullable String matchers) {
        return matchers == null
                ? Set.of()
                : found(LABEL, matchers).map(label -> label.group(1)).toList();
    }

    private static Stream<MatchResult> found(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }
}
