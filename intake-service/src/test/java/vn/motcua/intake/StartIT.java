package vn.motcua.intake;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.platform.testing.ServiceUnderTest;

class StartIT {

    @Test
    void withoutATrackingKeyTheServiceDoesNotStartAndSaysWhy() {
        assertThatThrownBy(() -> ServiceUnderTest.start(
                        IntakeApplication.class, "intake", Map.of("motcua.tracking.secret-key", "too short")))
                .hasStackTraceContaining("motcua.tracking.secret-key is missing or shorter than 32 characters");
    }
}
