package vn.motcua.platform.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
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
    private static final Figure.Timed LANE_DELAY = Figure.timed(
            "motcua.lane.delay",
            "Time from what an event tells until it was handled here, where it is in a worklist from then on; with a histogram.");
    private static final Figure.Counted TIMERS =
            Figure.counted("motcua.timers", "Timers that fired, or failed to and are tried again.", "outcome");
    private static final Figure.Timed TIMER_DELAY = Figure.timed(
            "motcua.timer.delay",
            "Time from the moment for which a timer was set until it had fired; with a histogram.");

    private static final String FIRED = "fired";
    private static final String FAILED = "failed";

    private static final Duration LONGEST = Duration.ofDays(3650);
    private static final Duration[] DELAYS = {
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(2),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        Duration.ofSeconds(30),
        Duration.ofMinutes(1),
        Duration.ofMinutes(5)
    };

    private final MeterRegistry registry;
    private final Timer laneDelay;
    private final Timer timerDelay;

    /** What alerts count is there from nought on: the first one of its kind is no rise from nothing. */
    public PlatformMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.laneDelay = LANE_DELAY.with().serviceLevelObjectives(DELAYS).register(registry);
        this.timerDelay = TIMER_DELAY.with().serviceLevelObjectives(DELAYS).register(registry);
        TIMERS.in(registry, FIRED);
        TIMERS.in(registry, FAILED);
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

    /** Time from what an event tells to its being handled: from then on it is in the worklist of whom it concerns. */
    public void laneTook(Duration delay) {
        laneDelay.record(countable(delay));
    }

    /** An event may say any time, and a meter holds no more than 292 years; nought for what is still to come by this clock. */
    private static Duration countable(Duration delay) {
        return delay.isNegative() ? Duration.ZERO : delay.compareTo(LONGEST) > 0 ? LONGEST : delay;
    }

    /** A timer fired, so long after its moment; business time, so that a clock that was moved on shows. */
    public void timerFired(Duration late) {
        TIMERS.in(registry, FIRED).increment();
        timerDelay.record(countable(late));
    }

    /** A timer failed to fire. */
    public void timerFailed() {
        TIMERS.in(registry, FAILED).increment();
    }

    /** A value that is read whenever the registry is. */
    public void watch(Figure.Watched figure, String value, Supplier<Number> reading) {
        figure.in(registry, reading, value);
    }
}
