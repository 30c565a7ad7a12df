package vn.motcua.platform.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.core.KafkaTemplate;
import vn.motcua.platform.journal.JournalSpec;
import vn.motcua.platform.store.JournalEntry;
import vn.motcua.platform.tracing.Traces;

/** Sends one journal entry, byte for byte, and waits for the broker's acknowledgement. */
public final class EventSender {

    private static final long LIMIT_SECONDS = 15;

    private final KafkaTemplate<String, byte[]> kafka;

    public EventSender(KafkaTemplate<String, byte[]> kafka) {
        this.kafka = kafka;
    }

    void send(JournalSpec<?> spec, String id, JournalEntry entry)
            throws InterruptedException, ExecutionException, TimeoutException {
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(
                spec.topic(), spec.key().apply(id), entry.event().getBytes(UTF_8));
        if (!entry.traceparent().isEmpty()) {
            message.headers().add(Traces.TRACEPARENT, entry.traceparent().getBytes(UTF_8));
        }
        kafka.send(message).get(LIMIT_SECONDS, TimeUnit.SECONDS);
    }
}
