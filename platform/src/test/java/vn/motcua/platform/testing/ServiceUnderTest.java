package vn.motcua.platform.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.contracts.CloudEvent;
import vn.motcua.contracts.Event;
import vn.motcua.contracts.EventTypes;
import vn.motcua.local.RealParts;
import vn.motcua.platform.codec.EventCodec;
import vn.motcua.platform.journal.JournalSpec;
import vn.motcua.platform.run.ServiceRunner;

/** One service on real MongoDB and real Kafka, with a database of its own and a random port. */
public final class ServiceUnderTest implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final String database;

    private ServiceUnderTest(ConfigurableApplicationContext context, String database) {
        this.context = context;
        this.database = database;
    }

    /** Starts the service on a fresh database. */
    public static ServiceUnderTest start(Class<?> application, String name, Map<String, Object> properties) {
        return start(
                application, name, name + "-" + UUID.randomUUID().toString().substring(0, 8), properties);
    }

    /** Starts a further instance on the same database. */
    public ServiceUnderTest another(Class<?> application, String name, Map<String, Object> properties) {
        return start(application, name, database, properties);
    }

    private static ServiceUnderTest start(
            Class<?> application, String name, String database, Map<String, Object> properties) {
        Map<String, Object> settings = new HashMap<>(Map.of(
                "server.port",
                0,
                "management.server.port",
                0,
                "spring.mongodb.uri",
                RealParts.mongo().uri(),
                "spring.mongodb.database",
                database,
                "spring.kafka.bootstrap-servers",
                RealParts.kafka().bootstrapServers(),
                "motcua.security.client-secret",
                "secret-of-tests",
                "motcua.security.token-uri",
                TestTokens.issuer() + "/oauth2/token",
                "spring.security.oauth2.resourceserver.jwt.jwk-set-uri",
                TestTokens.issuer() + "/oauth2/jwks",
                "spring.security.oauth2.resourceserver.jwt.issuer-uri",
                TestTokens.issuer()));
        settings.put("motcua.reconciler.interval", "0s"); // other services of this JVM share the topic, not the store
        settings.putAll(properties);
        return new ServiceUnderTest(ServiceRunner.run(application, name, settings), database);
    }

    /** The HTTP port. */
    public int port() {
        return ((WebServerApplicationContext) context).getWebServer().getPort();
    }

    /** The management port. */
    public int managementPort() {
        return context.getEnvironment().getRequiredProperty("local.management.port", Integer.class);
    }

    /** A client of the service. */
    public WebTestClient client() {
        return WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port())
                .responseTimeout(Duration.ofSeconds(30))
                .build();
    }

    /** The page that Prometheus reads. */
    public String metrics() {
        return Objects.requireNonNull(WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + managementPort())
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(10_000_000))
                .build()
                .get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    /** A bean of the service. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** The bean of this name. */
    public Object bean(String name) {
        return context.getBean(name);
    }

    /** Name of its database. */
    public String database() {
        return database;
    }

    /** A stored document as JSON; null if there is none. */
    public org.bson.@org.jspecify.annotations.Nullable Document stored(String collection, String id) {
        return bean(ReactiveMongoTemplate.class)
                .findById(id, org.bson.Document.class, collection)
                .block(Duration.ofSeconds(10));
    }

    /** Publishes an event as its owner would, and waits until the broker has it. */
    public void publish(CloudEvent<? extends Event> event, EventTypes types) {
        publish(event.subject(), new EventCodec(types).write(event).getBytes(StandardCharsets.UTF_8));
    }

    /** Puts raw bytes on the topic of dossier events. */
    public void publish(String key, byte[] bytes) {
        try {
            kafka().send(JournalSpec.DOSSIER_EVENTS, key, bytes).get(10, TimeUnit.SECONDS);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    @SuppressWarnings("unchecked")
    private KafkaTemplate<String, byte[]> kafka() {
        return bean(KafkaTemplate.class);
    }

    /** Every record of the topic of dossier events with this key, as text, in order. */
    public static List<String> records(String key) {
        return consumed(key).stream()
                .map(record -> new String(record.value(), StandardCharsets.UTF_8))
                .toList();
    }

    /** The same with their headers. */
    public static List<ConsumerRecord<String, byte[]>> consumed(String key) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, RealParts.kafka().bootstrapServers());
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(JournalSpec.DOSSIER_EVENTS).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    if (key.equals(record.key())) {
                        found.add(record);
                    }
                }
            }
            return found;
        }
    }

    /** The events on the topic whose source is this, in order; one that was sent again, which a relay may, counts once. */
    public List<JsonNode> published(String source) {
        Set<String> seen = new HashSet<>();
        return sent(source).stream()
                .filter(event -> seen.add(event.path("id").asString()))
                .toList();
    }

    /** The envelopes on the topic whose source is this, in order, as often as they were sent. */
    public List<JsonNode> sent(String source) {
        String document = source.substring(source.indexOf('/', 1) + 1);
        return records(JournalSpec.lane(document)).stream()
                .map(JsonMapper.shared()::readTree)
                .filter(event -> event.path("source").asString("").equals(source))
                .toList();
    }

    @Override
    public void close() {
        context.close();
    }
}
