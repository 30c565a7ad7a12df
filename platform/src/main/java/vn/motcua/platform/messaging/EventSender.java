package vn.motcua.platform.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.tracing.Span;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.core.KafkaTemplate;
import vn.motcua.platform.journal.JournalSpec;
import vn.motcua.platform.store.JournalEntry;
import vn.motcua.platform.tracing.Step;
import vn.motcua.platform.tracing.Traces;

/** Sends one journal entry, byte for byte, and waits for the broker's acknowledgement. */
public final class EventSender {

    private static final long LIMIT_SECONDS = 15;

    private final KafkaTemplate<String, byte[]> kafka;
    private final Traces traces;

    public EventSender(KafkaTemplate<String, byte[]> kafka, Traces traces) {
        this.kafka = kafka;
        this.traces = traces;
    }

    void send(JournalSpec<?> spec, String id, JournalEntry entry)
            throws InterruptedException, ExecutionException, TimeoutException {
        String key = spec.key().apply(id);
        Span span = traces.begin(entry.traceparent(), Step.publish(entry.type(), key, entry.sequence()));
        ProducerRecord<String, byte[]> message =
                new ProducerRecord<>(spec.topic(), key, entry.event().getBytes(UTF_8));
        message.headers().add(Traces.TRACEPARENT, traces.traceparent(span).getBytes(UTF_8));
        try {
            kafka.send(message).get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failure) {
            span.error(failure);
            throw failure;
        } finally {
            span.end();
        }
    }
}
