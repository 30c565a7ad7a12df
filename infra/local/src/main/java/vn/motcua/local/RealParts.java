package vn.motcua.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The real MongoDB server and Kafka broker that all tests of one JVM share; started on first use, gone with the JVM. */
public final class RealParts {

    private static final Logger log = LoggerFactory.getLogger(RealParts.class);

    private RealParts() {}

    /** The shared MongoDB server. */
    public static LocalMongo mongo() {
        return Mongo.STARTED;
    }

    /** The shared Kafka broker. */
    public static LocalKafka kafka() {
        return Kafka.STARTED;
    }

    /** A database name nobody used yet, also on a server that other runs share. */
    public static String databaseName() {
        return unique("test");
    }

    /** A name nobody used yet (topic, group, database) that begins with the prefix. */
    public static String unique(String prefix) {
        return prefix + "_" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }

    private static Path temporary(String name) {
        try {
            return Files.createTempDirectory("motcua-" + name + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void atExit(AutoCloseable part, Path directory) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try (part) {
                log.debug("stopping the part in {}", directory);
            } catch (Exception e) {
                log.warn("the part in {} did not stop cleanly", directory, e);
            }
            Trees.delete(directory);
        }));
    }

    /** Lazy holder. */
    private static final class Mongo {
        static final LocalMongo STARTED = start();

        private static LocalMongo start() {
            var directory = temporary("mongo");
            var mongo = LocalMongo.start(directory, 0);
            atExit(mongo, directory);
            log.info("Tests run on {}", mongo.server());
            return mongo;
        }
    }

    /** Lazy holder. */
    private static final class Kafka {
        static final LocalKafka STARTED = start();

        private static LocalKafka start() {
            var directory = temporary("kafka");
            var kafka = LocalKafka.start(directory, 0);
            atExit(kafka, directory);
            log.info("Tests run on {} at {}", kafka.server(), kafka.bootstrapServers());
            return kafka;
        }
    }
}
