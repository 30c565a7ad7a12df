package vn.motcua.standins;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import vn.motcua.operation.settings.WrongSetting;

/** The stand-ins refuse to start half-configured. */
class StandinsApplicationIT {

    @Test
    void withoutADemoSecretNothingStarts() {
        assertThatThrownBy(() -> StandinsApplication.start("--motcua.standins.demo-secret="))
                .hasRootCauseInstanceOf(WrongSetting.class)
                .rootCause()
                .hasMessageContaining("motcua.standins.demo-secret is missing");
    }
}
