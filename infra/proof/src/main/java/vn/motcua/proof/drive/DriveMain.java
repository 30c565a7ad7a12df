package vn.motcua.proof.drive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import vn.motcua.demo.Home;
import vn.motcua.demo.Secrets;
import vn.motcua.demo.Service;
import vn.motcua.demo.Topology;
import vn.motcua.proof.log.CommandLog;

/** Drives the platform that {@code ./motcua up} started: {@code [commands a second] [seconds] [seed]}. */
public final class DriveMain {

    private static final Duration LINE = Duration.ofSeconds(5);

    private DriveMain() {}

    public static void main(String... arguments) {
        double rate = arguments.length > 0 ? Double.parseDouble(arguments[0]) : 40;
        long seconds = arguments.length > 1 ? Long.parseLong(arguments[1]) : 60;
        long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : System.currentTimeMillis();
        Topology topology = Topology.usual();
        Path directory = Home.runDirectory().resolve("proof");
        Settings settings = Settings.of(
                topology.url(Service.GATEWAY),
                topology.standins(),
                Secrets.in(Home.runDirectory()).demo(),
                seed);
        try (CommandLog log = CommandLog.open(made(directory).resolve("commands-" + seed + ".jsonl"));
                Driver driver = new Driver(settings, log)) {
            drive(driver, rate, Duration.ofSeconds(seconds));
        }
    }

    private static Path made(Path directory) {
        try {
            return Files.createDirectories(directory);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void drive(Driver driver, double rate, Duration length) {
        driver.start(rate);
        Instant end = Instant.now().plus(length);
        while (Instant.now().isBefore(end)) {
            Pauses.of(LINE);
            Histogram took = driver.figures().latency(Instant.now().minus(LINE), Instant.now(), Figures.ALL);
            System.out.printf(
                    "%d accepted, %.0f/s, p50 %d ms, p99 %d ms, %d on their way%n",
                    driver.figures().accepted(),
                    driver.figures().acceptedPerSecond(LINE),
                    took.quantile(0.5).toMillis(),
                    took.quantile(0.99).toMillis(),
                    driver.courses().size());
        }
        System.out.println("quiet: " + driver.drain(Duration.ofMinutes(2)));
        System.out.println(driver.settle());
        System.out.println(driver.figures().answers());
        driver.figures().left().forEach((turn, how) -> System.out.println(turn + " " + how));
    }
}
