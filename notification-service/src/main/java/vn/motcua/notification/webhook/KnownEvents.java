package vn.motcua.notification.webhook;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcua.contracts.dossier.DossierEventTypes;
import vn.motcua.contracts.dossier.NotificationEvent;
import vn.motcua.platform.journal.Problem;

/** Of which events partners can hear: all of a dossier's but our own. */
final class KnownEvents {

    private static final Set<String> ALL = DossierEventTypes.table().all().entrySet().stream()
            .filter(row -> !NotificationEvent.class.isAssignableFrom(row.getValue()))
            .map(Map.Entry::getKey)
            .collect(Collectors.toUnmodifiableSet());

    private KnownEvents() {}

    /**
     * These types in order, each once.
     *
     * @throws Problem {@code EVENT_TYPE_UNKNOWN}
     */
    static List<String> checked(List<String> types) {
        List<String> unknown =
                types.stream().filter(type -> !ALL.contains(type)).toList();
        if (!unknown.isEmpty()) {
            throw Problem.invalid("EVENT_TYPE_UNKNOWN", "Of some types there are no events; leave events out for all.")
                    .with("unknown", unknown);
        }
        return types.stream().distinct().sorted().toList();
    }
}
