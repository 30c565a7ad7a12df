package vn.motcua.learning;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import vn.motcua.local.LocalKafka;
import vn.motcua.local.Ports;

/**
 * Starts a service, waits until it is ready, and asks it to end: what the JVM is told to learn from that (AOT cache) is the whole
 * start, as it will be in production. The broker is real; the store is one in memory, good enough to start with and for nothing
 * else. Arguments are the address that answers 200 when the service is ready, and the service's command line; the end's status
 * is 0 if it became ready.
 */
public final class LearnMain {

    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final Duration STEP = Duration.ofMillis(100);

    /** What begins when a service is ready, is learned too: assigned partitions, first looks at the store. */
    private static final Duration AFTERWARDS = Duration.ofSeconds(2);

    private LearnMain() {}

    public static void main(String... arguments) throws IOException, InterruptedException {
        List<String> words = List.of(arguments);
        Path directory = Files.createTempDirectory("learning");
        System.exit(learn(URI.create(words.getFirst()), words.subList(1, words.size()), directory) ? 0 : 1);
    }

    /** Whether the service of this command line became ready; it has ended. The directory is the broker's. */
    static boolean learn(URI readiness, List<String> command, Path directory) throws IOException, InterruptedException {
        MongoServer store = new MongoServer(new MemoryBackend());
        String mongo = "mongodb:/" + store.bind();
        try (LocalKafka kafka = LocalKafka.start(directory, Ports.free())) {
            ProcessBuilder service = new ProcessBuilder(command).inheritIO();
            service.environment().put("MOTCUA_MONGODB_URI", mongo);
            service.environment().put("MOTCUA_KAFKA", kafka.bootstrapServers());
            return becomesReady(service.start(), readiness);
        } finally {
            store.shutdownNow();
        }
    }

    private static boolean becomesReady(Process service, URI readiness) throws InterruptedException {
        long end = System.nanoTime() + LIMIT.toNanos();
        boolean ready = false;
        while (!ready && service.isAlive() && System.nanoTime() < end) {
            Thread.sleep(STEP);
            ready = Ports.answers(readiness.getPort()) && isOk(readiness);
        }
        if (ready) {
            Thread.sleep(AFTERWARDS);
        }
        service.destroy();
        return service.waitFor(LIMIT) && ready;
    }

    private static boolean isOk(URI address) throws InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest question =
                    HttpRequest.newBuilder(address).timeout(LIMIT).build();
            return client.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
