package vn.motcua.operation.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** No setting is ignored in silence. */
@ExtendWith(OutputCaptureExtension.class)
class SettingsCheckTest {

    private static final KnownSettings KNOWN = new KnownSettings(List.of(
            "motcua.kafka.replication",
            "motcua.kafka.partitions",
            "motcua.notices.quiet-hours.from",
            "motcua.notices.retries",
            "motcua.services.**",
            "motcua.sms.providers.*.api-key",
            "motcua.sms.sender"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "motcua.kafka.replication",
                "motcua.notices.quietHours.from",
                "motcua.notices.quiet_hours.from",
                "motcua.notices.retries[3]",
                "motcua.services.intake",
                "motcua.services[intake]",
                "motcua.sms.providers.first.api-key",
                "spring.kafka.replicaton",
                "MOTCUA_KAFKA"
            })
    void whatMeansSomethingIsFine(String name) {
        assertThatCode(() -> SettingsCheck.check(file(name), KNOWN)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "motcua.kafka.replicaton",
                "motcua.kafka",
                "motcua.sms.providers.first.apikeys",
                "motcua.sms.providers.api-key",
                "motcua.partitions",
                "MOTCUA_KAFKA_PARTITION",
                "MOTCUA_KAFK"
            })
    void whatMeansNothingEndsTheStart(String name) {
        assertThatThrownBy(() -> SettingsCheck.check(file(name), KNOWN))
                .isInstanceOf(WrongSetting.class)
                .hasMessageStartingWith(name + " (");
    }

    @Test
    void theSentenceSaysWhatThereIs() {
        assertThatThrownBy(() -> SettingsCheck.check(file("motcua.kafka.replicaton"), KNOWN))
                .hasMessageEndingWith("there is motcua.kafka.partitions, motcua.kafka.replication.");
        assertThatThrownBy(() -> SettingsCheck.check(file("motcua.sender"), KNOWN))
                .hasMessageEndingWith("there is motcua.kafka, motcua.notices, motcua.services, motcua.sms.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MOTCUA_KAFKA_REPLICATION",
                "MOTCUA_NOTICES_QUIETHOURS_FROM",
                "MOTCUA_NOTICES_QUIET_HOURS_FROM",
                "MOTCUA_SMS_PROVIDERS_FIRST_APIKEY",
                "MOTCUA_KAFKA"
            })
    void whatMeansSomethingInTheEnvironmentIsNotMentioned(String name, CapturedOutput console) {
        SettingsCheck.check(environment(name), KNOWN);

        assertThat(console).doesNotContain(name);
    }

    @Test
    void whatMeansNothingInTheEnvironmentIsAWarning(CapturedOutput console) {
        SettingsCheck.check(environment("MOTCUA_KAFKA_REPLICATON"), KNOWN);

        assertThat(console).contains("MOTCUA_KAFKA_REPLICATON").contains("is no variable that this process knows");
    }

    private static MutablePropertySources file(String name) {
        MutablePropertySources sources = asking();
        sources.addFirst(new MapPropertySource("a file", Map.of(name, "1")));
        return sources;
    }

    private static MutablePropertySources environment(String name) {
        MutablePropertySources sources = asking();
        sources.addFirst(new SystemEnvironmentPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, Map.of(name, "1")));
        return sources;
    }

    private static MutablePropertySources asking() {
        MutablePropertySources sources = new MutablePropertySources();
        sources.addLast(new MapPropertySource("defaults", Map.of("spring.kafka.servers", "${MOTCUA_KAFKA:here}")));
        return sources;
    }
}
