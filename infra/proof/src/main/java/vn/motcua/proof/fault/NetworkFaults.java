package vn.motcua.proof.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import vn.motcua.demo.Service;
import vn.motcua.proof.cluster.Cluster;
import vn.motcua.proof.cluster.TcpProxy;
import vn.motcua.proof.cluster.TcpProxy.Network;

/** Bad networks between services and store, services and brokers, and before the services themselves. */
final class NetworkFaults {

    private static final double BAD = 15;
    private static final Duration LATE = Duration.ofMillis(150);
    private static final int RESETS = 5;

    private NetworkFaults() {}

    static List<Fault> all() {
        List<Fault> all = new ArrayList<>();
        all.addAll(onTheWayTo("store", Cluster::storeProxies));
        all.addAll(onTheWayTo("brokers", Cluster::brokerProxies));
        all.addAll(onTheWayTo("services", NetworkFaults::doors));
        return all;
    }

    private static List<TcpProxy> doors(Cluster cluster) {
        return Service.behindTheDoor().stream().map(cluster::door).toList();
    }

    private static List<Fault> onTheWayTo(String what, Function<Cluster, List<TcpProxy>> hops) {
        return List.of(
                ProcessFaults.named("network-slow-" + what, field -> bad(field, hops, Network.slow(LATE))),
                ProcessFaults.named("network-silent-" + what, field -> bad(field, hops, Network.silence())),
                ProcessFaults.named("network-refusing-" + what, field -> bad(field, hops, Network.refusal())),
                ProcessFaults.named("network-reset-" + what, field -> reset(field, hops)));
    }

    /** One hop or all of them, for a while. */
    private static void bad(Field field, Function<Cluster, List<TcpProxy>> hops, Network network) {
        List<TcpProxy> all = hops.apply(field.cluster());
        List<TcpProxy> hit = field.random().nextBoolean() ? all : List.of(field.oneOf(all));
        hit.forEach(hop -> hop.become(network));
        if (network.refusing()) {
            hit.forEach(TcpProxy::reset);
        }
        field.last(BAD);
        hit.forEach(hop -> hop.become(Network.GOOD));
    }

    private static void reset(Field field, Function<Cluster, List<TcpProxy>> hops) {
        Consumer<TcpProxy> reset = TcpProxy::reset;
        for (int time = 0; time < RESETS; time++) {
            hops.apply(field.cluster()).forEach(reset);
            field.last(BAD / RESETS);
        }
    }
}
