package vn.motcua.platform.tracing;

import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.motcua.operation.traces.ExportedSpans;

/** Of a span goes out what was decided upon, and nothing that a library adds one day. */
class ExportedSpansTest {

    private final List<SpanData> told = new ArrayList<>();
    private final SdkTracerProvider provider = SdkTracerProvider.builder()
            .addSpanProcessor(
                    SimpleSpanProcessor.create(new ExportedSpans(new Listening(told), TracingConfiguration.TOLD)))
            .build();
    private final Tracer tracer = provider.get("test");

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    void anAddressAndTheWordsOfAFailureStayHere() {
        Span span = tracer.spanBuilder("http get /api/tracking/{token}/stream").startSpan();
        span.setAttribute("uri", "/api/tracking/{token}/stream");
        span.setAttribute("http.url", "/api/tracking/s3cret/stream");
        span.recordException(new IllegalStateException("no dossier for s3cret"));
        span.setStatus(StatusCode.ERROR, "no dossier for s3cret");
        span.end();

        SpanData out = told.getFirst();
        assertThat(out.getName()).isEqualTo("http get /api/tracking/{token}/stream");
        assertThat(out.getAttributes().get(stringKey("uri"))).isEqualTo("/api/tracking/{token}/stream");
        assertThat(out.getAttributes().size())
                .isEqualTo(out.getTotalAttributeCount())
                .isEqualTo(1);
        assertThat(out.getEvents()).hasSize(out.getTotalRecordedEvents()).isEmpty();
        assertThat(out.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(out.getStatus().getDescription()).isEmpty();
    }

    @Test
    void whatIsSaidOfAnEventGoesOut() {
        Step step = Step.publish("vn.motcua.dossier.accepted.v1", "d-1", 7);
        Span span = tracer.spanBuilder(step.name()).startSpan();
        step.said().forEach(span::setAttribute);
        span.end();

        assertThat(told.getFirst().getName()).isEqualTo("publish dossier.accepted");
        assertThat(told.getFirst().getAttributes().asMap())
                .hasSize(3)
                .containsEntry(stringKey("motcua.event"), "vn.motcua.dossier.accepted.v1")
                .containsEntry(stringKey("motcua.subject"), "d-1")
                .containsEntry(stringKey("motcua.sequence"), "7");
    }

    @Test
    void whoAsksForFiguresIsNotFollowed() {
        tracer.spanBuilder("http get /actuator/prometheus").startSpan().end();

        assertThat(told).isEmpty();
    }
}
