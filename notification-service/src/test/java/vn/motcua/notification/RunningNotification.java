package vn.motcua.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import vn.motcua.notification.SmsProviderStub.Manner;
import vn.motcua.platform.security.Role;
import vn.motcua.platform.testing.ServiceUnderTest;
import vn.motcua.platform.testing.TestTokens;

/** The service whole, on real Kafka, MongoDB, SMTP and HTTP, shared by all integration tests. */
final class RunningNotification {

    static final String DESK = TestTokens.bearer("desk.ninhphuoc", Samples.COMMUNE, Role.DESK);
    static final IntakeStub INTAKE = new IntakeStub();
    static final SmsProviderStub SMS = new SmsProviderStub();
    static final SmsProviderStub OTHER_SMS = new SmsProviderStub();
    static final String SECRET = "what the first provider signs with";
    static final String OTHER_SECRET = "what the second provider signs with";
    static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    static final ServiceUnderTest SERVICE = start();
    static final LedgerClient LEDGER = new LedgerClient(SERVICE.client());

    private RunningNotification() {}

    private static ServiceUnderTest start() {
        MAIL.start();
        return ServiceUnderTest.start(NotificationApplication.class, "notification", settings());
    }

    /** A further instance on the same store, which takes no events away. */
    static ServiceUnderTest another() {
        Map<String, Object> settings = settings();
        settings.put("motcua.kafka.concurrency", 0);
        return SERVICE.another(NotificationApplication.class, "notification", settings);
    }

    private static Map<String, Object> settings() {
        return uncapped(Map.of(
                "motcua.services.intake",
                INTAKE.url(),
                "motcua.sms.providers.first.url",
                SMS.url(),
                "motcua.sms.providers.first.receipt-secret",
                SECRET,
                "motcua.sms.providers.second.url",
                OTHER_SMS.url(),
                "motcua.sms.providers.second.receipt-secret",
                OTHER_SECRET,
                "spring.mail.port",
                MAIL.getSmtp().getPort(),
                "motcua.clock.offset",
                Duration.between(Instant.now(), Samples.NOW).toString(),
                "motcua.waits.sweep",
                "200ms",
                "motcua.notices.retries",
                "300ms,300ms,300ms,300ms,300ms,300ms,300ms,300ms",
                "resilience4j.circuitbreaker.configs.default.wait-duration-in-open-state",
                "200ms"));
    }

    /** All dossiers of all tests live on the same day and have the same telephone. */
    private static Map<String, Object> uncapped(Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(settings);
        all.putAll(Map.of("motcua.notices.caps.phone", 0, "motcua.notices.caps.dossier", 0));
        all.put("motcua.unsubscribe.public-url", "https://motcua.khanhhoa.example");
        all.put("motcua.forms.public-url", "https://motcua.khanhhoa.example");
        all.put("motcua.unsubscribe.secret-key", "a-key-of-the-integration-tests-0123456789");
        all.putAll(partners());
        return all;
    }

    /** Partners on this machine, tried again soon and for long. */
    private static Map<String, Object> partners() {
        return Map.of(
                "motcua.webhooks.insecure-loopback",
                true,
                "motcua.webhooks.retries",
                String.join(",", Collections.nCopies(200, "300ms")),
                "motcua.webhooks.timeout",
                "500ms",
                "motcua.webhooks.failing-after",
                "0s",
                "resilience4j.circuitbreaker.configs.webhook.wait-duration-in-open-state",
                "200ms");
    }

    /** What both providers of SMS do. */
    static void providersWill(Manner manner) {
        SMS.will(manner);
        OTHER_SMS.will(manner);
    }

    static void everybodyIsWell() {
        providersWill(Manner.TAKES);
        INTAKE.answers(200);
        INTAKE.prints(200, "%PDF-1.7 a form".getBytes(UTF_8));
        INTAKE.knows(IntakeStub.BOTH);
    }
}
