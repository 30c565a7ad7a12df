package vn.motcua.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;
import vn.motcua.contracts.dossier.DossierEventTypes;
import vn.motcua.local.LocalKafka;
import vn.motcua.notification.ZaloStub.Manner;
import vn.motcua.platform.testing.ServiceUnderTest;

/** Messages by Zalo over real HTTP, and by SMS where Zalo does not reach. */
class ZaloIT {

    private static final String APP = "4100";
    private static final String FIRST = "renewal-of-the-settings";
    private static final String SECRET = "what the account signs with";
    private static final Map<String, Object> ASKED_FOR =
            Map.of("phone", "0901234567", "email", "an@example.vn", "zalo", true);

    /** Of its own: the other service of this JVM would take events away. */
    private static LocalKafka broker;

    private static ZaloStub zalo;
    private static SmsProviderStub sms;
    private static IntakeStub intake;
    private static ServiceUnderTest service;

    private final String dossier = UUID.randomUUID().toString();

    @BeforeAll
    static void start(@TempDir Path directory) {
        broker = LocalKafka.start(directory, 0);
        zalo = new ZaloStub(FIRST);
        sms = new SmsProviderStub();
        intake = new IntakeStub();
        service = ServiceUnderTest.start(NotificationApplication.class, "notification", settings());
    }

