package vn.motcua.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ServerAddress;
import com.mongodb.connection.ClusterId;
import com.mongodb.connection.ConnectionPoolSettings;
import com.mongodb.connection.ServerId;
import com.mongodb.event.ConnectionPoolCreatedEvent;
import io.micrometer.core.instrument.binder.jvm.JvmHeapPressureMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.mongodb.MongoMetricsConnectionPoolListener;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.demo.dashboards.Dashboards;
import vn.motcua.demo.pages.DeclaredFigure;

/** What dashboards ask Prometheus can be asked: figures and labels that there are, in its own language. */
class DashboardQueriesTest {

    /** Every target has the first three; a histogram has the last. */
    private static final Set<String> EVERYWHERE = Set.of("service", "instance", "job", "le");

    private static final Map<String, Set<String>> OURS = ours();
    private static final Set<String> OTHERS = others();

    /** Labels of what is not ours, as far as dashboards use them. */
    private static final Set<String> LABELS_OF_OTHERS = Set.of(
            "status", "uri", "command", "name", "state", "kind", "area", "slo", "alertname", "alertstate", "severity");

    static Stream<String> questions() {
        return Dashboards.questions();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void everyMetricIsThere(String question) {
        assertThat(Asked.by(question).selected().keySet())
                .isNotEmpty()
                .allMatch(metric -> OURS.containsKey(metric) || OTHERS.contains(metric), "is there");
    }

    @ParameterizedTest
    @MethodSource("questions")
    void everyLabelIsThere(String question) {
        Asked asked = Asked.by(question);

        asked.selected()
                .forEach((metric, labels) ->
                        assertThat(labelsOf(metric)).as(metric).containsAll(labels));
        assertThat(asked.selected().keySet().stream().flatMap(metric -> labelsOf(metric).stream()))
                .containsAll(asked.grouped());
    }

    @Test
    void everyPromiseIsShown() {
        String all = questions().collect(Collectors.joining("\n"));

        assertThat(WatchFiles.promises())
                .isNotEmpty()
                .allSatisfy(slo -> assertThat(all).contains("{slo=\"" + slo + "\"}"));
    }

    @Test
    void prometheusReadsEveryQuestion(@TempDir Path directory) throws Exception {
        assertThat(check(directory, questions()))
                .contains("SUCCESS: " + questions().distinct().count() + " rules found");
    }

    private static String check(Path directory, Stream<String> questions) throws IOException, InterruptedException {
        String rules = questions
                .distinct()
                .map(question -> "      - record: asked\n        expr: |\n          " + question + "\n")
                .collect(Collectors.joining("", "groups:\n  - name: asked\n    rules:\n", ""));
        Path file = Files.writeString(directory.resolve("asked.yml"), rules);
        return WatchTool.present("promtool").run(List.of("check", "rules", "--lint=none"), List.of(file));
    }

    private static Set<String> labelsOf(String metric) {
        return Stream.concat(EVERYWHERE.stream(), OURS.getOrDefault(metric, LABELS_OF_OTHERS).stream())
                .collect(Collectors.toSet());
    }

    private static Map<String, Set<String>> ours() {
        Map<String, Set<String>> ours = new HashMap<>();
        DeclaredFigure.all()
                .forEach(declared -> declared.series()
                        .forEach(series ->
                                ours.put(series, Set.copyOf(declared.figure().labels()))));
        return ours;
    }

    /** What rules ask for already, what they record, what Prometheus has itself, and what Micrometer shows of a process. */
    private static Set<String> others() {
        Set<String> others = new HashSet<>(Set.of("up", "ALERTS", "ALERTS_FOR_STATE"));
        others.addAll(WatchFiles.records());
        WatchFiles.metrics().stream()
                .flatMap(metric -> Stream.of(metric, metric.replaceAll("_count$", "_sum")))
                .forEach(others::add);
        ofLibraries()
                .scrape()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[{ ]", 2)[0])
                .forEach(others::add);
        return others;
    }

    private static PrometheusMeterRegistry ofLibraries() {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        Stream.of(new JvmMemoryMetrics(), new JvmThreadMetrics(), new JvmHeapPressureMetrics(), new ProcessorMetrics())
                .forEach(binder -> binder.bindTo(registry));
        new UptimeMetrics().bindTo(registry);
        new MongoMetricsConnectionPoolListener(registry)
                .connectionPoolCreated(new ConnectionPoolCreatedEvent(
                        new ServerId(new ClusterId(), new ServerAddress()),
                        ConnectionPoolSettings.builder().build()));
        return registry;
    }
}
