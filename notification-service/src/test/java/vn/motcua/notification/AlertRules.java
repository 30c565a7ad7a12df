package vn.motcua.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The alerts on notices, as they are shipped. */
final class AlertRules {

    static final Path RULES = Path.of("../infra/prometheus/alerts/notices.yml");
    static final Path TESTS = Path.of("../infra/prometheus/tests/notices.yml");

    private static final Pattern METRIC = Pattern.compile("\\b(?:motcua|resilience4j)_[a-z0-9_]+");
    private static final Pattern ALERT = Pattern.compile("- alert: (\\w+)");
    private static final Pattern RUNBOOK = Pattern.compile("runbook: docs/operations\\.md#(\\S+)");

    private AlertRules() {}

    /** Every metric that an alert asks for. */
    static Set<String> metrics() {
        return METRIC.matcher(text(RULES))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static List<String> names() {
        return found(ALERT, text(RULES));
    }

    /** The sections of the operators' page that alerts point to, in their order. */
    static List<String> runbooks() {
        return found(RUNBOOK, text(RULES));
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(it -> it.group(1)).toList();
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
