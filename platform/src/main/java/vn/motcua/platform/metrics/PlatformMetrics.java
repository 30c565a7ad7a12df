package vn.motcua.platform.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.function.Supplier;
import vn.motcua.operation.meters.Figure;

/** The platform's metrics, one method per thing that happens. Labels are bounded; no dossier id is ever one. */
public final class PlatformMetrics {

    private static final Figure.Counted TRANSITIONS = Figure.counted(
            "motcua.transitions",
            "Events announced by this service, or handled here: moved, late, ignored, repeated or parked.",
            "event",
            "outcome");
    private static final Figure.Timed COMMANDS = Figure.timed(
            "motcua.command",
            "Time that commands took until their answer: done, repeated, refused or failed; with a histogram.",
            "command",
            "outcome");
    private static final Figure.Timed LANE_DELAY =
            Figure.timed("motcua.lane.delay", "Time from an event's publication until it was handled here.");
    private static final Figure.Counted TIMERS =
            Figure.counted("motcua.timers", "Timers that fired, or failed to and are tried again.", "outcome");

    private final MeterRegistry registry;

    public PlatformMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** A document announced an event. */
    public void announced(String type) {
        transition(type, "announced");
    }

    /** A foreign event was handled: moved, late, ignored, repeated or parked. */
    public void handled(String type, String outcome) {
        transition(type, outcome);
    }

    private void transition(String type, String outcome) {
        TRANSITIONS.in(registry, type, outcome).increment();
    }

    /** A command was answered: done, repeated, refused or failed. */
    public void commanded(String command, String outcome, Duration took) {
        COMMANDS.with(command, outcome)
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(1))
                .maximumExpectedValue(Duration.ofSeconds(10))
                .register(registry)
                .record(took);
    }

    /** Time from an event's publication to its being handled. */
    public void laneTook(Duration delay) {
        LANE_DELAY.with().register(registry).record(delay);
    }

    /** A timer fired, or failed to. */
    public void timerFired(String outcome) {
        TIMERS.in(registry, outcome).increment();
    }

    /** A value that is read whenever the registry is. */
    public void watch(Figure.Watched figure, String value, Supplier<Number> reading) {
        figure.in(registry, reading, value);
    }
}
