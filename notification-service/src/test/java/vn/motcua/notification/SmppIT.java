package vn.motcua.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsmpp.SMPPConstant;
import org.jsmpp.util.DeliveryReceiptState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.motcua.contracts.dossier.DossierEventTypes;
import vn.motcua.local.LocalKafka;
import vn.motcua.notification.SmscStub.Manner;
import vn.motcua.notification.SmscStub.Submitted;
import vn.motcua.platform.testing.ServiceUnderTest;

/** Short messages through a message centre over real SMPP, while both providers with HTTP are away. */
class SmppIT {

    private static final String AWAY = "http://127.0.0.1:1";

    /** Of its own: the other service of this JVM would take events away. */
    private static LocalKafka broker;

    private static SmscStub centre;
    private static IntakeStub intake;
    private static ServiceUnderTest service;

    private String dossier = UUID.randomUUID().toString();

    @BeforeAll
    static void start(@TempDir Path directory) {
        broker = LocalKafka.start(directory, 0);
        centre = new SmscStub();
        intake = new IntakeStub();
        service = ServiceUnderTest.start(
                NotificationApplication.class,
                "notification",
                Map.ofEntries(
                        Map.entry("spring.kafka.bootstrap-servers", broker.bootstrapServers()),
                        Map.entry("motcua.services.intake", intake.url()),
                        Map.entry("motcua.sms.providers.first.url", AWAY),
                        Map.entry("motcua.sms.providers.second.url", AWAY),
                        Map.entry("motcua.sms.providers.centre.url", centre.url()),
                        Map.entry("motcua.sms.providers.centre.system-id", "motcua"),
                        Map.entry("motcua.sms.providers.centre.api-key", SmscStub.PASSWORD),
                        Map.entry("motcua.sms.text.alphabet", "UCS2"),
                        Map.entry("motcua.sms.text.parts", 3),
                        Map.entry("spring.mail.port", 1),
                        Map.entry(
                                "motcua.clock.offset",
                                Duration.between(Instant.now(), Samples.NOW).toString()),
                        Map.entry("resilience4j.circuitbreaker.configs.default.wait-duration-in-open-state", "200ms"),
                        Map.entry("motcua.notices.retries", "300ms,300ms,300ms,300ms,300ms,300ms,300ms,300ms")));
    }

    @AfterAll
    static void stop() throws IOException {
        service.close();
        centre.close();
        intake.close();
        broker.close();
    }

    @BeforeEach
    void everybodyIsWell() {
        centre.will(Manner.TAKES);
    }

    @Test
    void whatTheCentreTookIsSettledByItsReceipt() {
        accepted();
        awaitState("SENT");
        Submitted message = ours().getFirst();

        assertThat(message.to()).isEqualTo("84901234567");
        assertThat(message.coding()).isEqualTo(8);
        assertThat(message.text())
                .contains(Samples.CODE, "đã tiếp nhận")
                .isEqualTo(sms().path("text").asString());
        assertThat(centre.says(message.id(), null, DeliveryReceiptState.ENROUTE))
                .isZero();
        assertThat(sms().path("state").asString()).isEqualTo("SENT");
        assertThat(centre.says(message.id(), null, DeliveryReceiptState.DELIVRD))
                .isZero();
        assertThat(sms().path("state").asString()).isEqualTo("DELIVERED");
        assertThat(centre.says(message.id(), null, DeliveryReceiptState.EXPIRED))
                .isZero();
        assertThat(sms().path("state").asString()).isEqualTo("DELIVERED");
    }

    @Test
    void whatTheCentreTookBeforeItHungUpIsNeverSubmittedAgain() {
        centre.will(Manner.TAKES_THEN_HANGS_UP);
        accepted();
        awaitTry("IN_DOUBT");
        centre.will(Manner.TAKES);
        awaitState("TEMPORARY_FAILURE");

        Submitted message = ours().getFirst();
        assertThat(ours()).hasSize(1);
        await().until(() -> centre.says(message.id(), message.tag(), DeliveryReceiptState.DELIVRD) == 0);
        assertThat(sms().path("state").asString()).isEqualTo("DELIVERED");
    }

