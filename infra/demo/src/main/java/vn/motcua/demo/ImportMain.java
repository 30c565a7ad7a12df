package vn.motcua.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./motcua import FILE}: sends a file of listings, plain or gzip, through the gateway and says what became of it. */
public final class ImportMain {

    private static final String USER = "admin";
    private static final int SHOWN = 20;

    private final Console console = new Console();
    private final Topology topology = Topology.usual();

    private ImportMain() {}

    public static void main(String... arguments) {
        try {
            new ImportMain().run(Path.of(arguments[0]));
        } catch (IllegalArgumentException | IllegalStateException failure) {
            System.err.println("motcua: " + failure.getMessage());
            System.exit(1);
        }
    }

    private void run(Path file) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new IllegalArgumentException("there is no readable file " + file);
        }
        report(sent(file));
    }

    private JsonNode sent(Path file) {
        try (Progress progress = new Progress(Files.size(file));
                HttpClient http = HttpClient.newBuilder()
                        .connectTimeout(Duration.ofSeconds(5))
                        .build()) {
            HttpResponse<String> answer = http.send(request(file, progress), HttpResponse.BodyHandlers.ofString());
            return understood(answer);
        } catch (ConnectException nobody) {
            throw notRunning();
        } catch (IOException failure) {
            throw new IllegalStateException(
                    "the import broke off (" + failure.getMessage() + "); run it again, nothing is imported twice",
                    failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }

    private HttpRequest request(Path file, Progress progress) {
        return HttpRequest.newBuilder(URI.create(topology.url(Service.GATEWAY) + "/api/procedures/import"))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> progress.reading(file)))
                .build();
    }

    private String token() {
        RunState state = RunState.read()
                .filter(known -> known.parts().stream().anyMatch(RunState.Part::alive))
                .orElseThrow(ImportMain::notRunning);
        Secrets secrets = Secrets.in(Path.of(state.directory()));
        try {
            return new Api(topology.url(Service.GATEWAY), topology.standins(), secrets.demo()).token(USER);
        } catch (UncheckedIOException nobody) {
            throw notRunning();
        }
    }

    private static IllegalStateException notRunning() {
        return new IllegalStateException("the platform is not running; start ./motcua demo or ./motcua up");
    }

    private static JsonNode understood(HttpResponse<String> answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        JsonNode body = type.contains("json")
                ? JsonMapper.shared().readTree(answer.body())
                : JsonMapper.shared().createObjectNode();
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("the import was refused: " + answer.statusCode() + " "
                    + body.path("code").asString("") + " " + body.path("detail").asString(""));
        }
        return body;
    }

    private void report(JsonNode report) {
        console.line(
                "%d lines in %.1f s: %d created, %d updated, %d unchanged, %d rejected",
                report.path("lines").asLong(),
                report.path("seconds").asDouble(),
                report.path("created").asLong(),
                report.path("updated").asLong(),
                report.path("unchanged").asLong(),
                report.path("rejected").asLong());
        report.path("rejections").valueStream().limit(SHOWN).forEach(this::rejection);
        long more = report.path("rejected").asLong() - SHOWN;
        if (more > 0) {
            console.line("  … and %d more", more);
        }
    }

    private void rejection(JsonNode it) {
        console.line(
                "  line %d %s %s: %s",
                it.path("line").asLong(),
                it.path("code").asString("-"),
                it.path("reasonCode").asString(),
                it.path("reason").asString());
    }
}
