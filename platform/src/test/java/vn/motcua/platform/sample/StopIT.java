package vn.motcua.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import vn.motcua.platform.security.Role;
import vn.motcua.platform.testing.ServiceUnderTest;
import vn.motcua.platform.testing.TestTokens;

/** An instance that is told to stop under load: what has begun is finished and published, and the stop is short. */
class StopIT {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();
    private final AtomicInteger broken = new AtomicInteger();
    private final AtomicBoolean go = new AtomicBoolean(true);

    @Test
    void whatHasBegunIsAnsweredAndPublishedAndTheStopTakesSeconds() {
        try (ServiceUnderTest other = ServiceUnderTest.start(
                SampleApplication.class, "sample", Map.of("motcua.kafka.concurrency", 0, "motcua.service", "sample"))) {
            ServiceUnderTest stopping =
                    other.another(SampleApplication.class, "sample", Map.of("motcua.service", "sample"));
            String uri = "http://127.0.0.1:" + stopping.port() + "/api/counters/";
            List<CompletableFuture<Void>> clients = java.util.stream.IntStream.range(0, 8)
                    .mapToObj(one -> CompletableFuture.runAsync(() -> load(uri), Thread::startVirtualThread))
                    .toList();
            await().until(() -> answers.size() > 50);

            long start = System.nanoTime();
            stopping.close();
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            long unpublished = unpublished(other);
            go.set(false);
            clients.forEach(CompletableFuture::join);

            assertThat(took).isLessThan(Duration.ofSeconds(10));
            assertThat(answers).containsOnly(200);
            assertThat(unpublished).isZero();
            assertThat(stored(other)).isGreaterThanOrEqualTo(answers.size());
        }
    }

    /** Until the door is shut; a connection that closes without an answer is what the gateway's second try is for. */
    private void load(String uri) {
        while (go.get() && broken.get() < 8) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(uri + UUID.randomUUID()))
                    .header("Authorization", TestTokens.bearer("an", null, Role.CITIZEN))
                    .header("Idempotency-Key", "k")
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("{\"amount\":1}"))
                    .build();
            try {
                answers.add(http.send(request, HttpResponse.BodyHandlers.discarding())
                        .statusCode());
            } catch (java.io.IOException closed) {
                broken.incrementAndGet();
                return;
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static long unpublished(ServiceUnderTest service) {
        return count(service, new Document("unpublishedSince", new Document("$exists", true)));
    }

    private static long stored(ServiceUnderTest service) {
        return count(service, new Document());
    }

    private static long count(ServiceUnderTest service, Document filter) {
        return service.bean(ReactiveMongoTemplate.class)
                .getCollection("counters")
                .flatMap(counters -> reactor.core.publisher.Mono.from(counters.countDocuments(filter)))
                .blockOptional()
                .orElseThrow();
    }
}
