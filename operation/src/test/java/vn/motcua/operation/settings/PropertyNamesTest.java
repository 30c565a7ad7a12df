package vn.motcua.operation.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PropertyNamesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "motcua.tracking.secret-key",
                "motcua.security.client-secret",
                "motcua.zalo.refresh-token",
                "motcua.sms.providers.first.api-key",
                "motcua.standins.smpp-password",
                "spring.mail.password"
            })
    void secretsAreKnownByTheirNames(String name) {
        assertThat(PropertyNames.isSecret(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"motcua.security.token-uri", "motcua.webhooks.secret-overlap", "motcua.standins.key-file"})
    void notEveryNameWithSuchAWordIsOne(String name) {
        assertThat(PropertyNames.isSecret(name)).isFalse();
    }

    @Test
    void aFieldOfARecordIsAProperty() {
        assertThat(PropertyNames.of("motcua.sms", "providers[first].apiKey"))
                .isEqualTo("motcua.sms.providers.first.api-key");
        assertThat(PropertyNames.of("motcua.notices", "retries[1]")).isEqualTo("motcua.notices.retries[1]");
        assertThat(PropertyNames.of("motcua", "services[routing]")).isEqualTo("motcua.services.routing");
    }
}
