package vn.motcua.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import vn.motcua.notification.ZaloStub.Manner;
import vn.motcua.platform.testing.ServiceUnderTest;

/** Messages by Zalo over real HTTP, and by SMS where Zalo does not reach. */
class ZaloIT {

    private static final Map<String, Object> ASKED_FOR =
            Map.of("phone", "0901234567", "email", "an@example.vn", "zalo", true);

    private static RunningZalo running;

    private final String dossier = UUID.randomUUID().toString();

    @BeforeAll
    static void start(@TempDir Path directory) {
        running = new RunningZalo(directory);
    }

    @AfterAll
    static void stop() throws IOException {
        running.close();
    }

    @BeforeEach
    void everybodyIsWell() {
        running.zalo().will(Manner.TAKES);
        running.intake().knows(ASKED_FOR);
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

        says(arrived()).expectStatus().isOk();
        assertThat(line("zalo").path("state").asString()).isEqualTo("DELIVERED");
        says(arrived()).expectStatus().isOk();
        assertThat(running.channels(dossier)).containsExactly("zalo", "email", "portal");
    }

    @Test
    void whoDidNotAskForItIsToldBySms() {
        running.intake().knows(IntakeStub.BOTH);
        happened("accepted");

        awaitState("sms", "SENT");
        assertThat(line("zalo").path("state").asString()).isEqualTo("SUPPRESSED");
        assertThat(line("zalo").path("reason").asString()).isEqualTo("OPTED_OUT");
        assertThat(ours()).isEmpty();
    }

    @Test
    void whoHasNoAccountThereIsToldBySmsAtOnce() {
        running.zalo().will(Manner.KNOWS_NO_SUCH_ACCOUNT);
        happened("accepted");

        awaitState("sms", "SENT");
        assertThat(line("zalo").path("state").asString()).isEqualTo("PERMANENT_FAILURE");
        assertThat(line("zalo").path("reason").asString()).isEqualTo("ZALO -118");
    }

    @Test
    void whenTheQuotaIsUsedUpSmsFollowsAtOnce() {
        running.zalo().will(Manner.HAS_NO_QUOTA);
        happened("accepted");

        awaitState("sms", "SENT");
        assertThat(line("zalo").path("state").asString()).isEqualTo("PERMANENT_FAILURE");
        assertThat(line("zalo").path("reason").asString()).isEqualTo("ZALO -144");
        assertThat(line("zalo").path("attempts")).hasSize(1);
    }

    @Test
    void aQuotaThatIsUsedUpIsNoFaultOfZalo() {
        running.zalo().will(Manner.HAS_NO_QUOTA);
        try (ServiceUnderTest strict =
                running.another(Map.of("resilience4j.circuitbreaker.configs.default.minimum-number-of-calls", 3))) {
            for (int one = 0; one < 8; one++) {
                assertThat(catchThrowable(() -> RunningZalo.sendGuarded(strict, RunningZalo.message())))
                        .hasMessage("ZALO -144");
            }

            CircuitBreaker breaker = strict.bean(CircuitBreakerRegistry.class).circuitBreaker("zalo");
            assertThat(breaker.getState()).isEqualTo(CircuitBreaker.State.CLOSED);
        }
    }

    @Test
    void whenTheAccountIsOutOfMoneySmsFollowsSoon() {
        running.zalo().will(Manner.WANTS_MONEY);
        happened("accepted");

        awaitState("sms", "SENT");
        assertThat(line("zalo").path("state").asString()).isEqualTo("TEMPORARY_FAILURE");
        assertThat(line("zalo").path("attempts")).hasSize(3);
    }

    @Test
    void whatARuleHasNoRegisteredTextForIsToldBySmsWithoutATrace() {
        happened("ready");

        awaitState("sms", "SENT");
        assertThat(running.channels(dossier)).containsExactly("sms", "email", "portal", "mailbox");
    }

