package vn.motcua.platform.tracing;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The current W3C {@code traceparent}, and work continued under one that came with an event. */
public final class Traces {

    /** Name of the W3C header. */
    public static final String TRACEPARENT = "traceparent";

    private final Tracer tracer;
    private final Propagator propagator;

    public Traces(Tracer tracer, Propagator propagator) {
        this.tracer = tracer;
        this.propagator = propagator;
    }

    /** The current {@code traceparent}; empty outside a trace. */
    public String current() {
        Span span = tracer.currentSpan();
        if (span == null) {
            return "";
        }
        Map<String, String> carrier = new HashMap<>();
        propagator.inject(span.context(), carrier, (headers, name, value) -> carrier.put(name, value));
        return carrier.getOrDefault(TRACEPARENT, "");
    }

    /** Runs the work in a span of its own that continues the given trace; empty or null starts a new one. */
    public void within(@Nullable String traceparent, String name, Runnable work) {
        Span span = propagator
                .extract(
                        traceparent == null ? "" : traceparent,
                        (carrier, key) -> key.equals(TRACEPARENT) ? carrier : null)
                .name(name)
                .start();
        try (Tracer.SpanInScope scope = tracer.withSpan(span)) {
            work.run();
        } finally {
            span.end();
        }
    }
}
