package vn.motcua.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Attaches a paper as a browser does, in several parts. */
final class Attaching {

    private static final String BORDER = "ranh-gioi";
    private static final String BODY = "--" + BORDER + "\r\n"
            + "Content-Disposition: form-data; name=\"component\"\r\n\r\nto-khai\r\n"
            + "--" + BORDER + "\r\n"
            + "Content-Disposition: form-data; name=\"file\"; filename=\"to-khai.pdf\"\r\n"
            + "Content-Type: application/pdf\r\n\r\n%%PDF-1.4 %s\r\n"
            + "--" + BORDER + "--\r\n";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Api api;
    private final String gateway;

    Attaching(Api api, String gateway) {
        this.api = api;
        this.gateway = gateway;
    }

    /** The citizen attaches a small PDF to the form's component. */
    void attach(Life life) {
        Life.ok(tried(life));
    }

    /** The same, whatever the answer. */
    Api.Answer tried(Life life) {
        String body = BODY.formatted(UUID.randomUUID());
        HttpRequest request = HttpRequest.newBuilder(URI.create(gateway + "/api/dossiers/" + life.id() + "/files"))
                .header("Authorization", "Bearer " + api.token(Life.CITIZEN))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "multipart/form-data; boundary=" + BORDER)
                .POST(HttpRequest.BodyPublishers.ofString(body, UTF_8))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            return new Api.Answer(answer.statusCode(), JsonMapper.shared().readTree(answer.body()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }
}
