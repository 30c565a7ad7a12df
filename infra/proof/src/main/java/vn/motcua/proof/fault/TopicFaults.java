package vn.motcua.proof.fault;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import vn.motcua.demo.Processes;
import vn.motcua.demo.Service;
import vn.motcua.platform.journal.JournalSpec;
import vn.motcua.proof.cluster.BrokerAdmin;
import vn.motcua.proof.cluster.Member;
import vn.motcua.proof.cluster.TcpProxy;
import vn.motcua.proof.cluster.TcpProxy.Network;

/** Events that come again, all or some; events that come too early; consumers that come and go. */
final class TopicFaults {

    private static final int SOME = 200;
    private static final Duration GROUP_EMPTY = Duration.ofSeconds(60);
    private static final double STRANGERS = 30;
    private static final double STAY = 5;
    private static final Duration GATHER = Duration.ofSeconds(30);

    private TopicFaults() {}

    static List<Fault> all() {
        return List.of(
                ProcessFaults.named("whole-topic-again", TopicFaults::again),
                ProcessFaults.named("events-sent-again", TopicFaults::sentAgain),
                ProcessFaults.named("events-too-early", TopicFaults::early),
                ProcessFaults.named("consumers-come-and-go", TopicFaults::strangers));
    }

    static void with(Field field, Consumer<BrokerAdmin> work) {
        try (BrokerAdmin brokers = new BrokerAdmin(field.cluster().directKafkaServers())) {
            work.accept(brokers);
        }
    }

    /** One service hears everything again from the first event on. */
    private static void again(Field field) {
        Service service = field.oneOf(List.copyOf(Service.behindTheDoor()));
        List<Member> instances = field.cluster().instances(service.id());
        instances.forEach(field::kill);
        with(field, brokers -> {
            Processes.awaitUntil("group " + service.id() + " empty", () -> brokers.empty(service.id()), GROUP_EMPTY);
            brokers.rewind(service.id());
        });
        field.cluster().mend();
    }

    /** Some of the newest events come again, in any order. */
    private static void sentAgain(Field field) {
        with(field, brokers -> {
            List<ConsumerRecord<String, byte[]>> some = new ArrayList<>(brokers.newest(SOME));
            Collections.shuffle(some, field.random());
            some.stream()
                    .filter(record -> record.key() != null)
                    .forEach(record -> brokers.send(record.key(), record.value()));
        });
    }

    /** Services cannot publish for a while; then the last event of each journal comes before those that precede it. */
    private static void early(Field field) {
        field.cluster().brokerProxies().forEach(hop -> hop.become(Network.refusal()));
        field.cluster().brokerProxies().forEach(TcpProxy::reset);
        List<Unpublished.Event> last = gathered(field);
        with(
                field,
                brokers -> last.forEach(event -> {
                    String dossier = JournalSpec.lane(event.document());
                    field.traces().early(dossier);
                    brokers.send(dossier, event.bytes());
                }));
        field.cluster().brokerProxies().forEach(hop -> hop.become(Network.GOOD));
        if (last.isEmpty()) {
            field.console().line("   no journal had two unpublished events");
        }
    }

    private static List<Unpublished.Event> gathered(Field field) {
        Instant end = Instant.now().plus(GATHER);
        List<Unpublished.Event> last = List.of();
        while (last.isEmpty() && Instant.now().isBefore(end)) {
            Processes.pause();
            last = Unpublished.lastOfSeveral(field.cluster().store());
        }
        return last;
    }

    /** Consumers that take partitions of a service's group for five seconds and do nothing with them. */
    private static void strangers(Field field) {
        with(field, brokers -> {
            int rounds = Math.max(1, (int) (STRANGERS * field.pace() / STAY));
            for (int round = 0; round < rounds; round++) {
                String group = field.oneOf(List.copyOf(Service.behindTheDoor())).id();
                try (KafkaConsumer<String, byte[]> stranger = brokers.reader(group)) {
                    stranger.subscribe(List.of(JournalSpec.DOSSIER_EVENTS));
                    long end =
                            System.nanoTime() + Duration.ofSeconds((long) STAY).toNanos();
                    while (System.nanoTime() < end) {
                        stranger.poll(Duration.ofMillis(200));
                    }
                }
            }
        });
    }
}
