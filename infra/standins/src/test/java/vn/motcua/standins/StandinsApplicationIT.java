package vn.motcua.standins;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** The stand-ins refuse to start half-configured. */
class StandinsApplicationIT {

    @Test
    void withoutADemoSecretNothingStarts() {
        assertThatThrownBy(() -> StandinsApplication.start("--motcua.standins.demo-secret="))
                .hasRootCauseInstanceOf(MissingSecretException.class)
                .rootCause()
                .hasMessageContaining("MOTCUA_DEMO_SECRET is not set");
    }
}
