package vn.motcua.proof.cluster;

import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import vn.motcua.demo.Service;
import vn.motcua.local.Ports;

/** The services' processes, each service behind a door that leads to all its instances; instances come and go. */
final class Crew {

    private final Start start;
    private final Map<Service, Integer> addresses = new EnumMap<>(Service.class);
    private final Map<Service, TcpProxy> doors = new EnumMap<>(Service.class);
    private final Map<Service, Integer> joined = new EnumMap<>(Service.class);
    private final List<Instance> instances = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    /**
     * Nobody has joined yet.
     *
     * @param direct nothing stands before a service: it has one instance, which listens where the others expect it
     */
    Crew(Start start, boolean direct) {
        this.start = start;
        for (Service service : Service.values()) {
            if (direct) {
                addresses.put(service, Ports.free());
            } else {
                TcpProxy door = TcpProxy.to(List.of());
                doors.put(service, door);
                addresses.put(service, door.port());
            }
        }
    }

    /** Where an instance listens itself. */
    record Listening(int api, int management) {}

    private record Instance(Service service, Listening ports, Member member) {}

    /** Starts an instance. */
    @FunctionalInterface
    interface Start {
        ProcessHandle process(Service service, String name, Listening ports, @Nullable Path software);
    }

    /** One more of this service, not started yet, of this software; null for the service as it is. */
    Member join(Service service, @Nullable Path software) {
        String name = service.id() + "-" + joined.merge(service, 1, Integer::sum);
        Listening ports = new Listening(doors.containsKey(service) ? Ports.free() : address(service), Ports.free());
        Member member =
                new Member(name, () -> start.process(service, name, ports, software), () -> Ports.answers(ports.api()));
        instances.add(new Instance(service, ports, member));
        if (closed) {
            member.retire();
        }
        lead(service);
        return member;
    }

    /** Whoever joins from now on does not start any more. */
    void close() {
        closed = true;
    }

    void leave(Member gone) {
        Instance former = of(gone);
        instances.remove(former);
        lead(former.service());
    }

    private void lead(Service service) {
        List<Integer> there = instances.stream()
                .filter(each -> each.service() == service)
                .map(each -> each.ports().api())
                .toList();
        Optional.ofNullable(doors.get(service)).ifPresent(door -> door.lead(there));
    }

    private int address(Service service) {
        return Objects.requireNonNull(addresses.get(service));
    }

    private Instance of(Member member) {
        return instances.stream()
                .filter(each -> each.member().equals(member))
                .findFirst()
                .orElseThrow();
    }

    List<Member> members() {
        return instances.stream().map(Instance::member).toList();
    }

    Service service(Member member) {
        return of(member).service();
    }

    Listening ports(Member member) {
        return of(member).ports();
    }

    TcpProxy door(Service service) {
        return Objects.requireNonNull(doors.get(service));
    }

    Collection<TcpProxy> hops() {
        return doors.values();
    }

    /** The port at which others find each service. */
    Map<Service, Integer> addresses() {
        return Map.copyOf(addresses);
    }
}
