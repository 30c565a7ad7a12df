package vn.motcua.proof.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.codec.digest.DigestUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.proof.log.Answered;
import vn.motcua.proof.log.CommandLog;
import vn.motcua.proof.log.Sent;

/** Leads dossiers through their lives over HTTP, as the driver does: every command is logged before it leaves. */
final class Play implements AutoCloseable {

    static final String CITIZEN = "an.citizen";
    static final String DESK = "desk.ninhphuoc";
    private static final Duration PATIENCE = Duration.ofSeconds(300);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final String gateway;
    private final String standins;
    private final String secret;
    private final CommandLog log;

    Play(String gateway, String standins, String secret, Path log) {
        this.gateway = gateway;
        this.standins = standins;
        this.secret = secret;
        this.log = CommandLog.open(log);
    }

    /** An answer. */
    record Answer(int status, JsonNode body) {}

    /** A copy of a death certificate: papers asked for before acceptance, one leg, a fee, and the result in hand. */
    String toTheEnd() {
        String id = submitted("1.000578");
        ok(DESK, id, "supplement-requests", papers(""));
        ok(
                CITIZEN,
                id,
                "supplements",
                Map.of("components", List.of(Map.of("code", "to-khai", "kind", "ELECTRONIC", "quantity", 1))));
        assertThat(tried(CITIZEN, "/api/dossiers/" + id + "/rating", Map.of("score", 5), key())
                        .status())
                .isEqualTo(409);
        twice(DESK, "/api/dossiers/" + id + "/acceptance", Map.of());
        works(id, "trich-luc", "officer.ninhphuoc", "receipt", Map.of());
        works(id, "trich-luc", "head.ninhphuoc", "assignment", Map.of("assignee", "officer.ninhphuoc"));
        works(
                id,
                "trich-luc",
                "officer.ninhphuoc",
                "submission",
                Map.of("proposal", "GRANT", "draft", "Đủ điều kiện giải quyết."));
        works(id, "trich-luc", "head.ninhphuoc", "approval", Map.of("outputs", Map.of()));
        is(id, "RESOLVED");
        ok(DESK, id, "payments", Map.of("fee", "phi", "amount", 8000, "receipt", "BL-1"));
        ok(DESK, id, "return", Map.of("method", "COUNTER"));
        ok(CITIZEN, id, "rating", Map.of("score", 5));
        return id;
    }

    /** Withdrawn while its agency has it. */
    String withdrawn() {
        String id = submitted("2.002913");
        ok(DESK, id, "acceptance", Map.of());
        works(id, "khai-tu", "officer.ninhphuoc", "receipt", Map.of());
        is(id, "PROCESSING");
        ok(CITIZEN, id, "withdrawal", Map.of("reason", "Gia đình muốn xem lại hồ sơ."));
        ok(DESK, id, "withdrawal-decision", Map.of("granted", true, "reason", "Theo yêu cầu của gia đình."));
        return id;
    }

    /** Left at its agency. */
    String leftAtWork() {
        String id = submitted("1.000578");
        ok(DESK, id, "acceptance", Map.of());
        works(id, "trich-luc", "officer.ninhphuoc", "receipt", Map.of());
        return id;
    }

    /** Papers that never came: a timer ends it. */
    String expired(Duration offset) {
        String id = submitted("1.000578");
        ObjectNode body = JSON.valueToTree(papers(""));
        body.put("deadline", Instant.now().plus(offset).plusSeconds(3).toString());
        ok(DESK, id, "supplement-requests", body);
        is(id, "REFUSED");
        return id;
    }

    private String submitted(String procedure) {
        ObjectNode body = (ObjectNode) JSON.readTree(sample(procedure));
        String number = "%09d".formatted(Math.floorMod(UUID.randomUUID().getLeastSignificantBits(), 1_000_000_000L));
        ((ObjectNode) body.get("applicant"))
                .put("phone", "09" + number.substring(1))
                .put("email", number + "@example.org");
        if (body.path("form").has("deceased")) {
            ((ObjectNode) body.path("form").path("deceased")).put("personalId", "056" + number);
        }
        return twice(CITIZEN, "/api/dossiers", body).body().path("id").asString();
    }

