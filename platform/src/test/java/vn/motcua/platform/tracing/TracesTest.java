package vn.motcua.platform.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.tracing.otel.bridge.OtelCurrentTraceContext;
import io.micrometer.tracing.otel.bridge.OtelPropagator;
import io.micrometer.tracing.otel.bridge.OtelTracer;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A step continues what was kept, is current while it lasts, and says if it failed. */
class TracesTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String PARENT = "00f067aa0ba902b7";
    private static final String TRACEPARENT = "00-" + TRACE + "-" + PARENT + "-01";

    private final List<SpanData> ended = new ArrayList<>();
    private final SdkTracerProvider provider = SdkTracerProvider.builder()
            .addSpanProcessor(SimpleSpanProcessor.create(new Listening(ended)))
            .build();
    private final Traces traces = traces(provider.get("test"));

    private static Traces traces(Tracer tracer) {
        return new Traces(
                new OtelTracer(tracer, new OtelCurrentTraceContext(), event -> {}),
                new OtelPropagator(ContextPropagators.create(W3CTraceContextPropagator.getInstance()), tracer));
    }

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    void aLaneContinuesTheTraceOfTheRecord() {
        String within =
                traces.within(TRACEPARENT, Step.handle("vn.motcua.dossier.accepted.v1", "d-1", 2), traces::current);

        SpanData span = ended.getFirst();
        assertThat(span.getTraceId()).isEqualTo(TRACE);
        assertThat(span.getParentSpanId()).isEqualTo(PARENT);
        assertThat(span.getKind()).isEqualTo(SpanKind.CONSUMER);
        assertThat(span.getName()).isEqualTo("handle dossier.accepted");
        assertThat(within).isEqualTo("00-" + TRACE + "-" + span.getSpanId() + "-01");
        assertThat(traces.current()).isEmpty();
    }

    @Test
    void aTimerWithoutATraceBeginsOne() {
        traces.within(null, Step.timer("leg-overdue/khai-sinh", "d-1"), () -> "done");

        SpanData span = ended.getFirst();
        assertThat(span.getParentSpanContext().isValid()).isFalse();
        assertThat(span.getKind()).isEqualTo(SpanKind.INTERNAL);
        assertThat(span.getName()).isEqualTo("timer leg-overdue");
    }

    @Test
    void aFailureIsSaidAndPassedOn() {
        assertThatThrownBy(() -> traces.within(TRACEPARENT, Step.timer("ring", "d-1"), () -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");

        assertThat(ended.getFirst().getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(traces.current()).isEmpty();
    }

    @Test
    void aGarbledHeaderBeginsATrace() {
        traces.begin("no header", Step.publish("vn.motcua.dossier.accepted.v1", "d-1", 2))
                .end();

        SpanData span = ended.getFirst();
        assertThat(span.getParentSpanContext().isValid()).isFalse();
        assertThat(span.getKind()).isEqualTo(SpanKind.PRODUCER);
    }
}
