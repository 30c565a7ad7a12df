package vn.motcua.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import vn.motcua.contracts.dossier.DossierEvent;
import vn.motcua.contracts.dossier.DossierEventTypes;
import vn.motcua.contracts.dossier.DossierLifecycle;
import vn.motcua.contracts.dossier.DossierStatus;

/** Which rows of the lifecycle the stories of dossiers took; the table itself says which there are. */
final class Driven {

    private static final Map<String, Class<?>> EVENTS = new HashMap<>();

    static {
        DossierEventTypes.table()
                .all()
                .forEach((type, event) ->
                        EVENTS.put(type.substring("vn.motcua.".length(), type.lastIndexOf(".v")), event));
    }

    private final Set<String> rows = new TreeSet<>();

    /** The table, one line a row. */
    static Set<String> table() {
        Set<String> all = new TreeSet<>();
        DossierLifecycle.rows()
                .forEach(row -> all.add(row(
                        String.valueOf(row.from()),
                        row.on().getSimpleName(),
                        row.to().name())));
        return all;
    }

    private static String row(String from, String event, String to) {
        return from + " " + event + " " + to;
    }

    /** The event's name in a timeline. */
    static String nameOf(Class<? extends DossierEvent> event) {
        return EVENTS.entrySet().stream()
                .filter(entry -> entry.getValue().equals(event))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    /** Whether the table lets any of these events happen to a dossier in this status without moving it. */
    @SafeVarargs
    static boolean canStay(DossierStatus status, Class<? extends DossierEvent>... events) {
        return List.of(events).stream()
                .anyMatch(event -> DossierLifecycle.next(status, event).contains(status));
    }

    /** Notes every row that the dossier's timeline took; a step that is no row fails. */
    void note(Life life) {
        List<String> strange = new ArrayList<>();
        Set<String> known = table();
        String from = "null";
        for (JsonNode line : life.view().path("timeline")) {
            String to = line.path("status").asString();
            String row = row(from, EVENTS.get(line.path("event").asString()).getSimpleName(), to);
            (known.contains(row) ? rows : strange).add(row);
            from = to;
        }
        assertThat(strange).as("steps of " + life.id() + " that are no rows").isEmpty();
    }

    /** Whether every step of the dossier was a row. */
    static void check(Life life) {
        new Driven().note(life);
    }

    /** How many rows were driven. */
    int count() {
        return rows.size();
    }

    /** Rows that nobody drove. */
    Set<String> missing() {
        Set<String> missing = table();
        missing.removeAll(rows);
        return missing;
    }
}
