package vn.motcua.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrendTest {

    private static final Duration APART = Duration.ofSeconds(30);

    @Test
    void aLineHasItsOwnSlope() {
        Trend trend = Trend.of(List.of(10.0, 11.0, 12.0, 13.0, 14.0, 15.0), APART);
        assertThat(trend.slope()).isCloseTo(20, within(1e-9));
        assertThat(trend.first()).isEqualTo(10.5);
        assertThat(trend.last()).isEqualTo(14.5);
    }

    @Test
    void whatGoesUpAndDownDoesNotGrow() {
        assertThat(Trend.of(List.of(50.0, 90.0, 40.0, 95.0, 45.0, 91.0), APART).grows(16))
                .isFalse();
    }

    @Test
    void aLeakGrows() {
        List<Double> leak = List.of(50.0, 60.0, 70.0, 80.0, 90.0, 100.0);
        assertThat(Trend.of(leak, APART).grows(16)).isTrue();
    }
}
