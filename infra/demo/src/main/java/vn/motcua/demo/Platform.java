package vn.motcua.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.Lifecycle;
import vn.motcua.local.LocalKafka;
import vn.motcua.local.LocalMongo;

/** The platform in this JVM: five Spring contexts and the broker; MongoDB and the stand-ins as child processes. */
public final class Platform implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Platform.class);

    private final Topology topology;
    private final Secrets secrets;
    private final Path directory;
    private final Map<String, Object> more;
    private volatile Duration clockOffset;
    private volatile Set<Service> deaf = Set.of();
    private final Map<Service, ConfigurableApplicationContext> contexts =
            Collections.synchronizedMap(new EnumMap<>(Service.class));
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private String mongoServer = "";
    private String mongoUri = "";
    private String kafkaServers = "";

    private Platform(Topology topology, Path directory, Duration clockOffset, Map<String, Object> more) {
        this.topology = topology;
        this.directory = directory;
        this.more = Map.copyOf(more);
        this.clockOffset = clockOffset;
        this.secrets = Secrets.in(directory);
    }

    /** Starts everything and returns when all five services answer. */
    public static Platform start(Topology topology, Path directory, Duration clockOffset) {
        return start(topology, directory, clockOffset, Map.of());
    }

    /** The same; all services are told this besides. */
    static Platform start(Topology topology, Path directory, Duration clockOffset, Map<String, Object> more) {
        Platform platform = new Platform(topology, directory, clockOffset, more);
        try {
            platform.startParts();
            platform.startServices();
            return platform;
        } catch (RuntimeException failure) {
            platform.close();
            throw failure;
        }
    }

    private void startParts() {
        Path log = directory.resolve("logs/standins.log");
        Process standins = Launch.of(Home.standinsClassPath(), Home.STANDINS, "192m", log)
                .with(topology.standinsSettings(directory.resolve("standins"), secrets))
                .start();
        parts.push(() -> Processes.stop(standins.toHandle()));
        try (ExecutorService starters = Executors.newFixedThreadPool(2)) {
            Future<LocalMongo> mongo =
                    starters.submit(() -> LocalMongo.start(directory.resolve("mongodb"), topology.mongo()));
            Future<LocalKafka> kafka =
                    starters.submit(() -> LocalKafka.start(directory.resolve("kafka"), topology.kafka()));
            keep(await(kafka));
            keep(await(mongo));
        }
        Processes.awaitPort("stand-ins", topology.standinsHttp(), standins, log, Duration.ofSeconds(60));
    }

    private void keep(LocalKafka kafka) {
        parts.push(kafka);
        kafkaServers = kafka.bootstrapServers();
    }

    private void keep(LocalMongo mongo) {
        parts.push(mongo);
        mongoUri = mongo.uri();
        mongoServer = mongo.server();
    }

    private void startServices() {
        try (ExecutorService starters = Executors.newFixedThreadPool(2)) {
            Map<Service, Future<ConfigurableApplicationContext>> starting = new EnumMap<>(Service.class);
            for (Service service : Service.values()) {
                starting.put(service, starters.submit(() -> startContext(service)));
            }
            starting.forEach((service, context) -> contexts.put(service, await(context)));
        }
    }

    private ConfigurableApplicationContext startContext(Service service) {
        Map<String, Object> settings = topology.settings(service, mongoUri, kafkaServers, secrets, clockOffset);
        settings.putAll(more);
        settings.put("motcua.embedded", true);
        // one JVM for everything is slow in bursts; nobody is refused for that
        settings.put("motcua.gateway.admission.least", 200);
        settings.put("motcua.gateway.admission.initial", 400);
        if (deaf.contains(service)) {
            settings.put("motcua.kafka.concurrency", 0);
        }
        return service.start(settings);
    }

    private static <T> T await(Future<T> starting) {
        try {
            return starting.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while starting", interrupted);
        } catch (java.util.concurrent.ExecutionException failure) {
            throw new IllegalStateException("a part did not start: " + failure.getCause(), failure);
        }
    }

    /** Stops one service, as if its machine were gone. */
    public void stop(Service service) {
        ConfigurableApplicationContext context = contexts.remove(service);
        if (context != null) {
            context.close();
        }
    }

    /** Starts one service again. */
    public void startAgain(Service service) {
        contexts.put(service, startContext(service));
    }

    /** Stops all five services, as for a long night, and starts them with the business clock moved by so much. */
    void wakeUpAt(Duration offset) {
        stopServices();
        clockOffset = offset;
        startServices();
    }

    /** From now on, the next start included, these hear nothing of the others: they lag behind, but answer. */
    void deafen(Service... services) {
        deaf = Set.of(services);
        deaf.forEach(service -> lanes(service).stop());
    }

    /** The deaf services hear what they missed. */
    void listen() {
        deaf.forEach(service -> lanes(service).start());
        deaf = Set.of();
    }

    private Lifecycle lanes(Service service) {
        return Objects.requireNonNull(contexts.get(service)).getBean("laneContainer", Lifecycle.class);
    }

    public Topology topology() {
        return topology;
    }

    public Secrets secrets() {
        return secrets;
    }

    /** Which MongoDB server it runs on, in one sentence. */
    String mongoServer() {
        return mongoServer;
    }

    public String mongoUri() {
        return mongoUri;
    }

    public String kafkaServers() {
        return kafkaServers;
    }

    private void stopServices() {
        stop(Service.GATEWAY);
        try (ExecutorService stoppers = Executors.newVirtualThreadPerTaskExecutor()) {
            List.copyOf(contexts.keySet()).forEach(service -> stoppers.submit(() -> stop(service)));
        }
    }

    /** Ends everything: the door first, then the services side by side, then what they stand on. A second call does nothing. */
    @Override
    public synchronized void close() {
        stopServices();
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception failure) {
                LOG.warn("a part did not stop cleanly", failure);
            }
        }
    }
}
