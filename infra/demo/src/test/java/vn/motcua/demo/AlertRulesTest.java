package vn.motcua.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Alerts say what they are to say, at the right time, to whom they concern, and where it stands what to do. */
class AlertRulesTest {

    private static final String OPERATIONS = WatchFiles.text(WatchFiles.HOME.resolve("../../docs/operations.md"));
    private static final String TESTS = WatchFiles.text("tests");
    private static final String ALWAYS = "Watchdog";

    @Test
    void everyAlertPointsToItsOwnSectionForOperators() {
        assertThat(WatchFiles.runbooks())
                .isEqualTo(WatchFiles.alertOfEachRunbook().stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void everyAlertHasASectionThatSaysWhatItMeansWhereToLookAndWhatToDo(String alert) {
        assertThat(section(alert)).contains("Means ", "Look ", "Do ");
    }

    /** There is no case in which the one that rings always must not. */
    @ParameterizedTest
    @MethodSource("alerts")
    void everyAlertIsTestedWithACaseThatFiresAndOneThatMustNot(String alert) {
        assertThat(Pattern.compile("alertname: " + alert + "\n +exp_alerts:(.*)")
                        .matcher(TESTS)
                        .results()
                        .map(found -> found.group(1).strip()))
                .containsAll(alert.equals(ALWAYS) ? List.of("") : List.of("", "[]"));
    }

    /** With promtool, if it is on this machine (Debian: prometheus). */
    @Test
    void alertsRingWhenTheyAreTo() throws Exception {
        WatchTool promtool = WatchTool.present("promtool");

        assertThat(promtool.run(List.of("check", "config"), List.of(WatchFiles.HOME.resolve("prometheus.yml"))))
                .contains("SUCCESS");
        assertThat(promtool.run(List.of("check", "rules"), rules())).contains("SUCCESS");
        assertThat(promtool.run(List.of("test", "rules"), WatchFiles.in("tests")))
                .contains("SUCCESS")
                .doesNotContain("FAILED");
    }

    /** With amtool, if it is on this machine (Debian: prometheus-alertmanager). */
    @Test
    void whoIsToldOfAlertsCanBeRead() throws Exception {
        assertThat(WatchTool.present("amtool")
                        .run(List.of("check-config"), List.of(WatchFiles.HOME.resolve("alertmanager.yml"))))
                .contains("SUCCESS");
    }

    @ParameterizedTest
    @CsvSource({
        "severity=critical, operators-at-once",
        "severity=warning, operators",
        "severity=warning team=administrators, administrators",
        "severity=info team=offices, offices",
        "severity=none alertname=Watchdog, watchdog"
    })
    void everyAlertHasSomebodyWhoHearsOfIt(String labels, String receiver) throws Exception {
        List<String> question = new ArrayList<>(
                List.of("config", "routes", "test", "--config.file=" + WatchFiles.HOME.resolve("alertmanager.yml")));
        question.addAll(Arrays.asList(labels.split(" ")));

        assertThat(WatchTool.present("amtool").run(question, List.of()).lines()).contains(receiver);
    }

    @Test
    void whatKeepsOthersQuietIsAnAlertItself() {
        String rules = WatchFiles.text(WatchFiles.HOME.resolve("alertmanager.yml"));
        List<String> sources = Pattern.compile("source_matchers: \\[alertname =~? \"?([\\w|]+)")
                .matcher(rules)
                .results()
                .flatMap(found -> Arrays.stream(found.group(1).split("\\|")))
                .toList();

        assertThat(sources).isNotEmpty();
        assertThat(WatchFiles.alerts()).containsAll(sources);
    }

    private static Stream<String> alerts() {
        return WatchFiles.alerts().stream();
    }

    private static List<Path> rules() {
        return Stream.of("recording", "alerts")
                .flatMap(directory -> WatchFiles.in(directory).stream())
                .toList();
    }

    /** What stands under an alert's heading, in one line; empty if there is none. */
    private static String section(String alert) {
        return OPERATIONS
                .lines()
                .dropWhile(line -> !line.equals("### " + alert))
                .skip(1)
                .takeWhile(line -> !line.startsWith("#"))
                .collect(Collectors.joining(" "));
    }
}
