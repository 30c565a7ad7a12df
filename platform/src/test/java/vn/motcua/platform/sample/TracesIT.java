package vn.motcua.platform.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.platform.sample.Counting.service;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.motcua.local.RealParts;
import vn.motcua.platform.codec.EventCodec;
import vn.motcua.platform.journal.JournalSpec;
import vn.motcua.platform.store.JournalEntry;
import vn.motcua.platform.store.Journals;
import vn.motcua.platform.testing.ServiceUnderTest;

/** W3C trace context goes in by HTTP or with a record, through the journal, and out with the records that follow. */
@ExtendWith(Counting.Service.class)
class TracesIT {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String PARENT = "00f067aa0ba902b7";
    private static final String TRACEPARENT = "00-" + TRACE + "-" + PARENT + "-01";

    private final Counting counter = new Counting();

    @Test
    void whatFollowsFromARecordContinuesItsTrace() {
        put(new EventCodec(SampleApplication.TYPES).write(counter.happened(1, 5)), TRACEPARENT);

        String published = publishedWith("vn.motcua.sample.added.v1");
        assertThat(published).contains(TRACE).doesNotContain(PARENT);
        assertThat(journalled("vn.motcua.sample.added.v1"))
                .contains(TRACE)
                .doesNotContain(PARENT)
                .isNotEqualTo(published);
    }

    @Test
    void aRecordWithoutATraceBeginsOne() {
        counter.publish(counter.happened(1, 5));

        assertThat(publishedWith("vn.motcua.sample.added.v1")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[1-3]");
    }

    @Test
    void aCommandAndTheTimerThatItSetsForNowAreOneTrace() {
        command(Instant.now());

        assertThat(publishedWith("vn.motcua.sample.added.v1")).contains(TRACE);
        assertThat(publishedWith("vn.motcua.sample.rang.v1")).contains(TRACE);
    }

    @Test
    void aTimerThatWaitsForItsHourKeepsNoTrace() {
        command(Instant.now().plus(Duration.ofHours(1)));

        assertThat(counter.stored().toJson()).contains("\"ring\"");
        assertThat(counter.stored().getList("timers", org.bson.Document.class).getFirst())
                .doesNotContainKey("traceparent");
    }

    private void command(Instant ringAt) {
        Counting.client()
                .post()
                .uri("/api/counters/" + counter.id)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json")
                .header("traceparent", TRACEPARENT)
                .bodyValue("{\"amount\":1,\"ringAt\":\"" + ringAt + "\"}")
                .exchange()
                .expectStatus()
                .isOk();
    }

    private String publishedWith(String type) {
        return await().until(
                        () -> ServiceUnderTest.consumed(counter.id).stream()
                                .filter(record -> new String(record.value(), UTF_8).contains(type))
                                .map(record -> new String(
                                        record.headers()
                                                .lastHeader("traceparent")
                                                .value(),
                                        UTF_8))
                                .toList(),
                        found -> !found.isEmpty())
                .getFirst();
    }

    private String journalled(String type) {
        List<JournalEntry> journal = service.bean(Journals.class)
                .byName("sample")
                .journal(counter.id, 0)
                .collectList()
                .block();
        return journal.stream()
                .filter(entry -> entry.type().equals(type))
                .map(JournalEntry::traceparent)
                .findFirst()
                .orElseThrow();
    }

    private void put(String event, String traceparent) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(JournalSpec.DOSSIER_EVENTS, counter.id, event.getBytes(UTF_8));
        record.headers().add("traceparent", traceparent.getBytes(UTF_8));
        Map<String, Object> settings =
                Map.of("bootstrap.servers", RealParts.kafka().bootstrapServers());
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(record);
        }
    }
}
