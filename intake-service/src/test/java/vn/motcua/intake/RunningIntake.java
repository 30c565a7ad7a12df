package vn.motcua.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.contracts.CloudEvent;
import vn.motcua.contracts.dossier.DossierEvent;
import vn.motcua.contracts.dossier.DossierEventTypes;
import vn.motcua.platform.security.Role;
import vn.motcua.platform.testing.ServiceUnderTest;
import vn.motcua.platform.testing.TestTokens;

/** Two instances of intake on one database, real MongoDB and real Kafka, shared by all integration tests. */
public final class RunningIntake {

    public static final String DESK = TestTokens.bearer("desk.ninhphuoc", "H32.50.05", Role.DESK);
    public static final String OTHER_DESK = TestTokens.bearer("desk.phuochuu", "H32.50.06", Role.DESK);
    public static final String CITIZEN = TestTokens.bearer("an.citizen", null, Role.CITIZEN);
    public static final String OTHER_CITIZEN = TestTokens.bearer("binh.citizen", null, Role.CITIZEN);
    public static final String SERVICE = TestTokens.bearer("department", null, Role.SERVICE);

    private static final Map<String, Object> SETTINGS =
            Map.of("motcua.tracking.secret-key", "a-key-of-the-integration-tests-0123456789");

    private static final ServiceUnderTest ONE = ServiceUnderTest.start(IntakeApplication.class, "intake", SETTINGS);
    private static final ServiceUnderTest TWO = ONE.another(IntakeApplication.class, "intake", SETTINGS);

    private static final AtomicLong CHILDREN = new AtomicLong(56_190_000_000L);

    private RunningIntake() {}

    public static ServiceUnderTest one() {
        return ONE;
    }

    public static ServiceUnderTest two() {
        return TWO;
    }

    /** A client of either instance, by turns. */
    public static WebTestClient client(int turn) {
        return (turn % 2 == 0 ? ONE : TWO).client();
    }

    public static String key() {
        return UUID.randomUUID().toString();
    }

    /** Posts a command. */
    public static WebTestClient.ResponseSpec post(
            WebTestClient client, String path, String bearer, String key, Object body) {
        return client.post()
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, bearer)
                .header("Idempotency-Key", key)
                .bodyValue(body)
                .exchange();
    }

    /** Hands a sample in as a citizen. */
    public static JsonNode submit(String procedure) {
        return handIn(another(procedure));
    }

    /** Hands this body in as a citizen. */
    public static JsonNode handIn(Map<String, Object> body) {
        return json(post(ONE.client(), "/api/dossiers", CITIZEN, key(), body)
                .expectStatus()
                .isCreated());
    }

    /** A sample body that nobody takes for one handed in before. */
    public static Map<String, Object> another(String procedure) {
        return Samples.ofAnotherChild(procedure, CHILDREN.incrementAndGet());
    }

    /** Accepts a dossier at its desk. */
    public static JsonNode accept(String id) {
        return json(post(ONE.client(), "/api/dossiers/" + id + "/acceptance", DESK, key(), "")
                .expectStatus()
                .isOk());
    }

    public static WebTestClient.ResponseSpec get(WebTestClient client, String path, String bearer) {
        return client.get().uri(path).header(HttpHeaders.AUTHORIZATION, bearer).exchange();
    }

    public static JsonNode json(WebTestClient.ResponseSpec response) {
        return JsonMapper.shared()
                .readTree(response.expectBody(String.class).returnResult().getResponseBody());
    }

    /** The problem that the answer must be. */
    public static JsonNode problem(WebTestClient.ResponseSpec response, int status, String code) {
        JsonNode problem = json(response.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON));
        assertThat(problem.path("code").asString()).isEqualTo(code);
        assertThat(problem.path("detail").asString()).isNotBlank();
        return problem;
    }

    /** Announces an event of another service, the next in the sequence of its source. */
    public static void announce(String source, AtomicLong sequence, String dossier, DossierEvent event) {
        CloudEvent<DossierEvent> envelope = new CloudEvent<>(
                "1.0",
                UUID.randomUUID().toString(),
                source,
                DossierEventTypes.table().typeOf(event),
                dossier,
                Instant.now(),
                sequence.incrementAndGet(),
                "test",
                null,
                "application/json",
                event);
        ONE.publish(envelope, DossierEventTypes.table());
    }
}
