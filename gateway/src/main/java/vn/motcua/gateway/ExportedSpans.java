package vn.motcua.gateway;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What a collector is told of the gateway's spans: only attributes of a list, never a path with its token or the message of a
 * failure. As in the services, of whose platform the gateway has nothing.
 */
final class ExportedSpans implements SpanExporter {

    private static final Set<String> TOLD = Set.of(
            "method",
            "status",
            "outcome",
            "exception",
            "http.method",
            "http.status_code",
            "spring.cloud.gateway.route.id");

    private final SpanExporter collector;

    ExportedSpans(SpanExporter collector) {
        this.collector = collector;
    }

    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
        List<SpanData> told = spans.stream()
                .filter(span -> !span.getName().contains("/actuator"))
                .<SpanData>map(Told::new)
                .toList();
        return told.isEmpty() ? CompletableResultCode.ofSuccess() : collector.export(told);
    }

    @Override
    public CompletableResultCode flush() {
        return collector.flush();
    }

    @Override
    public CompletableResultCode shutdown() {
        return collector.shutdown();
    }

    /** A span without what is nobody else's business. */
    private static final class Told extends DelegatingSpanData {

        private final Attributes attributes;

        Told(SpanData span) {
            super(span);
            attributes = span.getAttributes().toBuilder()
                    .removeIf(key -> !TOLD.contains(key.getKey()))
                    .build();
        }

        @Override
        public Attributes getAttributes() {
            return attributes;
        }

        @Override
        public int getTotalAttributeCount() {
            return attributes.size();
        }

        @Override
        public List<EventData> getEvents() {
            return List.of();
        }

        @Override
        public int getTotalRecordedEvents() {
            return 0;
        }

        @Override
        public StatusData getStatus() {
            return StatusData.create(super.getStatus().getStatusCode(), "");
        }
    }
}
