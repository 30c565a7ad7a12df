package vn.motcua.platform.messaging;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.WebClient;

/** Asks the owner of a source to publish its journal again from the first missing event on. */
final class GapRequests {

    private static final Logger LOG = LoggerFactory.getLogger(GapRequests.class);

    private final Function<String, WebClient> services;
    private final Map<String, Long> asked = new ConcurrentHashMap<>();

    GapRequests(Function<String, WebClient> services) {
        this.services = services;
    }

    /** What a consumer asks for. */
    record Republish(String source, long from) {}

    void ask(String source, long from) {
        if (asked.putIfAbsent(source, from) != null) {
            return;
        }
        Thread.ofVirtual().name("gap").start(() -> request(new Republish(source, from)));
    }

    private void request(Republish missing) {
        try {
            Blocking.get(services.apply(owner(missing.source()))
                    .post()
                    .uri("/internal/republications")
                    .contentType(MediaType.APPLICATION_JSON)
                    .bodyValue(missing)
                    .retrieve()
                    .toBodilessEntity());
            LOG.info("asked for source={} from={}", missing.source(), missing.from());
        } catch (RuntimeException failure) {
            LOG.warn("asking for source={} failed, asked again later: {}", missing.source(), failure.toString());
        } finally {
            asked.remove(missing.source());
        }
    }

    private static String owner(String source) {
        int end = source.indexOf('/', 1);
        return end < 0 ? source.substring(1) : source.substring(1, end);
    }
}
