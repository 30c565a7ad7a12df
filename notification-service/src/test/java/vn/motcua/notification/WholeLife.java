package vn.motcua.notification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.contracts.CloudEvent;
import vn.motcua.contracts.Event;
import vn.motcua.contracts.dossier.DepartmentEvent;
import vn.motcua.contracts.dossier.RoutingEvent;

/** Everything that any rule tells, happening to one dossier, each event from its own service. */
record WholeLife(String dossier) {

    private static final Rules RULES = SampleRules.shipped();

    /** How many notices of this medium it asks for, where nobody carries messages by Zalo. */
    long notices(Medium medium) {
        return events().stream()
                .flatMap(event -> RULES.intents(event, Samples.facts(event.data())).stream())
                .filter(intent ->
                        intent.offered(dossier, SampleChannels.taking()).medium() == medium)
                .count();
    }

    List<CloudEvent<Event>> events() {
        Map<String, Long> last = new HashMap<>();
        List<CloudEvent<Event>> events = new ArrayList<>();
        List<Event> happening = RULES.all().stream()
                .map(rule -> SampleEvents.of(rule.name()))
                .distinct()
                .toList();
        for (Event event : happening) {
            String source = source(event);
            events.add(Samples.envelope(dossier, event, source, last.merge(source, 1L, Long::sum)));
        }
        return events;
    }

    /** The sequence of intake's next event. */
    long next() {
        return 1
                + events().stream()
                        .filter(event -> event.source().startsWith("/intake/"))
                        .count();
    }

    private String source(Event event) {
        return switch (event) {
            case RoutingEvent routing -> "/routing/" + dossier;
            case DepartmentEvent department -> "/department/" + dossier + "/" + department.leg();
            default -> "/intake/" + dossier;
        };
    }
}
