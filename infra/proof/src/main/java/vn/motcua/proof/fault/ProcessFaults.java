package vn.motcua.proof.fault;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import vn.motcua.proof.cluster.Member;

/** Processes that die, stand still, or are asked to go. */
final class ProcessFaults {

    private static final double PAUSE = 30;
    private static final double BROKERS_AWAY = 60;
    private static final int STEP_DOWN_SECONDS = 10;

    private ProcessFaults() {}

    static List<Fault> all() {
        return List.of(
                named("kill-service", field -> killed(field, some(field, field.cluster().services(), 1))),
                named("kill-service-again", field -> killed(field, some(field, field.cluster().services(), 1))),
                named("kill-pair", field -> killed(field, some(field, mortal(field), 2))),
                named("kill-all-services", field -> killed(field, field.cluster().services())),
                named("kill-everything", field -> killed(field, mortal(field))),
                named("kill-broker", field -> killed(field, some(field, brokers(field), 1))),
                named("kill-store-primary", ProcessFaults::killPrimary),
                named("store-step-down", ProcessFaults::stepDown),
                named("pause-service", ProcessFaults::pause),
                named("brokers-away", ProcessFaults::brokersAway),
                named("brokers-rolling-restart", field -> rolling(field, brokers(field))),
                named("terminate-services", field -> rolling(field, field.cluster().services())));
    }

    static Fault named(String name, java.util.function.Consumer<Field> strike) {
        return new Fault() {
            @Override
            public String name() {
                return name;
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

    private static void killPrimary(Field field) {
        OptionalInt primary = field.cluster().store().primary();
        killed(field, List.of(field.cluster().instances("mongodb").get(primary.orElse(0))));
    }

    private static void stepDown(Field field) {
        field.cluster().store().stepDown(STEP_DOWN_SECONDS);
        field.last(STEP_DOWN_SECONDS);
    }

    private static void pause(Field field) {
        Member zombie = field.oneOf(field.cluster().services());
        zombie.suspend();
        field.last(PAUSE);
        zombie.resume();
    }

    private static void brokersAway(Field field) {
        brokers(field).forEach(Member::terminate);
        field.last(BROKERS_AWAY);
        field.cluster().mend();
    }

    private static void rolling(Field field, List<Member> members) {
        for (Member member : members) {
            member.terminate();
            member.awaitReady();
        }
    }
}
