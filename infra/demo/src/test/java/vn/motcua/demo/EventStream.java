package vn.motcua.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.platform.testing.Patience;

/** Server-sent events of one connection, as they come. */
final class EventStream implements AutoCloseable {

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, BlockingQueue<Event>> events = new ConcurrentHashMap<>();

    /** One event. */
    record Event(String id, JsonNode data) {}

    /**
     * Opens it.
     *
     * @param last id of the last event that was seen; null for what comes from now on
     */
    EventStream(String url, String token, @Nullable String last) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream");
        if (last != null) {
            request.header("Last-Event-ID", last);
        }
        HttpResponse<Stream<String>> answer = opened(request.build());
        assertThat(answer.statusCode()).isEqualTo(200);
        Thread.startVirtualThread(() -> read(answer.body()));
    }

    private HttpResponse<Stream<String>> opened(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofLines());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private void read(Stream<String> lines) {
        Map<String, String> fields = new HashMap<>();
        try (lines) {
            lines.forEach(line -> read(line, fields));
        } catch (UncheckedIOException hungUp) {
            fields.clear();
        }
    }

    /** An empty line ends an event; a line that begins with a colon is a heartbeat. */
    private void read(String line, Map<String, String> fields) {
        int colon = line.indexOf(':');
        if (colon > 0) {
            fields.put(line.substring(0, colon), line.substring(colon + 1));
        } else if (line.isEmpty() && fields.containsKey("data")) {
            JsonNode data = JsonMapper.shared().readTree(fields.getOrDefault("data", ""));
            named(fields.getOrDefault("event", "")).add(new Event(fields.getOrDefault("id", ""), data));
            fields.clear();
        }
    }

    private BlockingQueue<Event> named(String name) {
        return events.computeIfAbsent(name, first -> new LinkedBlockingQueue<>());
    }

    /** The next event of this name. */
    Event next(String name) {
        try {
            return Objects.requireNonNull(
                    named(name).poll(Patience.ENDS.toSeconds(), TimeUnit.SECONDS), "no further " + name);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
