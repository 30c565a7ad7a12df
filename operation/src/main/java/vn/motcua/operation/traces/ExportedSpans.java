package vn.motcua.operation.traces;

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
 * What a collector is told of spans. Addresses with their tokens and messages of failures with whatever they quote stay here:
 * only attributes of a list go out. What only asks for health or figures does not.
 */
public final class ExportedSpans implements SpanExporter {

    private final SpanExporter collector;
    private final Set<String> told;

    /**
     * For a collector.
     *
     * @param told names of the attributes that go out
     */
    public ExportedSpans(SpanExporter collector, Set<String> told) {
        this.collector = collector;
        this.told = Set.copyOf(told);
    }

    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
        List<SpanData> out = spans.stream()
                .filter(span -> !span.getName().contains("/actuator"))
                .<SpanData>map(span -> new Told(span, told))
                .toList();
        return out.isEmpty() ? CompletableResultCode.ofSuccess() : collector.export(out);
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

        Told(SpanData span, Set<String> told) {
            super(span);
            attributes = span.getAttributes().toBuilder()
                    .removeIf(key -> !told.contains(key.getKey()))
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
