package vn.motcua.local;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real Kafka broker with its controller (KRaft): in this JVM, where its directory outlives it, also after kill -9, or in a
 * container where the build asks for that.
 */
public final class LocalKafka implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(LocalKafka.class);
    private static final Uuid CLUSTER = new Uuid(0x6d6f74637561L, 1);
    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final String bootstrapServers;
    private final String server;
    private final Runnable awaitEnd;
    private final Runnable end;

    private LocalKafka(String bootstrapServers, String server, Runnable awaitEnd, Runnable end) {
        this.bootstrapServers = bootstrapServers;
        this.server = server;
        this.awaitEnd = awaitEnd;
        this.end = end;
    }

    /** Starts the broker on its own directory, formatted on first use, and waits until it answers. */
    public static LocalKafka start(Path dataDir, int wantedPort) {
        QuietLogs.apply();
        return Containers.wanted() ? KafkaInContainer.start() : startHere(dataDir, wantedPort);
    }

    /** A broker that is not in this JVM, and how it is ended. */
    static LocalKafka elsewhere(String bootstrapServers, String server, Runnable end) {
        return new LocalKafka(bootstrapServers, server, () -> {}, end);
    }

    static LocalKafka startHere(Path dataDir, int wantedPort) {
        return start(dataDir, KafkaPlace.alone(Ports.keptIn(dataDir, wantedPort)));
    }

    /** Starts a broker at its place in a cluster; it answers before the cluster has a quorum. */
    static LocalKafka start(Path dataDir, KafkaPlace place) {
        QuietLogs.apply();
        var port = place.port();
        if (Ports.answers(port)) {
            throw new LocalPartException("Port " + port + " is taken, so the Kafka broker cannot start there.");
        }
        var logs = dataDir.resolve("logs");
        formatOnce(logs, place);
        var settings = new Properties();
        settings.putAll(place.settings());
        settings.put("log.dirs", logs.toString());
        var config = KafkaConfig.fromProps(settings, false);
        var broker = new KafkaRaftServer(config, Time.SYSTEM);
        var kafka = new LocalKafka(
                "127.0.0.1:" + port, "a Kafka broker in this JVM", broker::awaitShutdown, () -> stop(broker));
        broker.startup();
        if (!Waiting.until(START_LIMIT, () -> Ports.answers(port))) {
            kafka.close();
            throw new LocalPartException("The Kafka broker did not answer on port " + port + ".");
        }
        log.info("Kafka broker answers on port {}", port);
        return kafka;
    }

    private static void formatOnce(Path logs, KafkaPlace place) {
        if (Files.exists(logs.resolve("meta.properties"))) {
            return;
        }
        try (var silence = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            new Formatter()
                    .setPrintStream(silence)
                    .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
                    .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                    .setNodeId(place.node())
                    .setClusterId(CLUSTER.toString())
                    .setControllerListenerName("CONTROLLER")
                    .setDirectories(List.of(logs.toString()))
                    .setMetadataLogDirectory(logs.toString())
                    .setIgnoreFormatted(true)
                    .run();
        } catch (Exception e) {
            throw new LocalPartException("The directory " + logs + " could not be prepared for Kafka.", e);
        }
    }

    private static void stop(KafkaRaftServer broker) {
        broker.shutdown();
        broker.awaitShutdown();
    }

    /** Where clients connect, as host:port. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** Which broker this is, in a few words. */
    public String server() {
        return server;
    }

    /** Waits until the broker has ended; returns at once when it is not in this JVM. */
    void awaitEnd() {
        awaitEnd.run();
    }

    @Override
    public void close() {
        end.run();
    }
}
