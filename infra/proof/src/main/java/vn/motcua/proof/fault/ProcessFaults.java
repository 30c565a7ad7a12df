package vn.motcua.proof.fault;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import vn.motcua.demo.Processes;
import vn.motcua.demo.Service;
import vn.motcua.proof.cluster.Member;
import vn.motcua.proof.cluster.StoreAdmin;
import vn.motcua.proof.cluster.TcpProxy;
import vn.motcua.proof.cluster.TcpProxy.Network;

/** Processes that die, stand still, or are asked to go. */
final class ProcessFaults {

    private static final double PAUSE = 30;
    private static final double BROKERS_AWAY = 60;
    /** Requests that left so long before may still be on their way. */
    private static final Duration ON_ITS_WAY = Duration.ofSeconds(1);

    private static final int CLOSE_BEHIND = 12;
    private static final Duration GATHER = Duration.ofSeconds(20);
    private static final Duration MEANWHILE = Duration.ofMillis(500);
    private static final Duration LOOK = Duration.ofMillis(20);
    private static final Duration SLOW = Duration.ofMillis(500);
    private static final double HURRY = 10;
    private static final int STEP_DOWN_SECONDS = 10;
    /** Long enough that who looks for what is unpublished looks once or twice; after five seconds a primary gives up by itself. */
    private static final Duration ALONE = Duration.ofSeconds(4);

    private static final Duration ELECTION = Duration.ofMinutes(1);

    private ProcessFaults() {}

    /** One deck of them kills more than two hundred processes. */
    static List<Fault> all() {
        return List.of(
                often(
                        8,
                        "kill-service",
                        field -> killed(field, some(field, field.cluster().services(), 1))),
                often(6, "kill-pair", field -> killed(field, some(field, mortal(field), 2))),
                often(
                        8,
                        "kill-all-services",
                        field -> killed(field, field.cluster().services())),
                often(
                        3,
                        "kill-behind-slow-store",
                        field -> killedAmid(
                                field, HalfDone.HEARING, field.cluster().storeProxies())),
                often(
                        3,
                        "kill-behind-slow-brokers",
                        field -> killedAmid(
                                field, HalfDone.PUBLISHING, field.cluster().brokerProxies())),
                often(8, "kill-everything", field -> killed(field, mortal(field))),
                often(4, "kill-broker", field -> killed(field, some(field, brokers(field), 1))),
                often(4, "kill-store-primary", ProcessFaults::killPrimary),
                named("store-step-down", ProcessFaults::stepDown),
                often(3, "store-minority-writes", ProcessFaults::minority),
                named("pause-service", ProcessFaults::pause),
                named("brokers-away", ProcessFaults::brokersAway),
                named("brokers-rolling-restart", ProcessFaults::brokersRolling),
                named("terminate-services", ProcessFaults::terminated));
    }

    /** One card of it. */
    static Fault named(String name, Consumer<Field> strike) {
        return often(1, name, strike);
    }

    private static Fault often(int copies, String name, Consumer<Field> strike) {
        return new Fault() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public int copies() {
                return copies;
            }

            @Override
            public void strike(Field field) {
                strike.accept(field);
            }
        };
    }

    /** Everything but the stand-ins, which play the world outside. */
    private static List<Member> mortal(Field field) {
        return field.cluster().everything().stream()
                .filter(member -> !member.part().equals("standins"))
                .toList();
    }

    private static List<Member> brokers(Field field) {
        return field.cluster().instances("kafka");
    }

    private static List<Member> some(Field field, List<Member> all, int count) {
        List<Member> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, field.random());
        return shuffled.subList(0, count);
    }

    private static void killed(Field field, List<Member> members) {
        members.forEach(field::kill);
        field.last(field.random().nextDouble() * 4);
        field.cluster().mend();
    }

    /**
     * All services die at the moment at which such a thing is half done, which lasts because all ways to somebody are slow.
     * Some dossiers come close behind one another, so that there is such a moment.
     */
    private static void killedAmid(Field field, HalfDone thing, List<TcpProxy> ways) {
        ways.forEach(way -> way.become(Network.slow(SLOW)));
        boolean shows = false;
        try (var _ = field.driver().hurried(HURRY)) {
            for (int dossier = 0; dossier < CLOSE_BEHIND && !shows; dossier++) {
                field.driver().begin(thing.turn());
                shows = within(MEANWHILE, field, thing);
            }
        }
        if (shows || within(GATHER, field, thing)) {
            Processes.pause(thing.middle());
        } else {
            field.traces().remark("Nothing was seen half done, " + thing + ", before all services were killed.");
        }
        field.cluster().services().forEach(field::kill);
        ways.forEach(way -> way.become(Network.GOOD));
        field.cluster().mend();
    }

    private static boolean within(Duration time, Field field, HalfDone thing) {
        long end = System.nanoTime() + time.toNanos();
        boolean shows = thing.shows(field);
        while (!shows && System.nanoTime() < end) {
            Processes.pause(LOOK);
            shows = thing.shows(field);
        }
        return shows;
    }

    private static void killPrimary(Field field) {
        OptionalInt primary = field.cluster().store().primary();
        killed(field, List.of(field.cluster().instances("mongodb").get(primary.orElse(0))));
    }

    /**
     * The primary goes on alone for a moment, dies, and comes back as a secondary: what only it had is rolled back. The others
     * are killed, not suspended, for what they were sent meanwhile would wait in their sockets, and nothing were rolled back.
     */
    private static void minority(Field field) {
        StoreAdmin store = field.cluster().store();
        List<Member> stores = field.cluster().instances("mongodb");
        Member primary = stores.get(store.primary().orElse(0));
        List<Member> others =
                stores.stream().filter(other -> !other.equals(primary)).toList();
        others.forEach(field::kill);
        try (var _ = field.driver().hurried(HURRY)) {
            Processes.pause(ALONE);
        }
        field.kill(primary);
        others.forEach(Member::start);
        others.forEach(Member::awaitReady);
        Processes.awaitUntil("another primary", () -> store.primary().isPresent(), ELECTION);
        field.cluster().mend();
    }

    private static void stepDown(Field field) {
        field.cluster().store().stepDown(STEP_DOWN_SECONDS);
        field.last(STEP_DOWN_SECONDS);
    }

    private static void pause(Field field) {
        Member zombie = field.oneOf(field.cluster().services());
        zombie.suspend();
        field.traces().providerFailed();
        field.last(PAUSE);
        zombie.resume();
    }

    /** Every service is asked to go, one process after the other, under full load. There is one door only: whoever finds it closed is no failure. */
    private static void terminated(Field field) {
        for (Member member : field.cluster().services()) {
            Instant asked = Instant.now();
            Duration took = member.terminate();
            member.awaitReady();
            boolean door = member.part().equals(Service.GATEWAY.id());
            field.traces()
                    .stopped(new Traces.Stop(
                            member.name(), asked.minus(ON_ITS_WAY), door ? asked : Instant.now(), took));
        }
    }

    private static void brokersAway(Field field) {
        brokers(field).forEach(Member::terminate);
        field.last(BROKERS_AWAY);
        field.cluster().mend();
    }

    private static void brokersRolling(Field field) {
        for (Member broker : brokers(field)) {
            broker.terminate();
            broker.awaitReady();
        }
    }
}
