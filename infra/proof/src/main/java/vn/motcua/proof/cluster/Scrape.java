package vn.motcua.proof.cluster;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Metrics of services, as Prometheus reads them. */
public final class Scrape implements AutoCloseable {

    private final Cluster cluster;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    public Scrape(Cluster cluster) {
        this.cluster = cluster;
    }

    /** What a process measures. */
    public record Page(List<String> lines) {

        /** The sum of all series of a metric that have all these labels, e.g. {@code area="heap"}. */
        public double sum(String metric, String... labels) {
            return lines.stream()
                    .filter(line -> line.startsWith(metric + "{") || line.startsWith(metric + " "))
                    .filter(line -> List.of(labels).stream().allMatch(line::contains))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .sum();
        }
    }

    /** What the process measures now; empty if it does not answer. */
    public Optional<Page> of(Member service) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(cluster.managementUrl(service) + "/actuator/prometheus"))
                .timeout(Duration.ofSeconds(3))
                .build();
        try {
            String page =
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body();
            return Optional.of(new Page(page.lines().toList()));
        } catch (IOException away) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
