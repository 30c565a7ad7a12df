package vn.motcua.proof;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import vn.motcua.demo.Service;
import vn.motcua.proof.cluster.BrokerAdmin;
import vn.motcua.proof.cluster.Cluster;
import vn.motcua.proof.cluster.Member;

/**
 * Samples every service's heap and threads and every group's lag while a run lasts, and tells their slopes. Of the heap the
 * lowest sample of each half minute counts, which is what survives the collections.
 */
final class Watch implements AutoCloseable {

    private static final Duration STEP = Duration.ofSeconds(5);
    private static final int WINDOW = 6;
    private static final double MEBIBYTE = 1024 * 1024;

    private final Cluster cluster;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    private final Map<String, List<Double>> series = new ConcurrentHashMap<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread sampler;

    Watch(Cluster cluster) {
        this.cluster = cluster;
        this.sampler = Thread.ofVirtual().name("watch").start(this::sample);
    }

    private void sample() {
        try (BrokerAdmin brokers = new BrokerAdmin(cluster.directKafkaServers())) {
            while (!over.await(STEP.toMillis(), TimeUnit.MILLISECONDS)) {
                cluster.services().stream().filter(Member::alive).forEach(this::process);
                Service.behindTheDoor().forEach(service -> note("lag " + service.id(), brokers.lag(service.id())));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void process(Member service) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(cluster.managementUrl(service) + "/actuator/prometheus"))
                .timeout(Duration.ofSeconds(3))
                .build();
        try {
            String metrics =
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body();
            note("heap MiB " + service.name(), sum(metrics, "jvm_memory_used_bytes{area=\"heap\"") / MEBIBYTE);
            note("threads " + service.name(), sum(metrics, "jvm_threads_live_threads"));
        } catch (IOException away) {
            series.computeIfAbsent("missed " + service.name(), first -> new ArrayList<>())
                    .add(1.0);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static double sum(String metrics, String beginning) {
        return metrics.lines()
                .filter(line -> line.startsWith(beginning))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private void note(String what, double value) {
        series.computeIfAbsent(what, first -> new ArrayList<>()).add(value);
    }

    /** Each series in one line: first and last third's mean of the lows, and the slope per ten minutes. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        new TreeMap<>(series).forEach((what, values) -> {
            List<Double> lows = lows(values);
            if (lows.size() >= 3) {
                int third = lows.size() / 3;
                lines.add("%-28s first third %7.1f, last third %7.1f, slope %+7.2f per 10 minutes"
                        .formatted(
                                what,
                                mean(lows.subList(0, third)),
                                mean(lows.subList(lows.size() - third, lows.size())),
                                slope(lows) * 600 / (STEP.toSeconds() * WINDOW)));
            }
        });
        return lines;
    }

    private static List<Double> lows(List<Double> values) {
        List<Double> lows = new ArrayList<>();
        for (int from = 0; from + WINDOW <= values.size(); from += WINDOW) {
            lows.add(values.subList(from, from + WINDOW).stream()
                    .mapToDouble(Double::doubleValue)
                    .min()
                    .orElse(0));
        }
        return lows;
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    /** By least squares, per window. */
    private static double slope(List<Double> values) {
        double middle = (values.size() - 1) / 2.0;
        double mean = mean(values);
        double above = 0;
        double below = 0;
        for (int index = 0; index < values.size(); index++) {
            above += (index - middle) * (values.get(index) - mean);
            below += (index - middle) * (index - middle);
        }
        return below == 0 ? 0 : above / below;
    }

    @Override
    public void close() {
        over.countDown();
        try {
            sampler.join(STEP);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        http.shutdownNow();
    }
}
