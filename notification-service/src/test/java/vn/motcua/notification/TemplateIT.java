package vn.motcua.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.notification.LedgerClient.refused;
import static vn.motcua.notification.RunningNotification.DESK;
import static vn.motcua.notification.RunningNotification.SERVICE;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.platform.security.Role;
import vn.motcua.platform.testing.TestTokens;

/** Offices' own texts over HTTP, and notices that are written with them. */
class TemplateIT {

    private static final String HEAD = TestTokens.bearer("head.ninhphuoc", Samples.COMMUNE, Role.HEAD);
    private static final String ADMIN = TestTokens.bearer("admin", null, Role.ADMIN);
    private static final String OURS = "/silence/sms?agency=" + Samples.COMMUNE;
    private static final String TEXT = "Hồ sơ {{code}} vẫn ở {{agencyShort}}. {{deskShort}} sẽ báo ngay khi xong.";

    private final ToldDossier dossier = ToldDossier.another();

    @BeforeEach
    void everybodyIsWell() {
        RunningNotification.everybodyIsWell();
    }

    @AfterEach
    void theShippedTextsHoldAgain() {
        int latest = versions().size();
        if (latest > 0 && !versions().getLast().path("text").isNull()) {
            withdrawn(latest + 1).expectStatus().isOk();
        }
    }

    @Test
    void aNoticeGoesWithTheTextThatWasSavedAndTheLedgerSaysSo() {
        int version = saved(TEXT);

        submittedAndSilent();

        assertThat(dossier.sms())
                .extracting(sent -> sent.path("text").asString())
                .contains("Ho so " + Samples.CODE
                        + " van o Cong an xa Ninh Phuoc. UBND xa Ninh Phuoc se bao ngay khi xong.");
        assertThat(templateOf("silence")).isEqualTo("silence.sms:H32.50.05:*@" + version);
        assertThat(templateOf("submitted")).isEmpty();
    }

    @Test
    void aWithdrawnTextGivesWayToTheShippedOne() {
        int version = saved(TEXT);
        withdrawn(version + 1)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo(version + 1);
        refused(withdrawn(version + 2), 409, "ILLEGAL_STATE");

        submittedAndSilent();

        assertThat(templateOf("silence")).isEmpty();
        assertThat(versions().get(version - 1).path("text").asString()).isEqualTo(TEXT);
        assertThat(versions().get(version - 1).path("by").asString()).isEqualTo("head.ninhphuoc");
    }

    @Test
    void theSameTwiceIsOneVersionAndOfTwoAtOnceOneIsTaken() {
        int version = saved(TEXT);
        put(HEAD, OURS, body(version, TEXT)).expectStatus().isOk();
        assertThat(versions()).hasSize(version);
        String key = UUID.randomUUID().toString();
        String next = body(version + 1, TEXT + " Một.");
        for (int again = 0; again < 2; again++) {
            ask(HttpMethod.PUT, HEAD, OURS, next, key).expectStatus().isOk();
        }
        refused(ask(HttpMethod.PUT, HEAD, OURS, body(version + 2, TEXT), key), 422, "IDEMPOTENCY_KEY_REUSED");

        List<Integer> answers = IntStream.range(0, 4)
                .parallel()
                .mapToObj(number -> put(HEAD, OURS, body(version + 2, TEXT + " Lần " + number + "."))
                        .returnResult(String.class)
                        .getStatus()
                        .value())
                .sorted()
                .toList();

        assertThat(answers).containsExactly(200, 409, 409, 409);
        assertThat(versions()).hasSize(version + 2);
    }

