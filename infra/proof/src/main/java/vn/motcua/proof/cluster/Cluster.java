package vn.motcua.proof.cluster;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.demo.Home;
import vn.motcua.demo.Launch;
import vn.motcua.demo.Processes;
import vn.motcua.demo.Secrets;
import vn.motcua.demo.Service;
import vn.motcua.demo.Topology;
import vn.motcua.local.Ports;

/**
 * The platform as separate processes on loopback: five services, two instances of intake and department behind balancers,
 * a replica set of three, three brokers, and the stand-ins.
 */
public final class Cluster implements AutoCloseable {

    private static final Duration LESSON = Duration.ofMinutes(5);
    private static final Duration ELECTION = Duration.ofMinutes(2);
    private static final Map<Service, Integer> INSTANCES = Map.of(Service.INTAKE, 2, Service.DEPARTMENT, 2);

    private final Path directory;
    private final @Nullable String changed;
    private final Learned learned;
    private final Ground ground;
    private final StoreAdmin store;
    private final Secrets secrets;
    private final Topology topology;
    private final Member standins;
    private final List<Member> services = new ArrayList<>();
    private final Map<String, Integer> management = new HashMap<>();
    private final Map<Service, TcpProxy> doors = new EnumMap<>(Service.class);
    private final Map<String, Map<String, String>> environments = new ConcurrentHashMap<>();
    private volatile Duration clockOffset = Duration.ZERO;

