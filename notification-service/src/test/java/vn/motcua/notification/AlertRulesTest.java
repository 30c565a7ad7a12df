package vn.motcua.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Alerts say what they are to say, at the right time, and where it stands what to do. */
class AlertRulesTest {

    private static final Path OPERATIONS = Path.of("../docs/operations.md");

    @Test
    void everyAlertHasASectionForOperators() {
        assertThat(AlertRules.runbooks())
                .isEqualTo(AlertRules.names().stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .toList());
        assertThat(AlertRules.text(OPERATIONS).lines())
                .containsAll(
                        AlertRules.names().stream().map(name -> "### " + name).toList());
    }

    @Test
    void everyAlertIsTested() {
        assertThat(AlertRules.text(AlertRules.TESTS))
                .contains(AlertRules.names().stream()
                        .map(name -> "alertname: " + name)
                        .toList());
    }

    /** With promtool, if it is on this machine (Debian: prometheus). */
    @Test
    void alertsRingWhenTheyAreTo() throws Exception {
        Optional<Path> promtool = promtool();
        assumeThat(promtool)
                .as("promtool is not on this machine: the rules are not tried")
                .isPresent();

        assertThat(run(promtool.orElseThrow(), "check", "rules", AlertRules.RULES.toString()))
                .contains("SUCCESS");
        assertThat(run(promtool.orElseThrow(), "test", "rules", AlertRules.TESTS.toString()))
                .contains("SUCCESS")
                .doesNotContain("FAILED");
    }

    private static Optional<Path> promtool() {
        return Arrays.stream(
                        Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator))
                .map(directory -> Path.of(directory, "promtool"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static String run(Path promtool, String... arguments) throws IOException, InterruptedException {
        ProcessBuilder command = new ProcessBuilder(promtool.toString()).redirectErrorStream(true);
        command.command().addAll(Arrays.asList(arguments));
        Process process = command.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
