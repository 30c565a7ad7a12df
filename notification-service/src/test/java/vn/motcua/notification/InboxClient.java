package vn.motcua.notification;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.Disposable;
import tools.jackson.databind.JsonNode;

/** Somebody at an inbox, through one instance's API. */
record InboxClient(WebTestClient client, String token) {

    /** What a stream has told so far. */
    record Stream(List<ServerSentEvent<JsonNode>> events, Disposable open) implements AutoCloseable {

        /** Ids of the letters, in their order. */
        List<String> letters() {
            return events.stream()
                    .filter(event -> "letter".equals(event.event()))
                    .map(event ->
                            Objects.requireNonNull(event.data()).path("id").asString())
                    .toList();
        }

        /** The counts of unread letters, in their order. */
        List<Integer> unread() {
            return events.stream()
                    .filter(event -> "unread".equals(event.event()))
                    .map(event ->
                            Objects.requireNonNull(event.data()).path("unread").asInt())
                    .toList();
        }

        /** The id of the last event, with which the next stream begins. */
        @Nullable
        String last() {
            return events.getLast().id();
        }

        @Override
        public void close() {
            open.dispose();
        }
    }

    WebTestClient.ResponseSpec ask(HttpMethod method, String path) {
        return client.method(method)
                .uri("/api/inbox" + path)
                .header("Authorization", token)
                .exchange();
    }

    WebTestClient.ResponseSpec get(String path) {
        return ask(HttpMethod.GET, path);
    }

    JsonNode list(String query) {
        return body(get("?" + query));
    }

    List<String> ids(String query) {
        return list(query)
                .path("items")
                .valueStream()
                .map(letter -> letter.path("id").asString())
                .toList();
    }

    WebTestClient.ResponseSpec read(String letter) {
        return ask(HttpMethod.PUT, "/" + letter + "/read");
    }

    WebTestClient.ResponseSpec readUpTo(String letter) {
        return client.post()
                .uri("/api/inbox/read")
                .header("Authorization", token)
                .bodyValue(Map.of("letter", letter))
                .exchange();
    }

    /** Opens the stream, after the event with this id; null for what comes from now on. */
    Stream stream(@Nullable String last) {
        List<ServerSentEvent<JsonNode>> events = new CopyOnWriteArrayList<>();
        Disposable open = client.get()
                .uri("/api/inbox/stream")
                .header("Authorization", token)
                .headers(headers -> {
                    if (last != null) {
                        headers.set("Last-Event-ID", last);
                    }
                })
                .accept(MediaType.TEXT_EVENT_STREAM)
                .exchange()
                .returnResult(new ParameterizedTypeReference<ServerSentEvent<JsonNode>>() {})
                .getResponseBody()
                .subscribe(events::add);
        return new Stream(events, open);
    }

    static JsonNode body(WebTestClient.ResponseSpec answer) {
        return Objects.requireNonNull(answer.expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
    }
}
