package vn.motcua.routing.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.motcua.contracts.catalogue.AgencyKind;
import vn.motcua.operation.meters.Figure;
import vn.motcua.routing.HandOverTimes;

/** {@code motcua_leg_handover_seconds} in Prometheus. */
@Component
class MicrometerHandOvers implements HandOverTimes {

    private static final Figure.Timed HAND_OVER = Figure.timed(
            "motcua.leg.handover",
            "Working time from the hand-over of a leg until its agency confirmed receipt, by kind of agency; with a histogram.",
            "kind");

    private static final Duration[] TIMES = {
        Duration.ofMinutes(15),
        Duration.ofMinutes(30),
        Duration.ofHours(1),
        Duration.ofHours(2),
        Duration.ofHours(4),
        Duration.ofHours(8),
        Duration.ofHours(16)
    };

    private final MeterRegistry registry;

    /** Every kind is shown from nought on. */
    MicrometerHandOvers(MeterRegistry registry) {
        this.registry = registry;
        for (AgencyKind kind : AgencyKind.values()) {
            timer(kind);
        }
    }

    @Override
    public void confirmed(AgencyKind kind, Duration workingTime) {
        timer(kind).record(workingTime);
    }

    private Timer timer(AgencyKind kind) {
        return HAND_OVER
                .with(kind.name().toLowerCase(Locale.ROOT))
                .serviceLevelObjectives(TIMES)
                .register(registry);
    }
}
