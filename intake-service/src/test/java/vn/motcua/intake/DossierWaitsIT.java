package vn.motcua.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import vn.motcua.platform.security.Role;
import vn.motcua.platform.testing.TestTokens;

/** A submission that nobody at the desk takes is listed to the desk and to those who watch, until it is accepted. */
class DossierWaitsIT {

    private static final String OPERATOR = TestTokens.bearer("operator", null, Role.OPERATOR);

    private final String dossier = RunningIntake.submit("3.000722").path("id").asString();

    @Test
    void aSubmissionThatNobodyTookIsListedUntilItIsAccepted() {
        assertThat(listed(OPERATOR)).isEmpty();

        timePassed();
        assertThat(listed(RunningIntake.DESK)).singleElement().satisfies(wait -> {
            assertThat(wait.path("kind").asString()).isEqualTo("ACCEPTANCE_OVERDUE");
            assertThat(wait.path("owner").asString()).isEqualTo("desk");
            assertThat(wait.path("agency").asString()).isEqualTo("H32.50.05");
        });
        assertThat(listed(RunningIntake.OTHER_DESK)).isEmpty();
        assertThat(listed(OPERATOR)).hasSize(1);

        RunningIntake.accept(dossier);
        assertThat(listed(OPERATOR)).isEmpty();
    }

    /** What the timer writes once the desk's eight hours are over. */
    private void timePassed() {
        RunningIntake.one()
                .bean(ReactiveMongoTemplate.class)
                .getCollection("dossiers")
                .flatMap(dossiers -> Mono.from(dossiers.updateOne(
                        new Document("_id", dossier), new Document("$set", new Document("state.answerLate", true)))))
                .block();
    }

    private List<JsonNode> listed(String token) {
        String path = "/api/incidents?dossier=" + dossier;
        return RunningIntake.json(RunningIntake.get(RunningIntake.one().client(), path, token))
                .path("items")
                .valueStream()
                .toList();
    }
}
