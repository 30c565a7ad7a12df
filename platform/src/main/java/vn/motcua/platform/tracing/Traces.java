package vn.motcua.platform.tracing;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.handler.TracingObservationHandler;
import io.micrometer.tracing.propagation.Propagator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The current W3C {@code traceparent}, and steps that continue one which was kept with an event or a timer. */
public final class Traces {

    /** Name of the W3C header. */
    public static final String TRACEPARENT = "traceparent";

    private final Tracer tracer;
    private final Propagator propagator;

    /** Only carries spans from thread to thread; no figure is made of what it observes. */
    private final ObservationRegistry carriers = ObservationRegistry.create();

    public Traces(Tracer tracer, Propagator propagator) {
        this.tracer = tracer;
        this.propagator = propagator;
        carriers.observationConfig().observationHandler(new Carrying(tracer));
    }

    /** The current {@code traceparent}; empty outside a trace. */
    public String current() {
        Span span = tracer.currentSpan();
        return span == null ? "" : traceparent(span);
    }

    /** The trace that is current now, for what somebody else does of it later. */
    public Kept kept() {
        return new Kept(tracer, tracer.currentSpan());
    }

    /** A trace that is gone on with. */
    public record Kept(Tracer tracer, @Nullable Span span) {

        /** Does the work in it; outside any if there was none. */
        public <T> T within(Supplier<T> work) {
            try (Tracer.SpanInScope current = tracer.withSpan(span)) {
                return work.get();
            }
        }

        /** As {@link #within(Supplier)}, for work that gives nothing back. */
        public void within(Runnable work) {
            try (Tracer.SpanInScope current = tracer.withSpan(span)) {
                work.run();
            }
        }
    }

    /** What to hand to whoever continues this span. */
    public String traceparent(Span span) {
        Map<String, String> carrier = new HashMap<>();
        propagator.inject(span.context(), carrier, (headers, name, value) -> carrier.put(name, value));
        return carrier.getOrDefault(TRACEPARENT, "");
    }

    /** Begins a step that continues the given trace; empty or null starts a new one. Whoever begins it ends it. */
    public Span begin(@Nullable String traceparent, Step step) {
        Span.Builder span = propagator
                .extract(
                        traceparent == null ? "" : traceparent,
                        (carrier, key) -> key.equals(TRACEPARENT) ? carrier : null)
                .name(step.name());
        Span.Kind kind = step.kind();
        if (kind != null) {
            span.kind(kind);
        }
        step.said().forEach(span::tag);
        return span.start();
    }

    /** Does the work as such a step; what it waits for goes on in the same trace, on whatever thread. */
    public <T> T within(@Nullable String traceparent, Step step, Supplier<T> work) {
        return observation(traceparent, step).observe(work);
    }

    /** As {@link #within(String, Step, Supplier)}, for work that gives nothing back. */
    public void within(@Nullable String traceparent, Step step, Runnable work) {
        observation(traceparent, step).observe(work);
    }

    private Observation observation(@Nullable String traceparent, Step step) {
        TracingObservationHandler.TracingContext carried = new TracingObservationHandler.TracingContext();
        carried.setSpan(begin(traceparent, step));
        Observation.Context context = new Observation.Context();
        context.put(TracingObservationHandler.TracingContext.class, carried);
        return Observation.createNotStarted(step.name(), () -> context, carriers);
    }

    /** Keeps the span of a step current while the step lasts. */
    private record Carrying(Tracer tracer) implements TracingObservationHandler<Observation.Context> {

        @Override
        public Tracer getTracer() {
            return tracer;
        }

        @Override
        public void onStop(Observation.Context context) {
            endSpan(context, getRequiredSpan(context));
        }
    }
}
