package vn.motcua.platform.messaging.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.motcua.platform.store.Seen;

/** What must hold when nothing moves any more. */
final class Verdicts {

    private final Cluster cluster;
    private final World world;
    private final List<Order> orders;

    Verdicts(Cluster cluster, List<Order> orders) {
        this.cluster = cluster;
        this.world = cluster.world;
        this.orders = orders;
    }

    void judge() {
        orders.forEach(this::appliedOnce);
        for (Office office : Office.values()) {
            for (Doc doc : cluster.db(office).docs().values()) {
                journal(office, doc);
                published(office, doc);
                timers(office, doc);
                folded(office, doc);
                if (Db.lane(doc.id).equals(doc.id)) {
                    seen(office, doc);
                }
            }
        }
        topic();
    }

    private void appliedOnce(Order order) {
        long applied = cluster.db(order.office()).peek(order.document()).journal.stream()
                .filter(fact -> fact.cause().equals(order.key()))
                .count();
        Order.Fate fate = order.fate();
        long least = fate.answers.isEmpty() ? 0 : 1;
        long most = fate.answers.isEmpty() && fate.unknown == 0 ? 0 : 1;
        if (applied < least || applied > most || fate.answers.size() > 1) {
            world.violated(
                    "an answered command is applied once, an unknown one at most once",
                    order + " answered " + fate.answers + ", unknown " + fate.unknown + ", applied " + applied);
        }
    }

    private void journal(Office office, Doc doc) {
        for (int index = 0; index < doc.journal.size(); index++) {
            if (doc.journal.get(index).sequence() != index + 1) {
                world.violated("journals have no hole and no double", office + " " + doc.id + " " + doc.journal);
                return;
            }
        }
    }

    private void published(Office office, Doc doc) {
        Set<Fact> there = new HashSet<>();
        cluster.topic.all().stream()
                .filter(record -> !record.injected() || cluster.topic.lost().contains(record.fact()))
                .forEach(record -> there.add(record.fact()));
        if (doc.published != doc.head() || !there.containsAll(doc.journal)) {
            world.violated(
                    "everything is published",
                    office + " " + doc.id + " up to " + doc.published + " of " + doc.journal);
        }
    }

    /** Nothing the relay sent stands before its predecessor, but for what the broker itself lost or a fault brought. */
    private void topic() {
        Map<String, TreeSet<Long>> there = new HashMap<>();
        cluster.topic.lost().forEach(fact -> note(there, fact));
        for (Topic.Rec record : cluster.topic.all()) {
            Fact fact = record.fact();
            if (!fact.isGenuine()) {
                continue;
            }
            Set<Long> before = note(there, fact);
            if (!record.injected() && before.size() < fact.sequence()) {
                world.violated("the topic is in order", fact + " at " + record.position() + " behind " + before);
                return;
            }
        }
    }

    /** All sequences of its source up to this one. */
    private static Set<Long> note(Map<String, TreeSet<Long>> there, Fact fact) {
        TreeSet<Long> all = there.computeIfAbsent(fact.source(), any -> new TreeSet<>());
        all.add(fact.sequence());
        return all.headSet(fact.sequence(), true);
    }

    private void timers(Office office, Doc doc) {
        for (Fact fact : doc.journal) {
            if (fact.type().equals("rang") && !cluster.hasRung(office, doc.id, fact.detail())) {
                world.violated("a recorded timer had its effect", office + " " + doc.id + " " + fact);
            }
        }
        for (Order order : orders) {
            boolean armed = order.timer() != null
                    && order.office() == office
                    && order.document().equals(doc.id)
                    && doc.journal.stream().anyMatch(fact -> fact.cause().equals(order.key()));
            if (armed && doc.journal.stream().noneMatch(fact -> fact.detail().equals(String.valueOf(order.timer())))) {
                world.violated("a timer that is due fires", office + " " + doc.id + " " + order.timer());
            }
        }
    }

    private void seen(Office office, Doc doc) {
        for (Office other : Office.values()) {
            for (Doc foreign : cluster.db(other).docs().values()) {
                String source = "/" + other.service() + "/" + foreign.id;
                boolean concerns =
                        office.consumes(source) && Db.lane(foreign.id).equals(doc.id) && foreign.head() > 0;
                Seen last = doc.seen.get(source);
                if (concerns && (last == null || last.sequence() != foreign.head())) {
                    world.violated(
                            "everything is seen",
                            office + " " + doc.id + " saw " + last + " of " + source + " up to " + foreign.head());
                }
            }
        }
    }

    /** The document holds what follows from the topic and from its own journal, each once, and nothing else. */
    private void folded(Office office, Doc doc) {
        List<String> expected = new ArrayList<>();
        List<String> causes = new ArrayList<>();
        for (Fact fact : concerning(office, doc)) {
            Office.Reaction reaction = office.on(State.NEW, fact);
            expected.add(Office.note(fact));
            reaction.events().forEach(event -> causes.add(fact.id()));
        }
        for (Fact own : doc.journal) {
            if (own.type().equals("rang")) {
                expected.add("rang:" + own.detail());
            } else if (!causes.contains(own.cause())) {
                expected.add(own.cause());
            }
        }
        causes.removeIf(cause ->
                doc.journal.stream().filter(own -> own.cause().equals(cause)).count() == 1);
        List<String> notes = doc.state == null ? List.of() : doc.state.notes();
        if (!sorted(notes).equals(sorted(expected)) || !causes.isEmpty()) {
            world.violated(
                    "the document is what the topic says",
                    office + " " + doc.id + " holds " + sorted(notes) + " instead of " + sorted(expected)
                            + ", not answered once: " + causes);
        }
        inOrder(office, doc, notes);
    }

    /** What the topic holds for the document, each event once. */
    private List<Fact> concerning(Office office, Doc doc) {
        return cluster.topic.all().stream()
                .map(Topic.Rec::fact)
                .distinct()
                .filter(fact -> fact.isGenuine())
                .filter(fact -> office.consumes(fact.source()) && !fact.impossibleFor(office.service()))
                .filter(fact -> office.documentId(fact).equals(doc.id))
                .toList();
    }

    private void inOrder(Office office, Doc doc, List<String> notes) {
        Map<String, Long> last = new HashMap<>();
        for (String note : notes) {
            int mark = note.lastIndexOf('#');
            if (mark > 0) {
                long sequence = Long.parseLong(note.substring(mark + 1));
                Long before = last.put(note.substring(0, mark), sequence);
                if (before != null && before >= sequence) {
                    world.violated(
                            "events of a source are handled in order, each once", office + " " + doc.id + " " + notes);
                    return;
                }
            }
        }
    }

    private static List<String> sorted(List<String> notes) {
        return notes.stream().sorted().toList();
    }
}
