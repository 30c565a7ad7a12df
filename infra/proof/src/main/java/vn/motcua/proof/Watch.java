package vn.motcua.proof;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import vn.motcua.demo.Service;
import vn.motcua.proof.cluster.BrokerAdmin;
import vn.motcua.proof.cluster.Cluster;
import vn.motcua.proof.cluster.Member;
import vn.motcua.proof.cluster.Scrape;
import vn.motcua.proof.drive.Driver;

/**
 * Samples every service's heap and threads and every group's lag while a run lasts, and tells their slopes. Of each two
 * minutes the lowest sample counts: what survives the collections, and what is left when a fault is over.
 */
final class Watch implements AutoCloseable {

    private static final Duration STEP = Duration.ofSeconds(5);
    private static final int WINDOW = 24;
    private static final double MEBIBYTE = 1024 * 1024;
    private static final String HEAP = "heap MiB ";
    private static final String THREADS = "threads ";
    private static final String LAG = "lag ";
    private static final String ACCEPTED = "accepted a second";

    /** Growth up to this is chance: of MiB, of threads, of records. */
    private static final Map<String, Integer> CHANCE = Map.of(HEAP, 16, THREADS, 5, LAG, 50);

    private final Cluster cluster;
    private final Driver driver;
    private final Scrape scrape;
    private final Map<String, List<Double>> series = new ConcurrentHashMap<>();
    private final Map<String, Integer> missed = new ConcurrentSkipListMap<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread sampler;

    Watch(Cluster cluster, Driver driver) {
        this.cluster = cluster;
        this.driver = driver;
        this.scrape = new Scrape(cluster);
        this.sampler = Thread.ofVirtual().name("watch").start(this::sample);
    }

    private void sample() {
        try (BrokerAdmin brokers = new BrokerAdmin(cluster.directKafkaServers())) {
            while (!over.await(STEP.toMillis(), TimeUnit.MILLISECONDS)) {
                cluster.services().stream().filter(Member::alive).forEach(this::process);
                Service.behindTheDoor().forEach(service -> lag(brokers, service.id()));
                note(ACCEPTED, driver.figures().acceptedPerSecond(STEP));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void lag(BrokerAdmin brokers, String group) {
        try {
            note(LAG + group, brokers.lag(group));
        } catch (IllegalStateException away) {
            missed.merge(LAG + group, 1, Integer::sum);
        }
    }

    private void process(Member service) {
        scrape.of(service)
                .ifPresentOrElse(
                        page -> {
                            note(HEAP + service.name(), page.sum("jvm_memory_used_bytes", "area=\"heap\"") / MEBIBYTE);
                            note(THREADS + service.name(), page.sum("jvm_threads_live_threads"));
                        },
                        () -> missed.merge(service.name(), 1, Integer::sum));
    }

    private void note(String what, double value) {
        series.computeIfAbsent(what, first -> new CopyOnWriteArrayList<>()).add(value);
    }

    /** How often it looked. */
    long looks() {
        return series.getOrDefault(ACCEPTED, List.of()).size();
    }

    /** Each series in one line. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        trends().forEach((what, trend) -> lines.add("%-28s %s".formatted(what, trend)));
        missed.forEach((what, times) -> lines.add("%-28s %d times nobody answered".formatted(what, times)));
        return lines;
    }

    /** What is larger in the end than at first by more than chance explains; empty if nothing is. */
    List<String> growing() {
        List<String> growing = new ArrayList<>();
        trends().forEach((what, trend) -> CHANCE.forEach((kind, chance) -> {
            if (what.startsWith(kind) && trend.grows(chance)) {
                growing.add(what + " " + trend);
            }
        }));
        return growing;
    }

    private Map<String, Trend> trends() {
        Map<String, Trend> trends = new TreeMap<>();
        series.forEach((what, values) -> {
            List<Double> points = points(what, values);
            if (points.size() >= Trend.LEAST_POINTS) {
                trends.put(what, Trend.of(points, STEP.multipliedBy(WINDOW)));
            }
        });
        return trends;
    }

    /** One of each two minutes: the mean of what is accepted, the lowest of all others. */
    private static List<Double> points(String what, List<Double> values) {
        List<Double> points = new ArrayList<>();
        for (int from = 0; from + WINDOW <= values.size(); from += WINDOW) {
            List<Double> window = values.subList(from, from + WINDOW);
            points.add(what.equals(ACCEPTED) ? Trend.mean(window) : Collections.min(window));
        }
        return points;
    }

    @Override
    public void close() {
        over.countDown();
        try {
            sampler.join(STEP);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        scrape.close();
    }
}
