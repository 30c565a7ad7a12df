package vn.motcua.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import vn.motcua.contracts.dossier.DossierEventTypes;
import vn.motcua.local.LocalKafka;
import vn.motcua.platform.testing.ServiceUnderTest;

/** The service with an official account of Zalo that has one registered text, and a provider of SMS. */
final class RunningZalo implements AutoCloseable {

    private static final String FIRST_RENEWAL = "renewal-of-the-settings";

    /** Of its own: the other service of this JVM would take events away. */
    private final LocalKafka broker;

    private final ZaloStub zalo = new ZaloStub(FIRST_RENEWAL);
    private final SmsProviderStub sms = new SmsProviderStub();
    private final IntakeStub intake = new IntakeStub();
    private final ServiceUnderTest service;

    RunningZalo(Path directory) {
        broker = LocalKafka.start(directory, 0);
        service = ServiceUnderTest.start(NotificationApplication.class, "notification", settings());
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>();
        settings.put("spring.kafka.bootstrap-servers", broker.bootstrapServers());
        settings.put("motcua.services.intake", intake.url());
        settings.put("motcua.sms.providers.first.url", sms.url());
        settings.put("motcua.sms.providers.second.url", sms.url());
        settings.put("motcua.zalo.url", zalo.url());
        settings.put("motcua.zalo.oauth-url", zalo.url());
        settings.put("motcua.zalo.app-id", ZaloCall.APP);
        settings.put("motcua.zalo.secret-key", "key of the application");
        settings.put("motcua.zalo.refresh-token", FIRST_RENEWAL);
        settings.put("motcua.zalo.webhook-secret", ZaloCall.SECRET);
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

    ZaloStub zalo() {
        return zalo;
    }

    IntakeStub intake() {
        return intake;
    }

    ServiceUnderTest service() {
        return service;
    }

    /** A further instance on the same store, with settings of its own beside the others. */
    ServiceUnderTest another(Map<String, Object> own) {
        Map<String, Object> settings = settings();
        settings.putAll(own);
        return service.another(NotificationApplication.class, "notification", settings);
    }

    /** Hands a message to this instance's channel, without retries. */
    static void send(ServiceUnderTest instance, Message message) {
        channel(instance).send(message).block(Duration.ofSeconds(20));
    }

    /** Hands a message to this instance's channel, with all that protects it. */
    static void sendGuarded(ServiceUnderTest instance, Message message) {
        instance.bean(Protection.class)
                .guard("zalo", "zalo", channel(instance).send(message))
                .block(Duration.ofSeconds(20));
    }

    static NoticeChannel channel(ServiceUnderTest instance) {
        return (NoticeChannel) instance.bean("zalo");
    }

    /** One that Zalo knows nothing of yet. */
    static Message message() {
        return message(UUID.randomUUID().toString().replace("-", ""), "accepted", "An");
    }

    static Message message(String reference, String rule, String name) {
        return new Message(reference, "0901234567", "s", "t", "", new Message.Form(rule, Map.of("ten", name)));
    }

    ZaloCall call() {
        return new ZaloCall(service.client());
    }

    /** What this rule tells happens, first of all. */
    void happened(String dossier, String rule) {
        var event = Samples.envelope(dossier, SampleEvents.of(rule), "/intake/" + dossier, 1);
        service.publish(event, DossierEventTypes.table());
    }

    /** Its first notice by this channel. */
    JsonNode line(String dossier, String channel) {
        return new LedgerClient(service.client())
                .lines(dossier)
                .filter(line -> line.path("channel").asString().equals(channel))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no notice yet"));
    }

    /** The channels of all its notices. */
    List<String> channels(String dossier) {
        return new LedgerClient(service.client())
                .lines(dossier)
                .map(line -> line.path("channel").asString())
                .toList();
    }

    /** What Zalo took of it. */
    List<JsonNode> taken(String dossier) {
        String reference = line(dossier, "zalo").path("id").asString();
        return zalo.taken().stream()
                .filter(message -> message.path("tracking_id").asString().equals(reference))
                .toList();
    }

    /** Waits for a try by Zalo that ended like this. */
    void awaitTry(String dossier, String detail) {
        await().untilAsserted(
                        () -> assertThat(line(dossier, "zalo").path("attempts").valueStream())
                                .extracting(one -> one.path("detail").asString())
                                .contains(detail));
    }

    void awaitState(String dossier, String channel, String state) {
        await().untilAsserted(() ->
                assertThat(line(dossier, channel).path("state").asString()).isEqualTo(state));
    }

    @Override
    public void close() throws IOException {
        service.close();
        zalo.close();
        sms.close();
        intake.close();
        broker.close();
    }
}