    private static String sample(String procedure) {
        try (InputStream body = Play.class.getResourceAsStream("/samples/" + procedure + ".json")) {
            return new String(Objects.requireNonNull(body).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Map<String, Object> papers(String leg) {
        Map<String, String> item =
                Map.of("component", "to-khai", "title", "Tờ khai", "request", "Nộp lại bản rõ chữ ký.");
        assertThat(leg).isEmpty();
        return Map.of("items", List.of(item), "reason", "Giấy tờ chưa rõ, đề nghị nộp lại.");
    }

    private void is(String dossier, String status) {
        await(dossier + " " + status)
                .atMost(PATIENCE)
                .until(
                        () -> get(DESK, "/api/dossiers/" + dossier)
                                .body()
                                .path("status")
                                .asString(""),
                        status::equals);
    }

    private void ok(String user, String dossier, String command, Object body) {
        Answer answer = tried(user, "/api/dossiers/" + dossier + "/" + command, body, key());
        assertThat(answer.status()).as("%s %s", command, answer.body()).isBetween(200, 299);
    }

    /** A command on a case, once it is possible; refused tries have keys of their own. */
    private void works(String dossier, String leg, String user, String command, Object body) {
        String path = "/api/cases/" + dossier + "~" + leg + "/" + command;
        await(path).atMost(PATIENCE).until(() -> tried(user, path, body, key()).status() == 200);
    }

    /** Sent, and sent again with the same key: the answer is the same. */
    private Answer twice(String user, String path, Object body) {
        String key = key();
        Answer first = tried(user, path, body, key);
        assertThat(first.status()).as("%s %s", path, first.body()).isBetween(200, 299);
        assertThat(tried(user, path, body, key)).isEqualTo(first);
        return first;
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private Answer tried(String user, String path, Object body, String key) {
        String json = JSON.writeValueAsString(body);
        String dossier = path.length() > 50 ? path.split("/")[3].substring(0, 36) : "";
        log.sent(new Sent(key, user, path, DigestUtils.sha256Hex(json), dossier, Instant.now()));
        Answer answer = send(authorized(user, gateway + path)
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
        String named = dossier.isEmpty() ? answer.body().path("id").asString("") : dossier;
        String code = answer.body().path("code").asString("");
        log.answered(new Answered(
                key, answer.status(), code, DigestUtils.sha256Hex(answer.body().toString()), named, Instant.now()));
        return answer;
    }

    private Answer get(String user, String path) {
        return send(authorized(user, gateway + path).GET());
    }

    /** An SMS that nobody asked for. */
    void straySms(String reference) {
        Map<String, String> sms =
                Map.of("reference", reference, "to", "0912345678", "text", "again", "sender", "MOTCUA");
        Answer answer = send(HttpRequest.newBuilder(URI.create(standins + "/sms/first/v1/messages"))
                .header("X-Api-Key", secret)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(sms))));
        assertThat(answer.status()).isEqualTo(202);
    }

    private HttpRequest.Builder authorized(String user, String url) {
        String token = tokens.computeIfAbsent(user, this::fetchToken);
        return HttpRequest.newBuilder(URI.create(url)).header("Authorization", "Bearer " + token);
    }

    private String fetchToken(String user) {
        String basic = Base64.getEncoder().encodeToString((user + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(URI.create(standins + "/oauth2/token"))
                        .header("Authorization", "Basic " + basic)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials")))
                .body()
                .path("access_token")
                .asString();
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            String body = response.body();
            return new Answer(response.statusCode(), body.startsWith("{") ? JSON.readTree(body) : JSON.missingNode());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        log.close();
        http.close();
    }
}