    /**
     * A cluster that is not started yet.
     *
     * @param directory for data and logs; emptied at the start
     * @param changed class path that stands before the services' own; null for the services as they are
     */
    public Cluster(Path directory, @Nullable String changed) {
        this.directory = directory;
        this.changed = changed;
        this.learned = new Learned(directory.resolveSibling("learned"));
        this.ground = new Ground(directory, this::flags);
        this.store = new StoreAdmin(ground.storePorts());
        Map<Service, List<Integer>> ports = new EnumMap<>(Service.class);
        Map<Service, Integer> api = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            List<Integer> own = Stream.generate(Ports::free)
                    .limit(INSTANCES.getOrDefault(service, 1))
                    .toList();
            ports.put(service, own);
            TcpProxy door = TcpProxy.to(own);
            doors.put(service, door);
            api.put(service, door.port());
        }
        this.topology = new Topology(api, api, Ports.free(), Ports.free(), Ports.free(), 0, 0, false);
        this.secrets = Secrets.in(directory.resolveSibling(directory.getFileName() + "-secrets"));
        this.standins = standins();
        ports.forEach((service, own) -> {
            for (int number = 1; number <= own.size(); number++) {
                services.add(service(service, service.id() + "-" + number, own.get(number - 1)));
            }
        });
    }

    /** They keep in memory every mail that they got. */
    private Member standins() {
        Launch launch = Launch.of(Home.standinsClassPath(), Home.STANDINS, "1g", log("standins-1"))
                .with(topology.standinsSettings(directory.resolve("standins"), secrets));
        return new Member("standins-1", () -> launch.start().toHandle(), () -> Ports.answers(topology.standinsHttp()));
    }

    private Member service(Service service, String name, int port) {
        int watched = Ports.free();
        management.put(name, watched);
        String classPath =
                changed == null ? Home.servicesClassPath() : changed + File.pathSeparator + Home.servicesClassPath();
        Launch launch = Launch.of(classPath, service.application().getName(), "256m", log(name));
        return new Member(
                name,
                () -> launch.with(settings(service, port, watched))
                        .flagged(flags(name))
                        .in(environments.getOrDefault(name, Map.of()))
                        .start()
                        .toHandle(),
                () -> Ports.answers(port));
    }

    private Map<String, Object> settings(Service service, int port, int watched) {
        Map<String, Object> settings =
                topology.settings(service, ground.mongoUri(), ground.kafkaServers(), secrets, clockOffset);
        settings.put("server.port", port);
        settings.put("management.server.port", watched);
        settings.put("motcua.kafka.replication", 3);
        settings.put("motcua.notices.retries", "2s, 3s, 5s, 5s, 10s, 10s, 20s, 20s, 30s, 30s");
        // it would send again what a broken relay has lost, and nobody would notice
        settings.put("motcua.reconciler.interval", "0s");
        return settings;
    }

    private Path log(String name) {
        return directory.resolve("logs/" + name + ".log");
    }

    /** Nothing was learned of classes that were changed since. */
    private List<String> flags(String name) {
        return changed == null ? learned.flags(name) : List.of();
    }

    /** Starts everything once so that the JVM learns from it, unless it did so before; all later starts take half the work. */
    public boolean learn() {
        List<Member> taught = Stream.concat(ground.brokers().stream(), services.stream())
                .filter(member -> Learned.from(member.name()))
                .toList();
        if (!learned.missing(taught.stream().map(Member::name))) {
            return false;
        }
        learned.learning(true);
        start();
        taught.reversed().forEach(member -> member.terminate(LESSON));
        learned.learning(false);
        everything().reversed().forEach(Member::kill);
        return true;
    }

    /** Starts everything and returns when all of it answers. */
    public Cluster start() {
        ground.start();
        standins.start();
        services.forEach(Member::start);
        standins.awaitReady();
        services.forEach(Member::awaitReady);
        return this;
    }

    /** Starts whatever is not there, and waits until everything answers. */
    public void mend() {
        everything().forEach(Member::start);
        everything().forEach(Member::awaitReady);
    }

    /** Ends whatever a fault left: bad networks, processes that stand still or are not there, wrong clocks, a store without a primary. */
    public void heal() {
        Stream.of(doors.values(), ground.storeProxies(), ground.brokerProxies())
                .flatMap(Collection::stream)
                .forEach(hop -> hop.become(TcpProxy.Network.GOOD));
        ground.widen();
        environments.clear();
        everything().stream().filter(Member::alive).forEach(Member::resume);
        mend();
        Processes.awaitUntil("a primary of the store", () -> store.primary().isPresent(), ELECTION);
    }

    /** Every process. */
    public List<Member> everything() {
        List<Member> all = new ArrayList<>(ground.stores());
        all.addAll(ground.brokers());
        all.add(standins);
        all.addAll(services);
        return all;
    }

    /** The services' processes, all instances. */
    public List<Member> services() {
        return List.copyOf(services);
    }

    /** Instances of one part, e.g. {@code intake} or {@code kafka}. */
    public List<Member> instances(String part) {
        return everything().stream()
                .filter(member -> member.part().equals(part))
                .toList();
    }

    /** The hop before a service. */
    public TcpProxy door(Service service) {
        return Objects.requireNonNull(doors.get(service));
    }

    /** Hops before the servers of the store, in their order. */
    public List<TcpProxy> storeProxies() {
        return ground.storeProxies();
    }

    /** Hops before the brokers, in their order. */
    public List<TcpProxy> brokerProxies() {
        return ground.brokerProxies();
    }

    /** Base URL of an instance's actuator. */
    public String managementUrl(Member service) {
        return "http://127.0.0.1:" + Objects.requireNonNull(management.get(service.name()));
    }

    /** Variables in the environment of a member from its next start on. */
    public void environment(Member member, Map<String, String> variables) {
        environments.put(member.name(), variables);
    }

    /** By how much the business clock is moved. */
    public Duration clockOffset() {
        return clockOffset;
    }

    /** The business clock of every service from its next start on. */
    public void clockOffset(Duration offset) {
        clockOffset = offset;
    }

    /** The store as the harness itself reaches it, around the proxies. */
    public StoreAdmin store() {
        return store;
    }

    /** The brokers as the harness itself reaches them, around the proxies. */
    public String directKafkaServers() {
        return ground.directKafkaServers();
    }

    public String mongoUri() {
        return ground.mongoUri();
    }

    public String kafkaServers() {
        return ground.kafkaServers();
    }

    /** The door. */
    public String gateway() {
        return topology.url(Service.GATEWAY);
    }

    /** Base URL of the stand-ins. */
    public String standinsUrl() {
        return topology.standins();
    }

    public Secrets secrets() {
        return secrets;
    }

    /** Where data and logs are. */
    public Path directory() {
        return directory;
    }

    /** Ends every process; what stands still is ended too. */
    @Override
    public void close() {
        everything().reversed().forEach(Member::retire);
        doors.values().forEach(TcpProxy::close);
        ground.storeProxies().forEach(TcpProxy::close);
        ground.brokerProxies().forEach(TcpProxy::close);
        store.close();
        ground.release();
    }
}
