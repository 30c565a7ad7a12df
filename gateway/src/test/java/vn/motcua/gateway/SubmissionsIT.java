package vn.motcua.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How submissions fare is counted as citizens see it: by the answer that leaves the door. */
class SubmissionsIT {

    private final Door door = SharedDoor.DOOR;
    private final String citizen = door.issuer.bearer("an.citizen", "citizen");

    @AfterEach
    void backAgain() {
        door.intake.answersNormally();
    }

    @ParameterizedTest
    @CsvSource({"201, taken", "409, refused", "422, refused", "500, failed"})
    void eachIsCountedOnceByItsAnswer(int status, String outcome) {
        door.intake.answersStatus(status);
        Map<String, Double> before = counts();

        assertThat(door.post("/api/dossiers", "{}", "Authorization", citizen).statusCode())
                .isEqualTo(status);

        before.merge(outcome, 1.0, Double::sum);
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void whoIsTurnedAwayIsCountedToo() {
        door.intake.answersStatus(503);
        double before = counts().get("turned_away");

        door.post("/api/dossiers", "{}", "Authorization", citizen);

        assertThat(counts().get("turned_away")).isEqualTo(before + 1);
    }

    @Test
    void whoHasNoLoginIsRefused() {
        double before = counts().get("refused");

        assertThat(door.post("/api/dossiers", "{}").statusCode()).isEqualTo(401);

        assertThat(counts().get("refused")).isEqualTo(before + 1);
    }

    @Test
    void nothingElseIsASubmission() {
        Map<String, Double> before = counts();

        door.get("/api/dossiers", "Authorization", citizen);
        door.post("/api/dossiers/1/withdrawal", "{}", "Authorization", citizen);

        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void allOutcomesAreThereFromNoughtOnWithTheBoundsOfThePromise() {
        assertThat(counts()).containsOnlyKeys("taken", "refused", "turned_away", "failed");
        assertThat(lines("motcua_submission_seconds_bucket{outcome=\"taken\",le=\"1.0\"}"))
                .hasSize(1);
    }

    private Map<String, Double> counts() {
        return lines("motcua_submission_seconds_count{")
                .collect(Collectors.toMap(
                        line -> line.replaceAll(".*outcome=\"(\\w+)\".*", "$1"),
                        line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))),
                        Double::sum,
                        TreeMap::new));
    }

    private Stream<String> lines(String start) {
        return door.management("/actuator/prometheus").body().lines().filter(line -> line.startsWith(start));
    }
}
