package vn.motcua.demo;

import static java.util.Map.entry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the stores of all services say about time: which timers are set, what was announced, and who is to be told of it.
 *
 * @param restless documents with events that are not published yet, or that wait for an operator
 */
record TimerBook(List<Pending> pending, List<Announced> announced, List<Told> told, List<String> restless) {

    /** What a timer of each kind announces when it fires; a notice that is sent announces nothing. */
    static final Map<String, String> KINDS = Map.ofEntries(
            entry("answer", "vn.motcua.dossier.acceptance-overdue.v1"),
            entry("supplement", "vn.motcua.dossier.supplement-expired.v1"),
            entry("due-soon", "vn.motcua.dossier.due-soon.v1"),
            entry("overdue", "vn.motcua.dossier.overdue.v1"),
            entry("silence", "vn.motcua.dossier.silence-noticed.v1"),
            entry("uncollected", "vn.motcua.dossier.result-uncollected.v1"),
            entry("overdue/", "vn.motcua.complaint.overdue.v1"),
            entry("leg-receipt/", "vn.motcua.route.leg-receipt-overdue.v1"),
            entry("leg-overdue/", "vn.motcua.route.leg-overdue.v1"),
            entry("opinion/", "vn.motcua.case.opinion-overdue.v1"),
            entry("wait/", "vn.motcua.case.wait-ended.v1"));

    /**
     * A timer that is set.
     *
     * @param kind its id up to the slash
     * @param detail its id after the slash: leg, number, step; empty for none
     */
    record Pending(String document, String kind, String detail, Instant at) {

        static Pending of(String document, Document timer) {
            String id = timer.getString("id");
            int detail = id.indexOf('/') + 1;
            int end = detail == 0 ? id.length() : detail;
            return new Pending(
                    document,
                    id.substring(0, end),
                    id.substring(end),
                    timer.getDate("at").toInstant());
        }

        boolean isDue(Instant now) {
            return !at.isAfter(now);
        }

        /** Whether this is what the timer says when it fires. */
        boolean isAnnouncedBy(Announced event) {
            return event.document().equals(document)
                    && event.type().equals(KINDS.get(kind))
                    && (detail.isEmpty()
                            || event.data()
                                    .valueStream()
                                    .anyMatch(value -> value.asString("").equals(detail)));
        }
    }

    /** An event of a journal. */
    record Announced(String document, String id, String type, JsonNode data) {

        static Announced of(String document, Document entry) {
            JsonNode event = JsonMapper.shared().readTree(entry.getString("event"));
            return new Announced(document, entry.getString("id"), entry.getString("type"), event.path("data"));
        }

        /** Whether a timer announced it, and no person. */
        boolean isOfTimer() {
            return KINDS.containsValue(type);
        }
    }

    /** That somebody is to be told of an event by one medium; of an audience of agencies, which one. */
    record Told(String event, String rule, String audience, String medium, String state) {

        static Told of(Document notice) {
            Document intent = notice.get("intent", Document.class);
            return new Told(
                    intent.getString("event"),
                    intent.getString("rule"),
                    audience(intent),
                    intent.getString("medium"),
                    notice.getString("state"));
        }

        private static String audience(Document intent) {
            String agency = intent.getString("agency");
            return intent.getString("audience") + (agency == null ? "" : "@" + agency);
        }

        /** Whether it is still to be tried: a clock that moves by weeks meanwhile lets it expire. */
        boolean isOpen() {
            return state.equals("CREATED") || state.equals("SENDING");
        }

        /** What must not be there twice. */
        String key() {
            return String.join(" ", event, rule, audience, medium);
        }
    }

    /** As the stores are now. */
    static TimerBook of(String mongoUri) {
        TimerBook book = new TimerBook(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        StoreHash.each(mongoUri, book::add);
        return book;
    }

    private void add(String name, Document stored) {
        stored.getList("timers", Document.class, List.of()).forEach(timer -> pending.add(Pending.of(name, timer)));
        stored.getList("journal", Document.class, List.of()).forEach(entry -> announced.add(Announced.of(name, entry)));
        if (stored.get("unpublishedSince") instanceof Date || stored.getBoolean("parked", false)) {
            restless.add(name);
        }
        if (stored.get("state") instanceof Document state && name.contains("/notices/")) {
            state.getList("notices", Document.class).forEach(notice -> told.add(Told.of(notice)));
        }
    }

    /** Timers, those of notices left out. */
    List<Pending> legal() {
        return pending.stream()
                .filter(timer -> !timer.document().contains("/notices/"))
                .toList();
    }

    /** Whether everything that had to happen until now has happened, and everybody was told. */
    boolean isQuietAt(Instant now) {
        return restless.isEmpty()
                && told.stream().noneMatch(Told::isOpen)
                && pending.stream().noneMatch(timer -> timer.isDue(now));
    }
}
