package vn.motcua.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The alerts on notices, as they are shipped. */
final class AlertRules {

    private static final Path RULES = Path.of("../infra/prometheus/alerts/notices.yml");
    private static final Pattern METRIC = Pattern.compile("\\b(?:motcua|resilience4j)_[a-z0-9_]+");

    private AlertRules() {}

    /** Every metric that an alert asks for. */
    static Set<String> metrics() {
        return METRIC.matcher(text()).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text() {
        try {
            return Files.readString(RULES);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
