package vn.motcua.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.springframework.util.FileSystemUtils;
import vn.motcua.platform.timing.BusinessClock;

/** {@code ./motcua demo [--once] [--traces] [--clock T]}: starts the platform in this JVM, plays the journey, and stays up. */
public final class DemoMain {

    private final Console console = new Console();

    private DemoMain() {}

    public static void main(String... arguments) {
        int exit;
        try {
            exit = new DemoMain().run(List.of(arguments));
        } catch (IllegalArgumentException wrong) {
            new Console().line("motcua: " + wrong.getMessage());
            exit = 2;
        } catch (IllegalStateException failure) {
            new Console().line("motcua: " + failure.getMessage() + " (log: .motcua/demo.log)");
            exit = 1;
        }
        System.exit(exit);
    }

    private int run(List<String> arguments) {
        Duration offset =
                StartClock.offset(arguments, Clock.system(BusinessClock.ZONE)).orElse(Duration.ZERO);
        Path directory = emptied(Home.runDirectory().resolve("demo"));
        console.line("Starting MongoDB, Kafka, the stand-ins and the five services …");
        boolean traced = arguments.contains("--traces");
        Topology topology = Topology.usual();
        Platform platform = Platform.start(topology, directory, offset, traced ? topology.traced() : Map.of());
        Runtime.getRuntime().addShutdownHook(new Thread(platform::close));
        RunState.ofDemo(platform.topology(), directory, offset).write();
        console.line(
                "All five services answer, %.1f s after the JVM's start. Store: %s",
                sinceStart(), platform.mongoServer());
        long before = System.nanoTime();
        String dossier = play(platform);
        console.line("");
        console.line(
                "The journey took %.1f s. Resident memory: %s.",
                (System.nanoTime() - before) / 1e9, String.join(", ", memory()));
        if (traced) {
            console.line("Its traces: %s/traces?subject=%s", topology.standins(), dossier);
        }
        if (!arguments.contains("--once")) {
            stay();
        }
        platform.close();
        return 0;
    }

    private String play(Platform platform) {
        Topology topology = platform.topology();
        Api api = new Api(
                topology.url(Service.GATEWAY),
                topology.standins(),
                platform.secrets().demo());
        return new Journey(api, console).play();
    }

    private void stay() {
        console.heading("The platform stays up; Ctrl-C ends it");
        console.line("   the door      http://127.0.0.1:8080        API pages  http://127.0.0.1:8080/docs");
        console.line("   metrics       http://127.0.0.1:9080/actuator/prometheus, 9081 … 9084 for the services");
        console.line("   SMS, e-mails  http://127.0.0.1:8090/sms/v1/messages, http://127.0.0.1:8090/mail/v1/messages");
        console.line(
                "   Zalo, partner http://127.0.0.1:8090/zalo/v1/messages, http://127.0.0.1:8090/partner/v1/events");
        console.line("   people        ./motcua users      a token  ./motcua token an.citizen");
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Path emptied(Path directory) {
        try {
            FileSystemUtils.deleteRecursively(directory);
            return Files.createDirectories(directory);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static double sinceStart() {
        return (System.currentTimeMillis()
                        - ManagementFactory.getRuntimeMXBean().getStartTime())
                / 1000.0;
    }

    private static List<String> memory() {
        List<String> memory = new ArrayList<>();
        memory.add("platform and broker " + resident(ProcessHandle.current()));
        ProcessHandle.current().children().forEach(child -> {
            String name =
                    Path.of(child.info().command().orElse("?")).getFileName().toString();
            if (name.equals("java") || name.equals("mongod")) {
                memory.add((name.equals("java") ? "stand-ins " : "mongod ") + resident(child));
            }
        });
        return memory;
    }

    private static String resident(ProcessHandle process) {
        try {
            return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MB")
                    .findFirst()
                    .orElse("?");
        } catch (IOException unknown) {
            return "?";
        }
    }
}
