package vn.motcua.proof.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.motcua.proof.cluster.Member;

/** Clocks that are wrong, providers that fail, and a long night. */
final class WorldFaults {

    private static final double SKEWED = 20;
    private static final double STORM = 20;
    private static final Duration NIGHT = Duration.ofDays(21);
    private static final List<Path> LIBRARIES = List.of(
            Path.of("/usr/lib"), Path.of("/usr/lib64"), Path.of("/usr/local/lib"), Path.of("/opt/homebrew/lib"));

    private WorldFaults() {}

    static List<Fault> all() {
        return List.of(
                ProcessFaults.named("clock-ahead", field -> skewed(field, "+600")),
                ProcessFaults.named("clock-behind", field -> skewed(field, "-600")),
                ProcessFaults.named("provider-errors", field -> storm(field, "{\"mode\":\"ERROR\"}")),
                ProcessFaults.named("provider-slow", field -> storm(field, "{\"mode\":\"SLOW\",\"delayMillis\":4000}")),
                ProcessFaults.named(
                        "provider-accepts-then-drops", field -> storm(field, "{\"mode\":\"ACCEPT_THEN_DROP\"}")),
                ProcessFaults.named("long-night", WorldFaults::night));
    }

    /** One process lives ten minutes in the future or in the past, its operating system's clock included. */
    private static void skewed(Field field, String seconds) {
        Member member = field.oneOf(field.cluster().services());
        Optional<Path> library = faketime();
        if (library.isEmpty()) {
            field.traces().remark("Clock skew was left out: libfaketime is not on this machine (Debian: faketime).");
            return;
        }
        field.cluster()
                .environment(
                        member,
                        Map.of(
                                "LD_PRELOAD",
                                library.get().toString(),
                                "FAKETIME",
                                seconds,
                                "FAKETIME_DONT_FAKE_MONOTONIC",
                                "1",
                                "NO_FAKE_STAT",
                                "1"));
        field.kill(member);
        field.cluster().mend();
        field.last(SKEWED);
        field.cluster().environment(member, Map.of());
        field.kill(member);
        field.cluster().mend();
    }

    private static Optional<Path> faketime() {
        return LIBRARIES.stream()
                .filter(Files::isDirectory)
                .flatMap(WorldFaults::below)
                .findFirst();
    }

    private static Stream<Path> below(Path directory) {
        try (Stream<Path> found = Files.find(
                directory, 4, (path, file) -> path.getFileName().toString().startsWith("libfaketimeMT."))) {
            return found.toList().stream();
        } catch (IOException unreadable) {
            return Stream.empty();
        }
    }

    private static void storm(Field field, String fault) {
        request(field, HttpRequest.BodyPublishers.ofString(fault), "POST");
        field.traces().providerFailed();
        field.last(STORM);
        request(field, HttpRequest.BodyPublishers.noBody(), "DELETE");
    }

    private static void request(Field field, HttpRequest.BodyPublisher body, String method) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(field.cluster().standinsUrl() + "/sms/v1/faults"))
                .header("Content-Type", "application/json")
                .method(method, body)
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            http.send(request, HttpResponse.BodyHandlers.discarding());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** All services die, and wake up three weeks later by the business clock: every deadline has passed. */
    private static void night(Field field) {
        field.cluster().services().forEach(field::kill);
        field.cluster().clockOffset(field.cluster().clockOffset().plus(NIGHT));
        field.cluster().mend();
    }
}