    private static Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>();
        settings.put("spring.kafka.bootstrap-servers", broker.bootstrapServers());
        settings.put("motcua.services.intake", intake.url());
        settings.put("motcua.sms.providers.first.url", sms.url());
        settings.put("motcua.sms.providers.second.url", sms.url());
        settings.put("motcua.zalo.url", zalo.url());
        settings.put("motcua.zalo.oauth-url", zalo.url());
        settings.put("motcua.zalo.app-id", APP);
        settings.put("motcua.zalo.secret-key", "key of the application");
        settings.put("motcua.zalo.refresh-token", FIRST);
        settings.put("motcua.zalo.webhook-secret", SECRET);
        settings.put("motcua.zalo.templates.accepted", "1001");
        settings.put("spring.mail.port", 1);
        settings.put(
                "motcua.clock.offset",
                Duration.between(Instant.now(), Samples.NOW).toString());
        // never opens here
        settings.put("resilience4j.circuitbreaker.configs.default.sliding-window-size", 1_000);
        settings.put("resilience4j.circuitbreaker.configs.default.minimum-number-of-calls", 1_000);
        settings.put("motcua.notices.retries", "300ms,300ms,300ms,300ms,300ms,300ms,300ms,300ms");
        return settings;
    }

    @AfterAll
    static void stop() throws IOException {
        service.close();
        zalo.close();
        sms.close();
        intake.close();
        broker.close();
    }

    @BeforeEach
    void everybodyIsWell() {
        zalo.will(Manner.TAKES);
        intake.knows(ASKED_FOR);
    }

    @Test
    void whoAskedForItIsToldByZaloAndNotBySms() {
        happened("accepted");
        awaitState("zalo", "SENT");
        JsonNode message = ours().getFirst();

        assertThat(message.path("phone").asString()).isEqualTo("84901234567");
        assertThat(message.path("template_id").asString()).isEqualTo("1001");
        assertThat(message.path("template_data").path("ma_ho_so").asString()).isEqualTo(Samples.CODE);
        assertThat(message.path("template_data").path("ten").asString()).isEqualTo("Nguyễn Thị An");
        assertThat(line("zalo").path("text").asString()).isEqualTo("Hồ sơ đã được tiếp nhận");

        says(arrived(), SECRET).expectStatus().isOk();
        assertThat(line("zalo").path("state").asString()).isEqualTo("DELIVERED");
        says(arrived(), SECRET).expectStatus().isOk();
        assertThat(channels()).containsExactly("zalo", "email");
    }

    @Test
    void whoDidNotAskForItIsToldBySms() {
        intake.knows(IntakeStub.BOTH);
        happened("accepted");

        awaitState("sms", "SENT");
        assertThat(line("zalo").path("state").asString()).isEqualTo("SUPPRESSED");
        assertThat(line("zalo").path("reason").asString()).isEqualTo("OPTED_OUT");
        assertThat(ours()).isEmpty();
    }

    @Test
    void whoHasNoAccountThereIsToldBySmsAtOnce() {
        zalo.will(Manner.KNOWS_NO_SUCH_ACCOUNT);
        happened("accepted");

        awaitState("sms", "SENT");
        assertThat(line("zalo").path("state").asString()).isEqualTo("PERMANENT_FAILURE");
        assertThat(line("zalo").path("reason").asString()).isEqualTo("ZALO -118");
    }

    @Test
    void whenTheQuotaIsUsedUpSmsFollowsSoon() {
        zalo.will(Manner.HAS_NO_QUOTA);
        happened("accepted");

        awaitState("sms", "SENT");
        assertThat(line("zalo").path("state").asString()).isEqualTo("TEMPORARY_FAILURE");
        assertThat(line("zalo").path("attempts")).hasSize(3);
    }

    @Test
    void whatARuleHasNoRegisteredTextForIsToldBySmsWithoutATrace() {
        happened("ready");

        awaitState("sms", "SENT");
        assertThat(channels()).containsExactly("sms", "email", "mailbox");
    }

    @Test
    void whatZaloTookBeforeItHungUpNeverGoesAgainAndItsReceiptKeepsTheSmsBack() {
        zalo.will(Manner.TAKES_THEN_HANGS_UP);
        happened("accepted");
        await().untilAsserted(() -> assertThat(line("zalo").path("attempts")).isNotEmpty());
        says(arrived(), SECRET).expectStatus().isOk();

        assertThat(line("zalo").path("state").asString()).isEqualTo("DELIVERED");
        assertThat(ours()).hasSize(1);
        assertThat(channels()).containsExactly("zalo", "email");
    }

    @Test
    void whatNobodyKnowsOfIsToldBySmsWhenItIsGivenUpAndAReceiptAfterThatIsOnlyEntered() {
        zalo.will(Manner.DOES_NOT_KNOW);
        happened("accepted");
        awaitTry("IN_DOUBT");
        zalo.will(Manner.TAKES);

        awaitState("sms", "SENT");
        assertThat(line("zalo").path("state").asString()).isEqualTo("TEMPORARY_FAILURE");
        assertThat(ours()).isEmpty();
        says(arrived(), SECRET).expectStatus().isOk();
        assertThat(line("zalo").path("state").asString()).isEqualTo("DELIVERED");
        assertThat(channels()).containsExactly("zalo", "email", "sms");
    }

    @Test
    void anAccessThatIsTakenBackIsRenewedOnceWhoeverNeedsItMeanwhile() {
        happened("accepted");
        awaitState("zalo", "SENT");
        int before = zalo.renewals().size();
        zalo.takesAccessBack();
        List<String> dossiers = IntStream.range(0, 8)
                .mapToObj(i -> UUID.randomUUID().toString())
                .toList();

        dossiers.forEach(one -> happened(one, "accepted"));

        dossiers.forEach(one -> await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(line(one, "zalo").path("state").asString()).isEqualTo("SENT")));
        assertThat(zalo.renewals()).hasSize(before + 1);
        assertThat(zalo.renewals().getLast())
                .containsEntry("secret_key", "key of the application")
                .containsEntry("app_id", APP)
                .containsEntry("grant_type", "refresh_token");
    }

    @Test
    void ofTwoInstancesOneRenews() {
        try (ServiceUnderTest other = service.another(NotificationApplication.class, "notification", settings())) {
            send(service);
            int before = zalo.renewals().size();
            zalo.takesAccessBack();
            channel(service).send(message()).onErrorComplete(NotTaken.class).block(Duration.ofSeconds(10));

            Flux.merge(channel(other).send(message()), channel(service).send(message()))
                    .blockLast(Duration.ofSeconds(20));

            assertThat(zalo.renewals()).hasSize(before + 1);
        }
    }

    @Test
    void aNewFirstTokenBeginsAnewAndAnOldOneDoesNot() {
        RotatingTokens tokens = service.bean(RotatingTokens.class);
        String owner = UUID.randomUUID().toString();
        Duration time = Duration.ofSeconds(30);

        assertThat(renewal(tokens, owner, "one")).isEqualTo("one");
        assertThat(tokens.claim(owner, "one", time).block()).isTrue();
        assertThat(tokens.claim(owner, "one", time).block()).isFalse();
        tokens.renewed(owner, "one", new RotatingTokens.Keys("a", "two", Instant.now()))
                .block();
        assertThat(renewal(tokens, owner, "one")).isEqualTo("two");
        assertThat(tokens.claim(owner, "one", time).block()).isFalse();
        assertThat(tokens.claim(owner, "two", Duration.ZERO).block()).isTrue();
        assertThat(tokens.claim(owner, "two", time).block()).isTrue();

        assertThat(renewal(tokens, owner, "fresh")).isEqualTo("fresh");
        assertThat(renewal(tokens, owner, "one")).isEqualTo("fresh");
    }

    @Test
    void onlyTheAccountsOwnWordIsBelievedAndWhatIsNoReceiptIsThankedFor() {
        happened("accepted");
        awaitState("zalo", "SENT");

        says(arrived(), "a guess").expectStatus().isForbidden();
        says("not JSON", SECRET).expectStatus().isForbidden();
        says(arrived().replace("4100", "4200"), SECRET, arrived())
                .expectStatus()
                .isForbidden();
        says("{\"event_name\":\"follow\",\"timestamp\":\"1764500000000\"}", SECRET)
                .expectStatus()
                .isOk();
        says(arrived("0".repeat(32)), SECRET).expectStatus().isNotFound();
        says(arrived().replace("1764500001000", "soon"), SECRET).expectStatus().isBadRequest();
        assertThat(line("zalo").path("state").asString()).isEqualTo("SENT");
    }

    private static String renewal(RotatingTokens tokens, String owner, String first) {
        return Objects.requireNonNull(tokens.find(owner, first).block()).renewal();
    }

    private static void send(ServiceUnderTest instance) {
        channel(instance).send(message()).block(Duration.ofSeconds(10));
    }

    private static NoticeChannel channel(ServiceUnderTest instance) {
        return (NoticeChannel) instance.bean("zalo");
    }

    private static Message message() {
        String reference = UUID.randomUUID().toString().replace("-", "");
        return new Message(reference, "0901234567", "s", "t", "", new Message.Form("accepted", Map.of("ten", "An")));
    }

    private void happened(String rule) {
        happened(dossier, rule);
    }

    private static void happened(String id, String rule) {
        var event = Samples.envelope(id, SampleEvents.of(rule), "/intake/" + id, 1);
        service.publish(event, DossierEventTypes.table());
    }

    private JsonNode line(String channel) {
        return line(dossier, channel);
    }

    private static JsonNode line(String id, String channel) {
        return new LedgerClient(service.client())
                .lines(id)
                .filter(line -> line.path("channel").asString().equals(channel))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no notice yet"));
    }

    private List<String> channels() {
        return new LedgerClient(service.client())
                .lines(dossier)
                .map(line -> line.path("channel").asString())
                .toList();
    }

    private List<JsonNode> ours() {
        String reference = line("zalo").path("id").asString();
        return zalo.taken().stream()
                .filter(message -> message.path("tracking_id").asString().equals(reference))
                .toList();
    }

    private void awaitState(String channel, String state) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(line(channel).path("state").asString()).isEqualTo(state));
    }

    private void awaitTry(String detail) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(line("zalo")
                                .path("attempts")
                                .valueStream()
                                .map(one -> one.path("detail").asString()))
                        .contains(detail));
    }

    private String arrived() {
        return arrived(line("zalo").path("id").asString());
    }

    private static String arrived(String reference) {
        return """
               {"event_name":"user_received_message","app_id":"4100","timestamp":"1764500002000",\
               "message":{"delivery_time":"1764500001000","msg_id":"m1","tracking_id":"%s"}}""".formatted(reference);
    }

    private static WebTestClient.ResponseSpec says(String body, String secret) {
        return says(body, secret, body);
    }

    private static WebTestClient.ResponseSpec says(String body, String secret, String signedBody) {
        return service.client()
                .post()
                .uri("/api/receipts/zalo")
                .header("Content-Type", "application/json")
                .header("X-ZEvent-Signature", signature(signedBody, secret))
                .bodyValue(body)
                .exchange();
    }

    private static String signature(String body, String secret) {
        try {
            String timestamp = body.contains("1764500002000") ? "1764500002000" : "1764500000000";
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest((APP + body + timestamp + secret).getBytes(UTF_8));
            return "mac=" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
