package vn.motcua.platform.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.function.Supplier;

/** The platform's metrics, one method per thing that happens. Labels are bounded; no dossier id is ever one. */
public final class PlatformMetrics {

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
        registry.counter("motcua.transitions", "event", type, "outcome", outcome)
                .increment();
    }

    /** A command was answered: done, repeated, refused or failed. */
    public void commanded(String command, String outcome, Duration took) {
        Timer.builder("motcua.command")
                .tag("command", command)
                .tag("outcome", outcome)
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(1))
                .maximumExpectedValue(Duration.ofSeconds(10))
                .register(registry)
                .record(took);
    }

    /** Time from an event's publication to its being handled. */
    public void laneTook(Duration delay) {
        registry.timer("motcua.lane.delay").record(delay);
    }

    /** A timer fired, or failed to. */
    public void timerFired(String outcome) {
        registry.counter("motcua.timers", "outcome", outcome).increment();
    }

    /** A value that is read whenever the registry is. */
    public void watch(String name, String label, String value, Supplier<Number> reading) {
        io.micrometer.core.instrument.Gauge.builder(name, reading)
                .tag(label, value)
                .strongReference(true)
                .register(registry);
    }
}
