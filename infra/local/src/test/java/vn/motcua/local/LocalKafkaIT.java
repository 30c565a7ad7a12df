package vn.motcua.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Kafka broker we start takes records, gives them back, and keeps them over a stop and over kill -9. */
class LocalKafkaIT {

    private static final String TOPIC = "local-test";

    @TempDir
    Path directory;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void leaveNoProcess() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void aRecordSurvivesARestartOnTheSameDirectory() throws Exception {
        String before;
        try (var kafka = LocalKafka.startHere(directory, 0)) {
            before = kafka.bootstrapServers();
            createTopic(before);
            produce(before, "một");
            assertThat(consume(before)).containsExactly("một");
        }
        try (var kafka = LocalKafka.startHere(directory, 0)) {
            assertThat(kafka.bootstrapServers()).isEqualTo(before);
            produce(before, "hai");
            assertThat(consume(before)).containsExactly("một", "hai");
        }
    }

    @Test
    void aRecordSurvivesKillMinusNine() throws Exception {
        var port = Ports.free();
        var server = "127.0.0.1:" + port;
        var killed = process(port);
        createTopic(server);
        produce(server, "một");
        killed.destroyForcibly().waitFor();
        var again = process(port);
        produce(server, "hai");
        assertThat(consume(server)).containsExactly("một", "hai");
        again.destroy();
        assertThat(again.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aTopicNobodyCreatedDoesNotAppear() {
        var kafka = RealParts.kafka();
        try (var admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            assertThatThrownBy(() -> admin.describeTopics(List.of("nobody-made-me"))
                            .allTopicNames()
                            .get(20, TimeUnit.SECONDS))
                    .hasMessageContaining("UnknownTopicOrPartition");
        }
    }

    private Process process(int port) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classes = System.getProperty("java.class.path");
        var broker = new ProcessBuilder(
                        java, "-cp", classes, KafkaMain.class.getName(), directory.toString(), Integer.toString(port))
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("broker-process.log").toFile())
                .start();
        started.add(broker);
        await().atMost(Duration.ofSeconds(30)).until(() -> Ports.answers(port));
        return broker;
    }

    private static void createTopic(String server) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", server))) {
            var topic = new NewTopic(TOPIC, Optional.of(1), Optional.empty());
            admin.createTopics(List.of(topic)).all().get(20, TimeUnit.SECONDS);
        }
    }

    private static void produce(String server, String value) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", server, "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, "key", value)).get(30, TimeUnit.SECONDS);
        }
    }

    /** Everything on the topic so far, read by a group of its own. */
    private static List<String> consume(String server) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", server, "group.id", RealParts.unique("g"), "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(TOPIC));
            var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            var records = consumer.poll(Duration.ofMillis(200));
            while (records.isEmpty() && System.nanoTime() < end) {
                records = consumer.poll(Duration.ofMillis(200));
            }
            return StreamSupport.stream(records.spliterator(), false)
                    .map(record -> record.value())
                    .toList();
        }
    }
}
