package vn.motcua.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import vn.motcua.platform.security.Role;
import vn.motcua.platform.testing.TestTokens;

/** A person's dossiers, looked up by number over HTTP on both instances. */
class PersonSearchIT {

    private static final String AUDITOR = TestTokens.bearer("auditor.khanhhoa", null, Role.AUDITOR);

    private final String person = "%012d".formatted(ThreadLocalRandom.current().nextLong(1_000_000_000_000L));

    @Test
    void theDeskFindsItsOwnTheNewestFirst() {
        String first = handedIn();
        String second = handedIn();
        String third = handedIn();

        JsonNode page = RunningIntake.json(
                search(0, RunningIntake.DESK, null).expectStatus().isOk());
        JsonNode rest = RunningIntake.json(
                search(1, RunningIntake.DESK, page.path("next").asString())
                        .expectStatus()
                        .isOk());

        assertThat(ids(page)).containsExactly(third, second);
        assertThat(ids(rest)).containsExactly(first);
        assertThat(rest.path("next").isNull()).isTrue();
    }

    @Test
    void whatIsNotOnesOwnShowsNowhere() {
        handedIn();
        handedIn();
        handedIn();

        JsonNode elsewhere = RunningIntake.json(
                search(0, RunningIntake.OTHER_DESK, null).expectStatus().isOk());
        assertThat(ids(elsewhere)).isEmpty();
        assertThat(elsewhere.path("next").isNull()).isTrue();
        assertThat(ids(RunningIntake.json(search(0, AUDITOR, null)))).hasSize(2);
        RunningIntake.problem(search(0, RunningIntake.CITIZEN, null), 403, "FORBIDDEN");
    }

    @Test
    void aNumberHasTwelveDigits() {
        WebTestClient.ResponseSpec answer = post(0, RunningIntake.DESK, Map.of("personalId", "12345"));

        JsonNode problem = RunningIntake.problem(answer, 400, "FIELD_INVALID");
        assertThat(problem.toString()).doesNotContain("12345");
    }

    private String handedIn() {
        Map<String, Object> body = RunningIntake.another("1.001193");
        Samples.inside(body, "applicant").put("personalId", person);
        return RunningIntake.handIn(body).path("id").asString();
    }

    private WebTestClient.ResponseSpec search(int turn, String bearer, @Nullable String after) {
        Map<String, Object> wanted = new HashMap<>(Map.of("personalId", person, "limit", 2));
        if (after != null) {
            wanted.put("after", after);
        }
        return post(turn, bearer, wanted);
    }

    private static WebTestClient.ResponseSpec post(int turn, String bearer, Object body) {
        return RunningIntake.client(turn)
                .post()
                .uri("/api/dossiers/search")
                .header("Authorization", bearer)
                .bodyValue(body)
                .exchange();
    }

    private static List<String> ids(JsonNode page) {
        return page.path("items")
                .valueStream()
                .map(line -> line.path("id").asString())
                .toList();
    }
}
