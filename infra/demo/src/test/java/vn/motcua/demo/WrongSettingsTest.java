package vn.motcua.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** A service with wrong settings does not start, and says in one sentence why; one with right settings does, wherever they stand. */
@ExtendWith(OutputCaptureExtension.class)
class WrongSettingsTest {

    private static final String KEY = "a-key-of-the-tests-0123456789-0123456789";

    @TempDir
    private Path secrets;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            intake       | motcua.tracking.secret-key=short       | motcua.tracking.secret-key is missing or shorter than 32 characters
            intake       | motcua.security.client-secret=         | motcua.security.client-secret* is refused; it must not be blank: set it, or MOTCUA_DEMO_SECRET.
            intake       | motcua.files.max-size=much             | motcua.files.max-size* is "much"; it must be a size such as 512KB or 10MB.
            intake       | motcua.services.routing=127.0.0.1:8082 | motcua.services.routing* is "127.0.0.1:8082"; it must be a URL that begins with http:// or https://.
            routing      | motcua.kafka.partitions=0              | motcua.kafka.partitions* is "0"; it must be greater than or equal to 1.
            routing      | motcua.waits.timer=-2m                 | motcua.waits.timer* is "PT-2M"; it must be greater than 0.
            routing      | motcua.waits.timer=soon                | motcua.waits.timer* is "soon"; it must be a time such as 500ms, 30s, 5m, 7d or PT1H.
            routing      | motcua.kafka.replicaton=3              | motcua.kafka.replicaton * is no property that this process knows; there is motcua.kafka.concurrency, motcua.kafka.partitions, motcua.kafka.replication.
            department   | motcua.department.opinion.working-minutes=0 | motcua.department.opinion.working-minutes* is "0"; it must be greater than or equal to 1.
            notification | motcua.sms.text.alphabet=UTF8          | motcua.sms.text.alphabet* is "UTF8"; it must be one of GSM7, UCS2.
            notification | motcua.sms.providers.first.share=0     | motcua.sms.providers.first.share* is "0"; it must be greater than or equal to 1.
            notification | motcua.sms.providers.first.url=sms.example | motcua.sms.providers.first.url* is "sms.example"; it must be a URL that begins with http://, https:// or smpp://.
            notification | motcua.sms.providers.first.ulr=http://sms.example | motcua.sms.providers.first.ulr * is no property that this process knows; there is motcua.sms.*
            notification | motcua.notices.retries=5s,-1s          | motcua.notices.retries[1] * it must be greater than 0.
            notification | motcua.notices.quiet-hours.from=late   | motcua.notices.quiet-hours.from* is "late"; it must be a time of day such as 21:00, in quotes in YAML.
            notification | motcua.webhooks.timeout=30s            | motcua.webhooks.timeout must be below the timers' lease of thirty seconds.
            notification | motcua.unsubscribe.public-url=https://motcua.example | motcua.unsubscribe.secret-key must have at least 32 characters
            routing      | spring.mongodb.uri=127.0.0.1:27017     | spring.mongodb.uri must be an address that begins with mongodb:// or mongodb+srv://; MOTCUA_MONGODB_URI sets it.
            routing      | spring.kafka.bootstrap-servers=kafka   | spring.kafka.bootstrap-servers must be host:port, several with commas between; MOTCUA_KAFKA sets it.
            routing      | spring.security.oauth2.resourceserver.jwt.issuer-uri=issuer | spring.security.oauth2.resourceserver.jwt.issuer-uri must be a URL
            gateway      | motcua.security.jwk-set-uri=keys       | motcua.security.jwk-set-uri* is "keys"; it must be a URL that begins with http:// or https://.
            gateway      | motcua.gateway.limit.burst=0           | motcua.gateway.limit.burst* is "0"; it must be greater than or equal to 1.
            gateway      | motcua.gateway.admission.initial=1     | motcua.gateway.admission.initial is 1; it must lie between least (8) and most (1000).
            """)
    void whatIsWrongIsSaidInOneSentence(String service, String setting, String sentence, CapturedOutput console) {
        assertThatThrownBy(() -> SettingsOf.service(service, setting)).isNotNull();

        assertThat(console.getAll().lines()).anyMatch(line -> line.matches(pattern(sentence)));
        assertThat(console).doesNotContain("\tat ");
    }

    private static String pattern(String sentence) {
        return "\\Q" + sentence.replace("*", "\\E.*\\Q") + "\\E.*";
    }

    @Test
    void aSecretIsNeverShown(CapturedOutput console) {
        assertThatThrownBy(() -> SettingsOf.service("intake", "motcua.tracking.secret-key=shows-what-it-is"))
                .isNotNull();

        assertThat(console).contains("motcua.tracking.secret-key").doesNotContain("shows-what-it-is");
    }

    @Test
    void aSecretMayBeAFileThatIsNamedAsTheVariableOrAsTheProperty() throws IOException {
        Files.writeString(secrets.resolve("MOTCUA_TRACKING_SECRET_KEY"), KEY + "\n");
        Files.writeString(secrets.resolve("motcua.security.client-secret"), "of intake");

        try (ConfigurableApplicationContext intake = SettingsOf.exactly("intake", "MOTCUA_SECRETS=" + secrets)) {
            assertThat(intake.getEnvironment().getProperty("motcua.tracking.secret-key"))
                    .isEqualTo(KEY);
            assertThat(intake.getEnvironment().getProperty("motcua.security.client-secret"))
                    .isEqualTo("of intake");
        }
    }

    @Test
    void aFileThatNobodyAsksForEndsTheStart(CapturedOutput console) throws IOException {
        Files.writeString(secrets.resolve("MOTCUA_TRACKING_SECERT_KEY"), KEY);

        assertThatThrownBy(() -> SettingsOf.service("intake", "MOTCUA_SECRETS=" + secrets))
                .isNotNull();

        assertThat(console).contains("MOTCUA_TRACKING_SECERT_KEY").contains("is no variable that this process knows");
    }

    @Test
    void aProcessWithoutASecretEndsWithCodeOne() throws Exception {
        Path log = secrets.resolve("intake.log");
        Process intake = Launch.of(
                        System.getProperty("java.class.path"),
                        Service.INTAKE.application().getName(),
                        "128m",
                        log)
                .with(Map.of("motcua.security.client-secret", "of intake"))
                .start();

        assertThat(intake.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(intake.exitValue()).isEqualTo(1);
        assertThat(log)
                .content()
                .contains("motcua.tracking.secret-key is missing or shorter than 32 characters")
                .doesNotContain("\tat ");
    }
}
