package vn.motcua.proof.cluster;

import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.demo.Service;
import vn.motcua.local.Ports;

/** The services' processes, each service behind a door that leads to all its instances; instances come and go. */
final class Crew {

    private final Start start;
    private final Map<Service, TcpProxy> doors = new EnumMap<>(Service.class);
    private final Map<Service, Integer> joined = new EnumMap<>(Service.class);
    private final List<Instance> instances = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    Crew(Start start) {
        this.start = start;
        for (Service service : Service.values()) {
            doors.put(service, TcpProxy.to(List.of()));
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
        Listening ports = new Listening(Ports.free(), Ports.free());
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
        door(service)
                .lead(instances.stream()
                        .filter(each -> each.service() == service)
                        .map(each -> each.ports().api())
                        .toList());
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

    /** Ports of the doors. */
    Map<Service, Integer> doors() {
        return doors.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, door -> door.getValue().port()));
    }
}
