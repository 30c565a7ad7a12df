package vn.motcua.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Mono;
import vn.motcua.platform.testing.ServiceUnderTest;

/** A gap whose owner did not answer for so long that it is no longer asked by itself. */
class AskingAgainIT {

    private final AtomicInteger asked = new AtomicInteger();
    private final Counting counter = new Counting();
    private HttpServer owner;

    @BeforeEach
    void start() throws IOException {
        owner = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        owner.createContext("/internal/republications", asking -> {
            asked.incrementAndGet();
            asking.sendResponseHeaders(204, -1);
            asking.close();
        });
        owner.start();
        String url = "http://127.0.0.1:" + owner.getAddress().getPort();
        Counting.service = ServiceUnderTest.start(
                SampleApplication.class, "sample", Map.of("motcua.service", "sample", "motcua.services.other", url));
    }

    @AfterEach
    void stop() {
        Counting.service.close();
        owner.stop(0);
    }

    @Test
    void aReplayAsksTheOwnerOnceMore() {
        counter.publish(counter.happened(2, 1));
        await().untilAsserted(() -> assertThat(counter.incident().code()).isEqualTo("GAP"));
        await().until(() -> asked.get() > 0);
        giveUp();
        int before = asked.get();

        counter.replay("{\"reason\":\"its owner is back\"}").expectStatus().isOk();

        await().until(() -> asked.get() > before);
    }

    /** As after the last of its tries. */
    private void giveUp() {
        Document given =
                new Document("$set", new Document("attempts", 10)).append("$unset", new Document("wakeAt", ""));
        Counting.service
                .bean(ReactiveMongoTemplate.class)
                .getCollection("lanes")
                .flatMap(lanes -> Mono.from(lanes.updateOne(new Document("_id", counter.id), given)))
                .block();
    }
}
