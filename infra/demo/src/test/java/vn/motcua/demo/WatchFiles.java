package vn.motcua.demo;

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
import java.util.stream.Stream;

/** What is shipped for Prometheus, Alertmanager and Grafana. */
final class WatchFiles {

    static final Path HOME = Home.checkout().resolve("infra/prometheus");

    private static final Pattern ALERT = Pattern.compile("- alert: (\\w+)");
    private static final Pattern RUNBOOK = Pattern.compile("runbook: docs/operations\\.md#(\\S+)");
    private static final Pattern RECORD = Pattern.compile("- record: (\\S+)");
    private static final Pattern PROMISE = Pattern.compile("labels: \\{slo: ([\\w-]+)}");
    private static final Pattern METRIC = Pattern.compile(
            "\\b(?:(?:motcua|resilience4j|mongodb_driver|http_server|disk|process|jvm)_[a-z0-9_]+)\\b(?=[{\\[ )])");

    private WatchFiles() {}

    static List<Path> in(String directory) {
        try (Stream<Path> files = Files.list(HOME.resolve(directory))) {
            return files.sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** All files of a directory, one after the other. */
    static String text(String directory) {
        return in(directory).stream().map(WatchFiles::text).collect(Collectors.joining("\n"));
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Names of all alerts; two of one name differ in how urgent they are. */
    static Set<String> alerts() {
        return found(ALERT, text("alerts")).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The sections of the operators' page that alerts point to, each beside its alert. */
    static List<String> runbooks() {
        return found(RUNBOOK, text("alerts")).toList();
    }

    static List<String> alertOfEachRunbook() {
        return found(ALERT, text("alerts")).toList();
    }

    /** Every metric of the platform that rules and the console ask for. */
    static Set<String> metrics() {
        return metrics("recording", "alerts", "consoles").collect(Collectors.toCollection(TreeSet::new));
    }

    /** Metrics of libraries that dashboards ask for; whether ours are there is known from where they are declared. */
    static Set<String> metricsOfDashboards() {
        return metrics("../grafana/dashboards")
                .filter(metric -> !metric.startsWith("motcua_"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Names of what the recording rules record. */
    static Set<String> records() {
        return found(RECORD, text("recording")).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Names of what is promised. */
    static Set<String> promises() {
        return found(PROMISE, text("recording")).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> metrics(String... directories) {
        return Stream.of(directories)
                .flatMap(directory -> METRIC.matcher(text(directory)).results().map(MatchResult::group));
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(it -> it.group(1));
    }
}
