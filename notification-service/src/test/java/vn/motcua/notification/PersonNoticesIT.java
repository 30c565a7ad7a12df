package vn.motcua.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.notification.RunningNotification.INTAKE;
import static vn.motcua.notification.RunningNotification.LEDGER;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import vn.motcua.platform.security.Role;
import vn.motcua.platform.testing.TestTokens;

/** What was sent to a person, over all dossiers that the asker may read. */
class PersonNoticesIT {

    private static final String PERSON = "056190000001";

    private final ToldDossier older = ToldDossier.another();
    private final ToldDossier newer = ToldDossier.another();

    @BeforeEach
    void twoDossiersAreTold() {
        RunningNotification.everybodyIsWell();
        List.of(older, newer).forEach(dossier -> {
            dossier.happened("submitted", 1);
            await().until(() -> !dossier.states().isEmpty());
        });
    }

    /** Intake knows only this very token. */
    @Test
    void anOfficerReadsPageByPageWhatIntakeLetsThatOfficerRead() {
        String desk = token("desk.search", Role.DESK, Samples.COMMUNE);
        INTAKE.letsRead(desk, List.of(newer.id(), older.id()));

        JsonNode first = found(search(desk, PERSON, null));
        JsonNode second = found(search(desk, PERSON, first.path("next").asString()));

        assertThat(first.path("items")).singleElement().satisfies(ledger -> {
            assertThat(ledger.path("dossier").asString()).isEqualTo(newer.id());
            assertThat(ledger.path("items")).isNotEmpty();
        });
        assertThat(second.path("items"))
                .extracting(ledger -> ledger.path("dossier").asString())
                .containsExactly(older.id());
        assertThat(second.path("next").isNull()).isTrue();
    }

    @Test
    void whatIntakeShowsAndTheLedgerDoesNotIsLeftOut() {
        String elsewhere = token("desk.elsewhere", Role.DESK, Samples.OTHER);
        INTAKE.letsRead(elsewhere, List.of(newer.id()));

        assertThat(found(search(elsewhere, PERSON, null)).path("items")).isEmpty();
    }

    @Test
    void othersAreRefusedAndAWrongNumberToo() {
        String citizen = TestTokens.bearer("an.citizen", null, Role.CITIZEN);
        INTAKE.letsRead(citizen, List.of(newer.id()));
        LedgerClient.refused(search(citizen, PERSON, null), 403, "FORBIDDEN");
        LedgerClient.refused(search(token("desk.refused", Role.DESK, Samples.COMMUNE), PERSON, null), 403, "FORBIDDEN");
        LedgerClient.refused(search(LedgerClient.auditor(), "12345", null), 400, "FIELD_INVALID");
    }

    private static String token(String user, Role role, String agency) {
        return TestTokens.bearer(user, agency, role);
    }

    private static WebTestClient.ResponseSpec search(String token, String person, @Nullable String after) {
        Map<String, String> body = new HashMap<>(Map.of("personalId", person));
        if (after != null) {
            body.put("after", after);
        }
        return LEDGER.client()
                .post()
                .uri("/api/notices/search")
                .header("Authorization", token)
                .bodyValue(body)
                .exchange();
    }

    private static JsonNode found(WebTestClient.ResponseSpec answer) {
        return answer.expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }
}
