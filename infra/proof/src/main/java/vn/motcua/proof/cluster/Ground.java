package vn.motcua.proof.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.util.FileSystemUtils;
import vn.motcua.demo.Home;
import vn.motcua.demo.Launch;
import vn.motcua.local.KafkaPlace;
import vn.motcua.local.MongoNode;
import vn.motcua.local.Ports;

/** What the services stand on: a replica set and brokers, so many of each, each behind a proxy of its own if anything is to happen on the way. */
final class Ground {

    /** The server of the store whose disk can be full; where there are fewer, none is. */
    private static final String WITH_A_SMALL_DISK = "mongodb-3";

    private static final Duration ELECTION = Duration.ofSeconds(5);

    private final Path directory;
    private final int nodes;
    private final Function<String, List<String>> flags;
    private final List<Member> stores = new ArrayList<>();
    private final List<Member> brokers = new ArrayList<>();
    private final List<Integer> storePorts;
    private final List<TcpProxy> storeProxies = new ArrayList<>();
    private final List<TcpProxy> brokerProxies = new ArrayList<>();
    private final List<Integer> storeDoors = new ArrayList<>();
    private final List<Integer> brokerDoors = new ArrayList<>();
    private final List<Integer> internalPorts;

    Ground(Path directory, int nodes, boolean proxied, Function<String, List<String>> flags) {
        this.directory = directory;
        this.nodes = nodes;
        this.flags = flags;
        this.storePorts = numbers(number -> Ports.free());
        this.internalPorts = numbers(number -> Ports.free());
        List<Integer> clientPorts = numbers(number -> Ports.free());
        SortedMap<Integer, Integer> controllers = new TreeMap<>();
        numbers(number -> number).forEach(number -> controllers.put(number, Ports.free()));
        for (int number = 1; number <= nodes; number++) {
            int storePort = storePorts.get(number - 1);
            storeDoors.add(proxied ? before(storePort, storeProxies) : storePort);
            stores.add(store(number, storePort));
            int port = clientPorts.get(number - 1);
            int door = proxied ? before(port, brokerProxies) : port;
            brokerDoors.add(door);
            brokers.add(broker(new KafkaPlace(number, port, internalPorts.get(number - 1), door, controllers)));
        }
    }

    private static int before(int port, List<TcpProxy> proxies) {
        TcpProxy proxy = TcpProxy.to(List.of(port));
        proxies.add(proxy);
        return proxy.port();
    }

    private List<Integer> numbers(IntFunction<Integer> each) {
        return IntStream.rangeClosed(1, nodes).mapToObj(each).toList();
    }

    private Member store(int number, int port) {
        String name = "mongodb-" + number;
        return new Member(
                name,
                () -> ProcessHandle.of(
                                MongoNode.start(directory.resolve(name), port).pid())
                        .orElseThrow(),
                () -> Ports.answers(port));
    }

    private Member broker(KafkaPlace place) {
        String name = "kafka-" + place.node();
        List<String> arguments = new ArrayList<>(List.of(directory.resolve(name).toString()));
        arguments.addAll(place.arguments());
        Launch launch = Launch.of(
                        Home.servicesClassPath(),
                        "vn.motcua.local.KafkaMain",
                        "256m",
                        directory.resolve("logs/" + name + ".log"))
                .with(arguments)
                .givingWay(true);
        return new Member(
                name, () -> launch.flagged(flags.apply(name)).start().toHandle(), () -> Ports.answers(place.port()));
    }

    /** Starts all; the replica set is made of fresh servers. */
    void start() {
        SmallDisk.unmount(smallDisk());
        empty(directory, smallDisk());
        if (stores.stream().anyMatch(store -> store.name().equals(WITH_A_SMALL_DISK))) {
            SmallDisk.mount(smallDisk());
        }
        brokers.forEach(Member::start);
        stores.forEach(Member::start);
        MongoNode.join(storePorts.getFirst(), storeDoors, ELECTION);
        brokers.forEach(Member::awaitReady);
    }

    private Path smallDisk() {
        return directory.resolve(WITH_A_SMALL_DISK);
    }

    private static void empty(Path directory, Path inside) {
        try {
            FileSystemUtils.deleteRecursively(directory);
            Files.createDirectories(inside);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Makes room where there is none left. */
    void widen() {
        SmallDisk.widen(smallDisk());
    }

    /** Gives back what is not files. */
    void release() {
        SmallDisk.unmount(smallDisk());
    }

    List<Member> stores() {
        return List.copyOf(stores);
    }

    List<Member> brokers() {
        return List.copyOf(brokers);
    }

    List<TcpProxy> storeProxies() {
        return List.copyOf(storeProxies);
    }

    List<TcpProxy> brokerProxies() {
        return List.copyOf(brokerProxies);
    }

    /** Connection string of the set, through the proxies if there are any. */
    String mongoUri() {
        return MongoNode.uri(storeDoors);
    }

    /** Bootstrap servers, through the proxies if there are any. */
    String kafkaServers() {
        return servers(brokerDoors);
    }

    /** Bootstrap servers for the harness itself, around the proxies. */
    String directKafkaServers() {
        return servers(internalPorts);
    }

    /** Ports on which the servers of the store themselves listen. */
    List<Integer> storePorts() {
        return storePorts;
    }

    private static String servers(List<Integer> ports) {
        return ports.stream().map(port -> "127.0.0.1:" + port).collect(Collectors.joining(","));
    }
}
