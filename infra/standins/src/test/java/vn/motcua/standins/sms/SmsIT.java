package vn.motcua.standins.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.standins.RunningStandins.API_KEY;
import static vn.motcua.standins.RunningStandins.json;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vn.motcua.standins.RunningStandins;

/** The provider sends a reference once, whatever the caller and the network do, and remembers it over a kill. */
class SmsIT {

    private static final String TEXT = "Ho so da duoc tiep nhan.";

    @TempDir
    static Path directory;

    private static RunningStandins standins;
    private final String reference = UUID.randomUUID().toString();

    @BeforeAll
    static void start() {
        standins = RunningStandins.in(directory);
    }

    @AfterAll
    static void stop() {
        standins.close();
    }

    @AfterEach
    void behaveAgain() {
        standins.delete("/sms/v1/faults");
    }

    @Test
    void aMessageIsAcceptedAndListed() {
        var answer = send();
        assertThat(answer.statusCode()).isEqualTo(202);
        var sms = only(standins);
        assertThat(sms.get("providerId").asString())
                .isEqualTo(json(answer).get("providerId").asString());
        assertThat(sms.get("to").asString()).isEqualTo("0900000001");
        assertThat(sms.get("text").asString()).isEqualTo(TEXT);
        assertThat(sms.get("accepted").asInt()).isEqualTo(1);
        assertThat(sms.get("repeats").asInt()).isZero();
    }

    @Test
    void theSameReferenceAgainIsNotSentAgain() {
        var first = send();
        var second = send();
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(json(second)).isEqualTo(json(first));
        assertThat(only(standins).get("accepted").asInt()).isEqualTo(1);
        assertThat(only(standins).get("repeats").asInt()).isEqualTo(1);
    }

    @Test
    void aWrongKeyIsRefused() {
        var answer = standins.postSms("guess", reference, TEXT);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(json(answer).get("code").asString()).isEqualTo("SMS_KEY_WRONG");
        assertThat(list(standins)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{{766}}"})
    void aTextThatNoPhoneTakesIsRefused(String text) {
        var answer = standins.postSms(API_KEY, reference, text.replace("{{766}}", "x".repeat(766)));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).get("code").asString()).isEqualTo("SMS_INVALID");
        assertThat(list(standins)).isEmpty();
    }

    @Test
    void brokenJsonIsRefused() {
        assertThat(standins.post("/sms/first/v1/messages", "{").statusCode()).isEqualTo(400);
    }

    @Test
    void aFaultWithoutAModeIsRefused() {
        assertThat(standins.post("/sms/v1/faults", "{\"count\":2}").statusCode())
                .isEqualTo(400);
        assertThat(send().statusCode()).isEqualTo(202);
    }

    @Test
    void anErrorLastsForSoManyMessagesAndSendsNothing() {
        fault("{\"mode\":\"ERROR\",\"count\":2}");
        assertThat(send().statusCode()).isEqualTo(500);
        assertThat(send().statusCode()).isEqualTo(500);
        assertThat(list(standins)).isEmpty();
        assertThat(send().statusCode()).isEqualTo(202);
    }

    @Test
    void aSlowProviderAnswersLate() {
        fault("{\"mode\":\"SLOW\",\"count\":1,\"delayMillis\":700}");
        var before = System.nanoTime();
        assertThat(send().statusCode()).isEqualTo(202);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(650));
    }

    @Test
    void aDroppedConnectionHidesThatTheMessageWasSent() {
        fault("{\"mode\":\"ACCEPT_THEN_DROP\",\"count\":1}");
        assertThatThrownBy(this::send).hasCauseInstanceOf(IOException.class);
        assertThat(only(standins).get("accepted").asInt()).isEqualTo(1);
        assertThat(send().statusCode()).isEqualTo(200);
        assertThat(only(standins).get("accepted").asInt()).isEqualTo(1);
    }

    @Test
    void eachProviderFailsAndSendsForItself() {
        assertThat(standins.post("/sms/first/v1/faults", "{\"mode\":\"ERROR\"}").statusCode())
                .isEqualTo(200);

        assertThat(send().statusCode()).isEqualTo(500);
        assertThat(sendBy("second").statusCode()).isEqualTo(202);
        assertThat(only(standins).get("accepted").asInt()).isEqualTo(1);

        standins.delete("/sms/v1/faults");
        assertThat(send().statusCode()).isEqualTo(202);
        assertThat(list(standins)).hasSize(2);
        assertThat(sendBy("third").statusCode()).isEqualTo(404);
    }

    @Test
    void onlyWhatWasSentSinceIsListed() {
        send();
        var path = "/sms/v1/messages?reference=" + reference + "&since=";
        assertThat(standins.get(path + Instant.now().minusSeconds(60))).hasSize(1);
        assertThat(standins.get(path + Instant.now().plusSeconds(60))).isEmpty();
    }

    @Test
    void aRestartForgetsNothingEvenAfterATornLine(@TempDir Path own) throws Exception {
        try (var before = RunningStandins.in(own)) {
            before.postSms(API_KEY, reference, TEXT);
        }
        Files.writeString(own.resolve("sms-first.jsonl"), "{\"reference\":\"hồ", StandardOpenOption.APPEND);
        try (var after = RunningStandins.in(own)) {
            assertThat(after.postSms(API_KEY, reference, TEXT).statusCode()).isEqualTo(200);
        }
        try (var third = RunningStandins.in(own)) {
            assertThat(only(third).get("repeats").asInt()).isEqualTo(1);
        }
    }

    private HttpResponse<String> send() {
        return standins.postSms(API_KEY, reference, TEXT);
    }

    private HttpResponse<String> sendBy(String provider) {
        return standins.postSms(provider, API_KEY, reference, TEXT);
    }

    private static void fault(String json) {
        assertThat(standins.post("/sms/v1/faults", json).statusCode()).isEqualTo(200);
    }

    private JsonNode list(RunningStandins from) {
        return from.get("/sms/v1/messages?reference=" + reference);
    }

    private JsonNode only(RunningStandins from) {
        assertThat(list(from)).hasSize(1);
        return list(from).get(0);
    }
}
