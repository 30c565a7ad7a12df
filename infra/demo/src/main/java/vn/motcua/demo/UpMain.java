package vn.motcua.demo;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.local.LocalMongo;
import vn.motcua.local.Ports;
import vn.motcua.platform.timing.BusinessClock;

/**
 * {@code ./motcua up [--clock T]} and {@code ./motcua down}: every part as a process of its own, as in production. Up
 * starts whatever is not running, so after a crash it is the whole repair; data stay between runs.
 */
public final class UpMain {

    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final Duration SETTLING = Duration.ofSeconds(15);
    private static final @Nullable String GIVEN_MONGO = System.getenv("MOTCUA_MONGODB_URI");

    private final Console console = new Console();
    private final Topology topology = Topology.usual();
    private final Path directory = Home.runDirectory().resolve("up");
    private final Secrets secrets = Secrets.in(directory);
    private final Map<String, RunState.Part> parts = new LinkedHashMap<>();

    /** Of the business clock. */
    private Duration offset = Duration.ZERO;

    private UpMain() {}

    public static void main(String... arguments) {
        try {
            List<String> words = List.of(arguments);
            if (words.equals(List.of("down"))) {
                new UpMain().down();
            } else {
                new UpMain().up(words);
            }
        } catch (IllegalArgumentException wrong) {
            new Console().line("motcua: " + wrong.getMessage());
            System.exit(2);
        } catch (IllegalStateException failure) {
            new Console().line("motcua: " + failure.getMessage());
            System.exit(1);
        }
    }

    private void up(List<String> arguments) {
        RunState before =
                RunState.read().filter(state -> state.mode().equals("up")).orElse(null);
        offset = StartClock.offset(arguments, Clock.system(BusinessClock.ZONE))
                .orElseGet(() -> before == null ? Duration.ZERO : Duration.parse(before.clockOffset()));
        if (before != null) {
            before.parts().stream().filter(this::runs).forEach(part -> parts.put(part.name(), part));
        }
        infrastructure();
        for (Service service : Service.values()) {
            service(service);
        }
        for (Service service : Service.values()) {
            await(service.id(), topology.port(service));
        }
        console.line("Everything runs. The door is %s; ./motcua down ends it.", topology.url(Service.GATEWAY));
    }

    /** Whether a part of the last run works or is about to; one that was just killed may look alive for a moment. */
    private boolean runs(RunState.Part part) {
        int port = port(part.name());
        long end = System.nanoTime() + SETTLING.toNanos();
        while (part.alive() && !Ports.answers(port) && System.nanoTime() < end) {
            Processes.pause();
        }
        return part.alive();
    }

    private int port(String part) {
        return switch (part) {
            case "mongodb" -> topology.mongo();
            case "kafka" -> topology.kafka();
            case "standins" -> topology.standinsHttp();
            default -> topology.port(Service.valueOf(part.toUpperCase(Locale.ROOT)));
        };
    }

    private void infrastructure() {
        String local = "vn.motcua.local.";
        if (GIVEN_MONGO == null) {
            if (!LocalMongo.isHere()) {
                console.line("Fetching a MongoDB server (42 MB, once) …");
                LocalMongo.fetch();
            }
            part(
                    "mongodb",
                    topology.mongo(),
                    "",
                    "",
                    java("mongodb", local + "MongoMain", "64m", data("mongodb"), "" + topology.mongo()));
        }
        part(
                "kafka",
                topology.kafka(),
                "",
                "",
                java("kafka", local + "KafkaMain", "256m", data("kafka"), "" + topology.kafka())
                        .givingWay(true));
        part(
                "standins",
                topology.standinsHttp(),
                topology.standins(),
                "",
                Launch.of(Home.standinsClassPath(), Home.STANDINS, "192m", log("standins"))
                        .with(topology.standinsSettings(directory.resolve("standins"), secrets)));
        if (GIVEN_MONGO == null) {
            await("mongodb", topology.mongo());
        }
        await("kafka", topology.kafka());
        await("standins", topology.standinsHttp());
    }

    private void service(Service service) {
        String own = "mongodb://127.0.0.1:" + topology.mongo() + "/?replicaSet=motcua";
        String mongo = GIVEN_MONGO == null ? own : GIVEN_MONGO;
        String kafka = "127.0.0.1:" + topology.kafka();
        RunState.Part part = RunState.part(service, 0, topology);
        part(
                service.id(),
                topology.port(service),
                part.api(),
                part.management(),
                java(service.id(), service.application().getName(), "256m")
                        .with(topology.settings(service, mongo, kafka, secrets, offset))
                        .givingWay(service.givesWay()));
    }

    private void part(String name, int port, String api, String management, Launch launch) {
        if (parts.containsKey(name)) {
            return;
        }
        if (Ports.answers(port)) {
            throw new IllegalStateException("port " + port + " for " + name + " is in use by something else");
        }
        console.line("Starting %s …", name);
        parts.put(name, new RunState.Part(name, launch.start().pid(), api, management));
        new RunState("up", directory.toString(), offset.toString(), new ArrayList<>(parts.values())).write();
    }

    private Launch java(String name, String main, String heap, String... arguments) {
        return Launch.of(Home.servicesClassPath(), main, heap, log(name)).with(List.of(arguments));
    }

    private String data(String name) {
        return directory.resolve(name).toString();
    }

    private Path log(String name) {
        return directory.resolve("logs/" + name + ".log");
    }

    private void await(String name, int port) {
        RunState.Part part = Objects.requireNonNull(parts.get(name));
        Processes.awaitUntil(
                name,
                () -> {
                    if (!part.alive()) {
                        throw new IllegalStateException(name + " ended while starting; look at " + log(name));
                    }
                    return Ports.answers(port);
                },
                LIMIT);
    }

    private void down() {
        RunState state =
                RunState.read().orElseThrow(() -> new IllegalStateException("nothing was started by ./motcua up"));
        for (RunState.Part part : state.parts().reversed()) {
            if (part.alive()) {
                console.line("Stopping %s …", part.name());
                ProcessHandle.of(part.pid()).ifPresent(Processes::stop);
            }
        }
        new RunState(state.mode(), state.directory(), state.clockOffset(), List.of()).write();
    }
}
