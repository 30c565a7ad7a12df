package vn.motcua.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What Prometheus sees of a running platform. */
final class ShownFigures {

    private static final Pattern OWN = Pattern.compile("(?m)^# TYPE (motcua_\\w+?)(_max)? \\w+$");

    private ShownFigures() {}

    /** Names of the platform's own metrics, of all services together. */
    static Set<String> of(Platform platform) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return Arrays.stream(Service.values())
                    .flatMap(service -> names(http, platform.topology().managementUrl(service)))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Stream<String> names(HttpClient http, String management) {
        try {
            String page = http.send(
                            HttpRequest.newBuilder(URI.create(management + "/actuator/prometheus"))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
            return OWN.matcher(page).results().map(found -> found.group(1));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
