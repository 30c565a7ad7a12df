package vn.motcua.standins.traces;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.resource.v1.Resource;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Span.SpanKind;
import io.opentelemetry.proto.trace.v1.Status;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Spans that arrive in any order are one tree. */
class CollectorTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final long START = 1_767_225_600_000_000_000L;

    private final Collector collector = new Collector();

    @Test
    void aTraceIsShownAsATree() {
        take(
                "routing",
                span(TRACE, "03", "02", "handle dossier.accepted", 12, 5)
                        .setKind(SpanKind.SPAN_KIND_CONSUMER)
                        .setStatus(Status.newBuilder().setCode(Status.StatusCode.STATUS_CODE_ERROR))
                        .addAttributes(said("motcua.subject", "d-1"))
                        .addAttributes(said("motcua.sequence", "2")));
        take("intake", span(TRACE, "02", "01", "publish dossier.accepted", 9, 2));
        take("gateway", span(TRACE, "01", "", "http post /api/dossiers/**", 0, 8));

        assertThat(collector.trace(TRACE).map(TraceTree::text)).hasValue("""
                4bf92f3577b34da6a3ce929d0e0e4736  2026-01-01T00:00:00Z  17 ms  3 spans  \
                gateway → intake → routing  http post /api/dossiers/**
                     0.0      8.0 ms  gateway: http post /api/dossiers/**
                     9.0      2.0 ms    intake: publish dossier.accepted
                    12.0      5.0 ms      routing: handle dossier.accepted #2  FAILED
                """);
    }

    @Test
    void aTraceIsFoundByWhatItIsAbout() {
        take("intake", span(TRACE, "01", "", "a", 0, 1).addAttributes(said("motcua.subject", "d-1")));
        take("intake", span("ff" + TRACE.substring(2), "01", "", "b", 0, 1));

        assertThat(collector.about("d-1"))
                .extracting(tree -> tree.spans().getFirst().name())
                .containsExactly("a");
        assertThat(collector.about("")).hasSize(2);
        assertThat(collector.about("d-2")).isEmpty();
    }

    @Test
    void theOldestTracesGoFirst() {
        for (int trace = 0; trace < 20_001; trace++) {
            take("intake", span("%032x".formatted(trace), "01", "", "a", trace, 1));
        }

        assertThat(collector.trace("%032x".formatted(0))).isEmpty();
        assertThat(collector.trace("%032x".formatted(1))).isPresent();
        assertThat(collector.about("")).hasSize(20_000);
    }

    private void take(String service, Span.Builder span) {
        ResourceSpans spans = ResourceSpans.newBuilder()
                .setResource(Resource.newBuilder().addAttributes(said("service.name", service)))
                .addScopeSpans(ScopeSpans.newBuilder().addSpans(span))
                .build();
        collector.take(SeenSpan.in(
                ExportTraceServiceRequest.newBuilder().addResourceSpans(spans).build()));
    }

    private static Span.Builder span(String trace, String id, String parent, String name, long after, long millis) {
        long start = START + after * 1_000_000;
        return Span.newBuilder()
                .setTraceId(bytes(trace))
                .setSpanId(bytes(id))
                .setParentSpanId(bytes(parent))
                .setName(name)
                .setStartTimeUnixNano(start)
                .setEndTimeUnixNano(start + millis * 1_000_000);
    }

    private static ByteString bytes(String hex) {
        return ByteString.copyFrom(HexFormat.of().parseHex(hex));
    }

    private static KeyValue said(String key, String value) {
        return KeyValue.newBuilder()
                .setKey(key)
                .setValue(AnyValue.newBuilder().setStringValue(value))
                .build();
    }
}