    @Test
    void whatIsWrongIsRefusedWithACodeAndWhatToDo() {
        int next = versions().size() + 1;
        refused(put(HEAD, OURS, body(next, "Hồ sơ {{phone}}")), 422, "TEMPLATE_FIELD_UNKNOWN");
        refused(put(HEAD, OURS, body(next, "Hồ sơ {{#code}}")), 422, "TEMPLATE_UNREADABLE");
        refused(put(HEAD, OURS, body(next, "Hồ sơ {{name}}")), 422, "TEMPLATE_FIELD_PERSONAL");
        refused(put(HEAD, OURS, body(next, "x".repeat(4_001))), 413, "TEMPLATE_TOO_LONG");
        refused(put(HEAD, OURS, body(next, "Hồ sơ \u202e{{code}}")), 422, "TEMPLATE_CONTROL_CHARACTER");
        refused(put(HEAD, OURS, body(next, " ")), 400, "FIELD_INVALID");
        refused(put(HEAD, OURS, body(next + 1, TEXT)), 409, "VERSION_TAKEN");
        refused(put(HEAD, OURS, body(0, TEXT)), 400, "FIELD_INVALID");
        refused(put(HEAD, OURS, "{\"text\":\"" + TEXT + "\"}"), 400, "TYPE_MISMATCH");
        refused(put(HEAD, OURS, "{\"version\":1,\"words\":\"x\"}"), 400, "UNKNOWN_FIELD");
        refused(put(HEAD, OURS + "&procedure=9.999999", body(1, TEXT)), 422, "PROCEDURE_UNKNOWN");
        refused(put(HEAD, "/silence/mailbox?agency=" + Samples.COMMUNE, body(1, TEXT)), 404, "TEMPLATE_UNKNOWN");
        refused(put(HEAD, "/silence/pigeon?agency=" + Samples.COMMUNE, body(1, TEXT)), 404, "TEMPLATE_UNKNOWN");
        refused(put(HEAD, "/invented/sms?agency=" + Samples.COMMUNE, body(1, TEXT)), 404, "TEMPLATE_UNKNOWN");
        refused(put(ADMIN, "/silence/sms", body(1, TEXT)), 422, "TEMPLATE_SCOPE_MISSING");
        refused(put(HEAD, OURS, body(next, "Kính gửi ông/bà. ".repeat(12))), 422, "TEMPLATE_SMS_TOO_LONG");
        refused(
                ask(
                        HttpMethod.POST,
                        HEAD,
                        "/silence/sms/withdrawal?agency=" + Samples.COMMUNE,
                        "{\"version\":1}",
                        null),
                400,
                "IDEMPOTENCY_KEY_MISSING");
        assertThat(versions()).hasSize(next - 1);
    }

    @Test
    void whoMayNotIsRefused() {
        String body = body(versions().size() + 1, TEXT);
        refused(put(DESK, OURS, body), 403, "FORBIDDEN");
        refused(put(ADMIN, OURS, body), 403, "FORBIDDEN");
        refused(put(TestTokens.bearer("head.phuochau", Samples.OTHER, Role.HEAD), OURS, body), 403, "FORBIDDEN");
        refused(put(HEAD, "/silence/sms?procedure=3.000722", body), 403, "FORBIDDEN");
        String citizen = TestTokens.bearer("an.citizen", null, Role.CITIZEN);
        refused(get(citizen, ""), 403, "FORBIDDEN");
        refused(get(citizen, OURS), 403, "FORBIDDEN");
        refused(get(DESK, "/silence/sms?agency=" + Samples.OTHER), 403, "FORBIDDEN");
        refused(preview(citizen, "{}"), 403, "FORBIDDEN");
    }

    @Test
    void theListAndTheSingleTextSayWhatHolds() {
        int version = saved(TEXT);

        List<JsonNode> lines = json(get(DESK, "")).path("items").valueStream().toList();
        JsonNode one = json(get(DESK, OURS));

        assertThat(lines)
                .filteredOn(line -> line.path("rule").asString().equals("silence"))
                .extracting(line -> line.path("medium").asString() + " "
                        + line.path("template").asString(""))
                .containsExactly("sms silence.sms:H32.50.05:*@" + version, "email ");
        assertThat(one.path("template").asString()).endsWith("@" + version);
        assertThat(one.path("shipped").asString()).contains("{{code}}");
        assertThat(one.path("fields").valueStream().map(JsonNode::asString)).contains("code", "deskShort");
    }

