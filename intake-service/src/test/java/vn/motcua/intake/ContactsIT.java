package vn.motcua.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Whom notification may write to on the portal: only who handed in there has an inbox. */
class ContactsIT {

    @Test
    void whoHandedInOnlineHasAnAccount() {
        String id = RunningIntake.submit("1.001193").path("id").asString();

        assertThat(contacts(id).path("account").asString()).isEqualTo("an.citizen");
    }

    /** The account that entered it is the officer's. */
    @ParameterizedTest
    @ValueSource(strings = {"COUNTER", "POSTAL"})
    void whoCameToTheCounterOrWroteHasNone(String channel) {
        Map<String, Object> body = RunningIntake.another("1.001193");
        body.put("channel", channel);
        String id = RunningIntake.json(RunningIntake.post(
                                RunningIntake.client(0), "/api/dossiers", RunningIntake.DESK, RunningIntake.key(), body)
                        .expectStatus()
                        .isCreated())
                .path("id")
                .asString();

        JsonNode contacts = contacts(id);
        assertThat(contacts.path("account").isNull()).isTrue();
        assertThat(contacts.path("phone").asString()).isEqualTo("0900000001");
    }

    private static JsonNode contacts(String id) {
        return RunningIntake.json(RunningIntake.get(
                        RunningIntake.client(1), "/internal/dossiers/" + id + "/contacts", RunningIntake.SERVICE)
                .expectStatus()
                .isOk());
    }
}
