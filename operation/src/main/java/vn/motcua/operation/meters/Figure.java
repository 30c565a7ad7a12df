package vn.motcua.operation.meters;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * A figure that a process shows to operators: its name, what it means, and its labels, whose values are few. Kept in a constant where it is
 * registered, from where {@code docs/metrics.md} is drawn.
 */
public sealed interface Figure {

    /** As Micrometer has it, with dots. */
    String name();

    /** Of the value; empty for a plain number. */
    String unit();

    /** One sentence for whoever sees it on a page of figures. */
    String meaning();

    /** Names, in the order in which values are given. */
    List<String> labels();

    /** What Micrometer makes of it. */
    Meter.Type type();

    /** Something that happens is counted. */
    static Counted counted(String name, String meaning, String... labels) {
        return new Counted(name, meaning, List.of(labels));
    }

    /** How long something takes. */
    static Timed timed(String name, String meaning, String... labels) {
        return new Timed(name, meaning, List.of(labels));
    }

    /** Something that goes up and down is read. */
    static Watched watched(String name, String unit, String meaning, String... labels) {
        return new Watched(name, unit, meaning, List.of(labels));
    }

    private static Tags tags(Figure figure, String... values) {
        if (values.length != figure.labels().size()) {
            throw new IllegalArgumentException(figure.name() + " has the labels " + figure.labels());
        }
        return Tags.of(IntStream.range(0, values.length)
                .mapToObj(label -> Tag.of(figure.labels().get(label), values[label]))
                .toList());
    }

    /** A number that only grows. */
    record Counted(String name, String meaning, List<String> labels) implements Figure {

        @Override
        public String unit() {
            return "";
        }

        @Override
        public Meter.Type type() {
            return Meter.Type.COUNTER;
        }

        /** The counter with these values of the labels; shown from nought on once it was asked for. */
        public Counter in(MeterRegistry registry, String... values) {
            return Counter.builder(name)
                    .description(meaning)
                    .tags(tags(this, values))
                    .register(registry);
        }
    }

    /** Times: how many, their sum, the longest of late. */
    record Timed(String name, String meaning, List<String> labels) implements Figure {

        @Override
        public String unit() {
            return "seconds";
        }

        @Override
        public Meter.Type type() {
            return Meter.Type.TIMER;
        }

        /** The timer with these values of the labels, to be refined and registered. */
        public Timer.Builder with(String... values) {
            return Timer.builder(name).description(meaning).tags(tags(this, values));
        }
    }

    /** A reading. */
    record Watched(String name, String unit, String meaning, List<String> labels) implements Figure {

        @Override
        public Meter.Type type() {
            return Meter.Type.GAUGE;
        }

        /** Reads it whenever the registry is read. */
        public void in(MeterRegistry registry, Supplier<Number> reading, String... values) {
            Gauge.builder(name, reading)
                    .description(meaning)
                    .baseUnit(unit.isEmpty() ? null : unit)
                    .tags(tags(this, values))
                    .strongReference(true)
                    .register(registry);
        }
    }
}