    @Test
    void aPreviewShowsWhatPeopleWouldGet() {
        JsonNode sms = json(preview(DESK, JsonMapper.shared().writeValueAsString(Map.of("text", TEXT))));
        JsonNode mail = json(ask(HttpMethod.POST, DESK, "/silence/email/preview", "{}", null));

        assertThat(sms.path("text").asString()).startsWith("Ho so " + Samples.CODE);
        assertThat(sms.path("size").path("alphabet").asString()).isEqualTo("GSM7");
        assertThat(sms.path("size").path("parts").asInt()).isEqualTo(1);
        assertThat(sms.path("size").path("units").asInt())
                .isEqualTo(sms.path("text").asString().length());
        assertThat(mail.path("subject").asString()).contains(Samples.CODE);
        assertThat(mail.path("html").asString()).startsWith("<!doctype html>");
        assertThat(mail.path("size").isNull()).isTrue();
        refused(preview(DESK, "{\"text\":\"{{x}}\"}"), 422, "TEMPLATE_FIELD_UNKNOWN");
        refused(preview(DESK, "{\"version\":999}"), 404, "TEMPLATE_VERSION_UNKNOWN");
    }

    private void submittedAndSilent() {
        dossier.happened("submitted", 1);
        await().untilAsserted(() -> assertThat(dossier.states()).hasSize(3).containsOnly("SENT"));
        dossier.happened("silence", 2);
        await().untilAsserted(() -> assertThat(dossier.states()).hasSize(6).containsOnly("SENT"));
    }

    /** With which version this rule's SMS was written, as the ledger says; empty for the shipped text. */
    private String templateOf(String rule) {
        return RunningNotification.LEDGER
                .lines(dossier.id())
                .filter(line -> line.path("rule").asString().equals(rule))
                .filter(line -> line.path("channel").asString().equals("sms"))
                .map(line -> line.path("attempts").get(0).path("template").asString(""))
                .findFirst()
                .orElseThrow();
    }

    private int saved(String text) {
        int version = versions().size() + 1;
        put(HEAD, OURS, body(version, text)).expectStatus().isOk();
        return version;
    }

    private WebTestClient.ResponseSpec withdrawn(int version) {
        return ask(
                HttpMethod.POST,
                HEAD,
                "/silence/sms/withdrawal?agency=" + Samples.COMMUNE,
                "{\"version\":" + version + "}",
                UUID.randomUUID().toString());
    }

    private List<JsonNode> versions() {
        return json(get(HEAD, OURS)).path("versions").valueStream().toList();
    }

    private static String body(int version, String text) {
        return JsonMapper.shared().writeValueAsString(Map.of("version", version, "text", text));
    }

    private static WebTestClient.ResponseSpec put(String token, String path, String body) {
        return ask(HttpMethod.PUT, token, path, body, null);
    }

    private static WebTestClient.ResponseSpec preview(String token, String body) {
        return ask(HttpMethod.POST, token, "/silence/sms/preview?agency=" + Samples.COMMUNE, body, null);
    }

    private static WebTestClient.ResponseSpec get(String token, String path) {
        return SERVICE.client()
                .get()
                .uri("/api/notification-templates" + path)
                .header("Authorization", token)
                .exchange();
    }

    private static WebTestClient.ResponseSpec ask(
            HttpMethod method, String token, String path, String body, @Nullable String key) {
        return SERVICE.client()
                .method(method)
                .uri("/api/notification-templates" + path)
                .header("Authorization", token)
                .headers(headers -> {
                    if (key != null) {
                        headers.set("Idempotency-Key", key);
                    }
                })
                .header("Content-Type", "application/json")
                .bodyValue(body)
                .exchange();
    }

    private static JsonNode json(WebTestClient.ResponseSpec answer) {
        return Objects.requireNonNull(answer.expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
    }
}