    @Test
    void whatIsThrottledGoesLater() {
        centre.will(Manner.THROTTLES);
        accepted();
        awaitTry("SMPP 0x58");

        centre.will(Manner.TAKES);

        awaitState("SENT");
        assertThat(ours()).hasSize(1);
    }

    @Test
    void anAnswerThatComesLateIsAnAnswer() {
        centre.will(Manner.TAKES_ITS_TIME);
        accepted();
        awaitTry("IN_DOUBT");

        centre.will(Manner.TAKES);

        awaitState("SENT");
        assertThat(ours()).hasSize(1);
    }

    @Test
    void aTagThatSeveralHaveMeansNoneOfThem() {
        SubmittedMessages submitted = service.bean(SubmittedMessages.class);
        String first = "beef" + UUID.randomUUID().toString().replace("-", "").substring(4);
        String second = "beef" + UUID.randomUUID().toString().replace("-", "").substring(4);

        assertThat(submitted.begin("one", first).block()).isEqualTo(SubmittedMessages.Earlier.NONE);
        assertThat(submitted.begin("one", first).block()).isEqualTo(SubmittedMessages.Earlier.OPEN);
        assertThat(submitted.reference("one", "x", 0xbeef).block()).isEqualTo(first);
        assertThat(submitted.reference("other", "x", 0xbeef).blockOptional()).isEmpty();

        submitted.begin("one", second).block();
        assertThat(submitted.reference("one", null, 0xbeef).blockOptional()).isEmpty();

        submitted.taken(second, "m2").block();
        assertThat(submitted.begin("one", second).block()).isEqualTo(SubmittedMessages.Earlier.TAKEN);
        assertThat(submitted.reference("one", "m2", null).block()).isEqualTo(second);
        assertThat(submitted.reference("one", null, null).blockOptional()).isEmpty();
        assertThat(submitted.reference("one", "m1", 0xbeef).block()).isEqualTo(first);

        submitted.notTaken(first).block();
        assertThat(submitted.begin("one", first).block()).isEqualTo(SubmittedMessages.Earlier.NONE);
    }

    @Test
    void whatAReceiptFoundByItsTagLeavesTheTagToOthers() {
        centre.will(Manner.TAKES_THEN_HANGS_UP);
        for (String one : SameTag.dossiers()) {
            dossier = one;
            accepted();
            awaitTry("IN_DOUBT");

            Submitted message = ours().getLast();
            await().until(() -> centre.says(message.id(), message.tag(), DeliveryReceiptState.DELIVRD) == 0);
            assertThat(sms().path("state").asString()).isEqualTo("DELIVERED");
        }
        assertThat(ours()).hasSize(2);
    }

    @Test
    void aNumberThatIsNoneFails() {
        centre.will(Manner.KNOWS_NO_SUCH_NUMBER);
        accepted();

        awaitState("PERMANENT_FAILURE");
        assertThat(sms().path("reason").asString()).isEqualTo("SMPP 0x0B");
    }

    @Test
    void aReceiptOfNothingWeKnowIsToBeSaidAgain() {
        accepted();
        awaitState("SENT");

        assertThat(centre.says("unknown", null, DeliveryReceiptState.DELIVRD))
                .isEqualTo(SMPPConstant.STAT_ESME_RX_T_APPN);
    }

    private void accepted() {
        service.publish(SameTag.acceptance(dossier), DossierEventTypes.table());
    }

    private JsonNode sms() {
        return new LedgerClient(service.client())
                .lines(dossier)
                .filter(line -> line.path("channel").asString().equals("sms"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no notice yet"));
    }

    private void awaitTry(String detail) {
        await().untilAsserted(() -> assertThat(sms().path("attempts")
                        .valueStream()
                        .map(one -> one.path("detail").asString()))
                .contains(detail));
    }

    private void awaitState(String state) {
        await().untilAsserted(() -> assertThat(sms().path("state").asString()).isEqualTo(state));
    }

    private List<Submitted> ours() {
        int tag = SubmittedMessages.tag(sms().path("id").asString());
        return centre.submitted().stream()
                .filter(message -> message.tag() == tag)
                .toList();
    }
}
