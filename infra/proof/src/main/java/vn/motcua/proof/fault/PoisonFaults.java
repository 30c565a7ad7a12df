package vn.motcua.proof.fault;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.motcua.contracts.CloudEvent;
import vn.motcua.contracts.Event;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseReceived;
import vn.motcua.contracts.dossier.DossierEventTypes;
import vn.motcua.platform.codec.EventCodec;
import vn.motcua.proof.log.Injected;
import vn.motcua.proof.log.Left;

/** Records that nobody can handle, each in the lane of a dossier that the driver left alone. */
final class PoisonFaults {

    private static final Set<String> ALL = Set.of("intake", "routing", "department", "notification");
    private static final int LARGE_BYTES = 1_500_000;

    private PoisonFaults() {}

    static List<Fault> all() {
        return List.of(
                ProcessFaults.named(
                        "poison-unreadable",
                        field -> poison(field, "UNREADABLE", ALL, dossier -> new byte[] {1, 2, 3})),
                ProcessFaults.named(
                        "poison-unknown-version",
                        field -> poison(
                                field,
                                "UNKNOWN_VERSION",
                                Set.of("intake", "routing", "notification"),
                                PoisonFaults::ofTomorrow)),
                ProcessFaults.named(
                        "poison-impossible",
                        field -> poison(
                                field,
                                "IMPOSSIBLE",
                                Set.of("intake", "routing"),
                                PoisonFaults::receivedBeforeAccepted)),
                ProcessFaults.named("poison-too-large", PoisonFaults::tooLarge));
    }

    /** Makes the record for a dossier. */
    private interface Recipe {
        byte[] bytes(String dossier);
    }

    private static void poison(Field field, String kind, Set<String> services, Recipe recipe) {
        List<String> used = field.traces().injected().poison().stream()
                .map(Injected.Poison::dossier)
                .toList();
        List<String> left = field.driver().leftAtDesk().stream()
                .map(Left::dossier)
                .filter(dossier -> !used.contains(dossier))
                .toList();
        if (left.isEmpty()) {
            field.traces().remark("No dossier was left alone when a poison of kind " + kind + " was due.");
            return;
        }
        String dossier = field.oneOf(left);
        field.traces().poisoned(new Injected.Poison(dossier, kind, services));
        TopicFaults.with(field, brokers -> brokers.send(dossier, recipe.bytes(dossier)));
    }

    private static void tooLarge(Field field) {
        TopicFaults.with(field, brokers -> brokers.takeLarge(true));
        field.last(2);
        poison(field, "TOO_LARGE", ALL, dossier -> "x".repeat(LARGE_BYTES).getBytes(StandardCharsets.UTF_8));
        TopicFaults.with(field, brokers -> brokers.takeLarge(false));
    }

    /** A version of an event that no service knows yet. */
    private static byte[] ofTomorrow(String dossier) {
        return json(dossier).replace(".v1\"", ".v99\"").getBytes(StandardCharsets.UTF_8);
    }

    /** An agency's receipt of a dossier that nobody has accepted; nobody is told of a receipt, so it is impossible or of no interest. */
    private static byte[] receivedBeforeAccepted(String dossier) {
        return json(dossier).getBytes(StandardCharsets.UTF_8);
    }

    private static String json(String dossier) {
        CaseReceived received = new CaseReceived("khai-sinh", "H32.50.05", Instant.now());
        CloudEvent<Event> event = new CloudEvent<>(
                "1.0",
                UUID.randomUUID().toString(),
                "/department/" + dossier + "/khai-sinh",
                "vn.motcua.case.received.v1",
                dossier,
                Instant.now(),
                1,
                "poison",
                null,
                "application/json",
                received);
        return new EventCodec(DossierEventTypes.table()).write(event);
    }
}
