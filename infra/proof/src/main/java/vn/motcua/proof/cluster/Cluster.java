package vn.motcua.proof.cluster;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
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
 * a replica set, brokers, and the stand-ins.
 */
public final class Cluster implements AutoCloseable {

    /** Servers of the store, and as many brokers: one of each may be missing. */
    private static final int NODES = 3;

    private static final Duration LESSON = Duration.ofMinutes(5);
    private static final Duration ELECTION = Duration.ofMinutes(2);
    private static final Map<Service, Integer> INSTANCES = Map.of(Service.INTAKE, 2, Service.DEPARTMENT, 2);

    private final Path directory;
    private final boolean fast;
    private final Learned learned;
    private final Ground ground;
    private final StoreAdmin store;
    private final Secrets secrets;
    private final Topology topology;
    private final Member standins;
    private final Crew crew;
    private final Map<String, Map<String, String>> environments = new ConcurrentHashMap<>();
    private volatile Duration clockOffset = Duration.ZERO;
    private volatile Map<String, Object> restored = Map.of();

    /**
     * A cluster that is not started yet.
     *
     * @param directory for data and logs; emptied at the start
     * @param fast whether it is to show how fast it is: there is one of everything, for a machine of its own is what the
     *     others would have; the JVM compiles as it does where it is at home, and nothing can happen on the way from one to the other, which
     *     costs every request a little
     * @param changed classes that stand before the services' own; null for the services as they are
     */
    public Cluster(Path directory, boolean fast, @Nullable Path changed) {
        this.directory = directory;
        this.fast = fast;
        this.learned = new Learned(directory.resolveSibling("learned"));
        this.ground = new Ground(directory, fast ? 1 : NODES, !fast, learned::flags);
        this.store = new StoreAdmin(ground.storePorts());
        this.crew = new Crew(this::launched, fast);
        Map<Service, Integer> api = crew.addresses();
        this.topology = new Topology(api, api, Ports.free(), Ports.free(), Ports.free(), 0, 0, false);
        this.secrets = Secrets.in(directory.resolveSibling(directory.getFileName() + "-secrets"));
        this.standins = standins();
        for (Service service : Service.values()) {
            int instances = fast ? 1 : INSTANCES.getOrDefault(service, 1);
            IntStream.range(0, instances).forEach(number -> crew.join(service, changed));
        }
    }

    /** The world outside, which elsewhere has processors of its own; it keeps in memory what it is told. */
    private Member standins() {
        Launch launch = Launch.of(Home.standinsClassPath(), Home.STANDINS, "1g", log("standins-1"))
                .with(topology.standinsSettings(directory.resolve("standins"), secrets));
        return new Member("standins-1", () -> launch.start().toHandle(), () -> Ports.answers(topology.standinsHttp()));
    }

    private ProcessHandle launched(Service service, String name, Crew.Listening ports, @Nullable Path software) {
        String own = Home.servicesClassPath();
        return Launch.of(
                        software == null ? own : software + File.pathSeparator + own,
                        service.application().getName(),
                        "256m",
                        log(name))
                .with(settings(service, ports))
                .flagged(flags(name, software))
                .in(environments.getOrDefault(name, Map.of()))
                .givingWay(service.givesWay())
                .start()
                .toHandle();
    }

    private List<String> flags(String name, @Nullable Path software) {
        // nothing was learned of classes that were changed since
        List<String> flags = new ArrayList<>(software == null ? learned.flags(name) : List.of());
        if (fast) {
            flags.add(Launch.COMPILED_WELL);
        }
        return flags;
    }

    private Map<String, Object> settings(Service service, Crew.Listening ports) {
        Map<String, Object> settings =
                topology.settings(service, ground.mongoUri(), ground.kafkaServers(), secrets, clockOffset);
        settings.put("server.port", ports.api());
        settings.put("management.server.port", ports.management());
        settings.put("motcua.kafka.replication", ground.brokers().size());
        settings.put("motcua.notices.retries", "2s, 3s, 5s, 5s, 10s, 10s, 20s, 20s, 30s, 30s");
        // it would send again what a broken relay has lost, and nobody would notice
        settings.put("motcua.reconciler.interval", "0s");
        settings.putAll(restored);
        return settings;
    }

    private Path log(String name) {
        return directory.resolve("logs/" + name + ".log");
    }

    /** Starts everything once so that the JVM learns from it, unless it did so before; all later starts take half the work. */
    public boolean learn() {
        List<Member> taught = Stream.concat(ground.brokers().stream(), services().stream())
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
        services().forEach(Member::start);
        standins.awaitReady();
        services().forEach(Member::awaitReady);
        return this;
    }

    /** Starts whatever is not there, and waits until everything answers. */
    public void mend() {
        everything().forEach(Member::start);
        everything().forEach(Member::awaitReady);
    }

    /** Ends whatever a fault left: bad networks, processes that stand still or are not there, wrong clocks, a store without a primary. */
    public void heal() {
        Stream.of(crew.hops(), ground.storeProxies(), ground.brokerProxies())
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
        all.addAll(services());
        return all;
    }

    /** The services' processes, all instances. */
    public List<Member> services() {
        return crew.members();
    }

    /**
     * One more of the same part as this one, not started yet. It takes its share of the requests from when it answers.
     *
     * @param software classes that stand before the service's own; null for the service as it is
     */
    public Member join(Member other, @Nullable Path software) {
        return crew.join(crew.service(other), software);
    }

    /** It has ended, and nothing leads to it any more. */
    public void leave(Member gone) {
        crew.leave(gone);
    }

    /** Instances of one part, e.g. {@code intake} or {@code kafka}. */
    public List<Member> instances(String part) {
        return everything().stream()
                .filter(member -> member.part().equals(part))
                .toList();
    }

    /** The hop before a service. */
    public TcpProxy door(Service service) {
        return crew.door(service);
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
        return "http://127.0.0.1:" + crew.ports(service).management();
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

    /** What every service is told from its next start on: its store is as it was then, and it was stopped before now. */
    public void restoredTo(Instant moment) {
        restored = Map.of(
                "motcua.reconciler.restored-to", moment.toString(),
                "motcua.reconciler.stopped-at", Instant.now().toString());
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
        crew.close();
        everything().reversed().forEach(Member::retire);
        crew.hops().forEach(TcpProxy::close);
        ground.storeProxies().forEach(TcpProxy::close);
        ground.brokerProxies().forEach(TcpProxy::close);
        store.close();
        ground.release();
    }
}
