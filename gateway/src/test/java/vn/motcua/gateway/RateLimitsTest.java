package vn.motcua.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.util.unit.DataSize;
import vn.motcua.gateway.GatewaySettings.Breaker;
import vn.motcua.gateway.GatewaySettings.Limit;
import vn.motcua.gateway.RateLimits.Kind;

class RateLimitsTest {

    private static final DataSize MB = DataSize.ofMegabytes(1);
    private static final Duration LONG = Duration.ofHours(1);

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final RateLimits limits = new RateLimits(
            new GatewaySettings(
                    new Limit(3, LONG),
                    new Limit(1, LONG),
                    100,
                    new Breaker(20, 5, LONG, LONG),
                    Duration.ofSeconds(1),
                    Duration.ZERO,
                    MB,
                    MB,
                    MB),
            meters);

    @Test
    void aClientThatComesTooOftenIsToldHowLongToWait() {
        for (int i = 0; i < 3; i++) {
            assertThat(limits.waitFor("an", Kind.GENERAL)).isEmpty();
        }
        assertThat(limits.waitFor("an", Kind.GENERAL)).contains(LONG);
    }

    @Test
    void oneClientDoesNotUseUpAnothersAllowance() {
        for (int i = 0; i < 5; i++) {
            limits.waitFor("an", Kind.GENERAL);
        }
        assertThat(limits.waitFor("binh", Kind.GENERAL)).isEmpty();
    }

    @Test
    void lookUpsAreCountedApartAndMoreStrictly() {
        assertThat(limits.waitFor("an", Kind.TRACKING)).isEmpty();
        assertThat(limits.waitFor("an", Kind.TRACKING)).isPresent();
        assertThat(limits.waitFor("an", Kind.GENERAL)).isEmpty();
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void whoIsRefusedIsNamedInTheLogAndNotAgainWithEachRequest(CapturedOutput log) {
        for (int i = 0; i < 9; i++) {
            limits.waitFor("address 192.0.2.7", Kind.GENERAL);
        }
        assertThat(log.getOut()).containsOnlyOnce("client=address 192.0.2.7 kind=GENERAL");
    }

    @Test
    void refusalsAreCountedByKindAndTheCountIsThereFromTheStart() {
        assertThat(refused("general")).isZero();
        limits.waitFor("an", Kind.TRACKING);
        limits.waitFor("an", Kind.TRACKING);
        assertThat(refused("tracking")).isEqualTo(1);
    }

    private double refused(String kind) {
        return meters.get("motcua.rate.limited").tag("kind", kind).counter().count();
    }
}
