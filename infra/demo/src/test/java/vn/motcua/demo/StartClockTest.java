package vn.motcua.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class StartClockTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-02-13T05:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));

    @Test
    void theClockIsMovedToTheTimeThatWasAskedFor() {
        assertThat(StartClock.offset(List.of("--once", "--clock", "2026-02-13T15:55"), NOON))
                .contains(Duration.parse("PT3H55M"));
    }

    @Test
    void nobodyMovesItUnasked() {
        assertThat(StartClock.offset(List.of("--once"), NOON)).isEmpty();
    }

    @Test
    void whatIsNoTimeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StartClock.offset(List.of("--clock", "15:55"), NOON))
                .withMessage("--clock takes a local time such as 2026-02-13T15:55, not 15:55");
    }
}
