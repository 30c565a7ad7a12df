package vn.motcua.standins.traces;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One span as it arrived.
 *
 * @param parent id of the span that it continues; empty if it began the trace
 * @param service who says so
 * @param kind SERVER, CLIENT, PRODUCER, CONSUMER or INTERNAL
 * @param start nanoseconds since 1970
 * @param took nanoseconds
 * @param said its attributes
 */
record SeenSpan(
        String trace,
        String id,
        String parent,
        String service,
        String kind,
        String name,
        long start,
        long took,
        boolean failed,
        Map<String, String> said) {

    static List<SeenSpan> in(ExportTraceServiceRequest request) {
        return request.getResourceSpansList().stream().flatMap(SeenSpan::in).toList();
    }

    private static Stream<SeenSpan> in(ResourceSpans resource) {
        String service = values(resource.getResource().getAttributesList()).getOrDefault("service.name", "?");
        return resource.getScopeSpansList().stream()
                .flatMap(scope -> scope.getSpansList().stream())
                .map(span -> of(service, span));
    }

    private static SeenSpan of(String service, Span span) {
        return new SeenSpan(
                hex(span.getTraceId()),
                hex(span.getSpanId()),
                hex(span.getParentSpanId()),
                service,
                span.getKind().name().replace("SPAN_KIND_", ""),
                span.getName(),
                span.getStartTimeUnixNano(),
                span.getEndTimeUnixNano() - span.getStartTimeUnixNano(),
                span.getStatus().getCode() == Status.StatusCode.STATUS_CODE_ERROR,
                values(span.getAttributesList()));
    }

    private static String hex(ByteString id) {
        return HexFormat.of().formatHex(id.toByteArray());
    }

    private static Map<String, String> values(List<KeyValue> attributes) {
        Map<String, String> values = new TreeMap<>();
        attributes.forEach(attribute -> values.put(attribute.getKey(), text(attribute.getValue())));
        return values;
    }

    private static String text(AnyValue value) {
        return value.hasStringValue()
                ? value.getStringValue()
                : value.toString().strip();
    }

    long end() {
        return start + took;
    }
}
