package vn.motcua.learning;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.local.Ports;

class LearnIT {

    private static final String READINESS = "/actuator/health/readiness";

    @TempDir
    private Path directory;

    private final int port = Ports.free();
    private final URI readiness = URI.create("http://127.0.0.1:" + port + READINESS);

    @Test
    void aServiceThatHasStoreAndBrokerBecomesReadyAndIsAskedToEnd() throws Exception {
        Path ended = directory.resolve("ended");

        assertThat(LearnMain.learn(readiness, command(ended), directory)).isTrue();
        assertThat(ended).isRegularFile();
    }

    @Test
    void nothingIsLearnedFromAServiceThatEndsBeforeItIsReady() throws Exception {
        assertThat(LearnMain.learn(readiness, List.of("false"), directory)).isFalse();
    }

    private List<String> command(Path ended) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = System.getProperty("java.class.path");
        return List.of(java, "-cp", classes, Some.class.getName(), Integer.toString(port), ended.toString());
    }

    /** Is ready once it has written to the store and asked the broker, and leaves a file when it was asked to end. */
    static final class Some {

        private Some() {}

        static void main(String[] arguments) throws Exception {
            try (MongoClient store = MongoClients.create(System.getenv("MOTCUA_MONGODB_URI"));
                    Admin broker = Admin.create(Map.of("bootstrap.servers", System.getenv("MOTCUA_KAFKA")))) {
                store.getDatabase("some").getCollection("things").insertOne(new Document("_id", 1));
                broker.listTopics().names().get();
            }
            Runtime.getRuntime().addShutdownHook(new Thread(() -> leave(Path.of(arguments[1]))));
            int port = Integer.parseInt(arguments[0]);
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            server.createContext(READINESS, exchange -> {
                exchange.sendResponseHeaders(200, -1);
                exchange.close();
            });
            server.start();
        }

        private static void leave(Path file) {
            try {
                Files.createFile(file);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
