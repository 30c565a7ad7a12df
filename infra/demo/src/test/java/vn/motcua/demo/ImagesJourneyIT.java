package vn.motcua.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The images of this build, started together by the compose file; in the Maven profile {@code containers} only. */
@EnabledIfSystemProperty(named = "motcua.parts", matches = "containers")
class ImagesJourneyIT {

    private static final List<String> OURS = List.of("intake", "routing", "department", "notification", "gateway");

    @TempDir
    static Path secrets;

    private static ComposeRun run;

    @BeforeAll
    static void start() {
        run = ComposeRun.start(secrets);
    }

    @AfterAll
    static void stop() {
        run.close();
    }

    @Test
    void aBirthGoesThroughFourAgenciesAndIsTold() {
        Journey journey = new Journey(run.api(), Console.silent());
        journey.playAlone();

        assertThat(journey.tracked().path("status").asString()).isEqualTo("RETURNED");
        assertThat(journey.tracked().path("outcome").asString()).isEqualTo("GRANTED");
    }

    @Test
    void servicesAreNobodyCanWriteNothingAndSayThatTheyAreWell() {
        List<String> command = new ArrayList<>(
                List.of(
                        "docker",
                        "inspect",
                        "--format",
                        "{{.Config.Image}} {{.Config.User}} {{.HostConfig.ReadonlyRootfs}} {{with .State.Health}}{{.Status}}{{end}}"));
        command.addAll(run.containers());
        List<String> seen = run.call(command).lines().toList();

        assertThat(seen).hasSize(8);
        for (String service : OURS) {
            assertThat(seen)
                    .anyMatch(line -> line.matches(".*/" + service + ":\\S+ 10001:10001 true (healthy|starting)"));
        }
    }
}