    @Test
    void whatZaloTookBeforeItHungUpNeverGoesAgainAndItsReceiptKeepsTheSmsBack() {
        running.zalo().will(Manner.TAKES_THEN_HANGS_UP);
        happened("accepted");
        await().untilAsserted(() -> assertThat(line("zalo").path("attempts")).isNotEmpty());
        says(arrived()).expectStatus().isOk();

        assertThat(line("zalo").path("state").asString()).isEqualTo("DELIVERED");
        assertThat(ours()).hasSize(1);
        assertThat(running.channels(dossier)).containsExactly("zalo", "email", "portal");
    }

    @Test
    void whatNobodyKnowsOfIsToldBySmsWhenItIsGivenUpAndAReceiptAfterThatIsOnlyEntered() {
        running.zalo().will(Manner.DOES_NOT_KNOW);
        happened("accepted");
        running.awaitTry(dossier, "IN_DOUBT");
        running.zalo().will(Manner.TAKES);

        awaitState("sms", "SENT");
        assertThat(line("zalo").path("state").asString()).isEqualTo("TEMPORARY_FAILURE");
        assertThat(ours()).isEmpty();
        says(arrived()).expectStatus().isOk();
        assertThat(line("zalo").path("state").asString()).isEqualTo("DELIVERED");
        assertThat(running.channels(dossier)).containsExactly("zalo", "email", "portal", "sms");
    }

    @Test
    void whatMayBeOutIsNeverRefusedByUs() {
        running.zalo().will(Manner.DOES_NOT_KNOW);
        String reference = RunningZalo.message().reference();
        assertThat(sending(reference, "accepted", "An")).hasMessage("ZALO -100");

        assertThat(sending(reference, "accepted", " ")).isInstanceOf(InDoubt.class);
        assertThat(sending(reference, "ready", "An")).isInstanceOf(InDoubt.class);
    }

    @Test
    void whatCannotGoAndNeverWentIsRefusedByUs() {
        String reference = RunningZalo.message().reference();

        assertThat(sending(reference, "accepted", " "))
                .isInstanceOf(Undeliverable.class)
                .hasMessage("NO_VALUE");
        assertThat(sending(reference, "ready", "An"))
                .isInstanceOf(Undeliverable.class)
                .hasMessage("NO_TEMPLATE");
        assertThat(sending(reference, "accepted", "An")).isNull();
    }

    @Test
    void onlyTheAccountsOwnWordIsBelievedAndWhatIsNoReceiptIsThankedFor() {
        happened("accepted");
        awaitState("zalo", "SENT");

        running.call().forged(arrived()).expectStatus().isForbidden();
        says("not JSON").expectStatus().isForbidden();
        running.call()
                .signedAs(arrived(), arrived().replace("4100", "4200"))
                .expectStatus()
                .isForbidden();
        says("{\"event_name\":\"follow\",\"timestamp\":\"1764500002000\"}")
                .expectStatus()
                .isOk();
        says(ZaloCall.arrived("0".repeat(32))).expectStatus().isNotFound();
        says(arrived().replace("1764500001000", "soon")).expectStatus().isBadRequest();
        assertThat(line("zalo").path("state").asString()).isEqualTo("SENT");
    }

    private static @Nullable Throwable sending(String reference, String rule, String name) {
        Message message = RunningZalo.message(reference, rule, name);
        return catchThrowable(() -> RunningZalo.send(running.service(), message));
    }

    private void happened(String rule) {
        running.happened(dossier, rule);
    }

    private JsonNode line(String channel) {
        return running.line(dossier, channel);
    }

    private List<JsonNode> ours() {
        return running.taken(dossier);
    }

    private void awaitState(String channel, String state) {
        running.awaitState(dossier, channel, state);
    }

    private String arrived() {
        return ZaloCall.arrived(line("zalo").path("id").asString());
    }

    private static WebTestClient.ResponseSpec says(String body) {
        return running.call().genuine(body);
    }
}
