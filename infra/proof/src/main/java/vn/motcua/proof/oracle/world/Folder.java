package vn.motcua.proof.oracle.world;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Everything there is about one dossier: the documents of all services, its strip of the topic, its parked lanes. */
public final class Folder {

    private final String id;
    private final List<Stored> documents;
    private final Strip topic;
    private final List<Parked> lanes;
    private final Map<String, Fact> facts = new HashMap<>();
    private @Nullable List<Fact> published;

    public Folder(String id, List<Stored> documents, Strip topic, List<Parked> lanes) {
        this.id = id;
        this.documents = List.copyOf(documents);
        this.topic = topic;
        this.lanes = List.copyOf(lanes);
        documents.forEach(document -> document.journal().forEach(fact -> facts.putIfAbsent(fact.id(), fact)));
    }

    /** The dossier. */
    public String id() {
        return id;
    }

    public List<Stored> documents() {
        return documents;
    }

    public Strip topic() {
        return topic;
    }

    public List<Parked> lanes() {
        return lanes;
    }

    /** The dossier's own document of a service, if it has a state. */
    public Optional<Stored> of(Kind kind) {
        return head(kind).filter(Stored::isThere);
    }

    /** The dossier's own document of a service, a stub too. */
    public Optional<Stored> head(Kind kind) {
        return documents.stream()
                .filter(document -> document.kind() == kind && document.id().equals(id))
                .findFirst();
    }

    /** The case of a leg. */
    public Optional<Stored> caseOf(String leg) {
        return cases().stream().filter(file -> file.leg().equals(leg)).findFirst();
    }

    /** One document for each leg that became a case. */
    public List<Stored> cases() {
        return documents.stream()
                .filter(document -> document.kind() == Kind.DEPARTMENT && document.isThere())
                .toList();
    }

    /** The journal entry with this event id; null if no journal has it. */
    public @Nullable Fact fact(String event) {
        return facts.get(event);
    }

    /**
     * What journals say and the topic holds byte for byte, in the order of the topic; what came before its predecessors waits
     * for them, as with every reader.
     */
    public List<Fact> published() {
        List<Fact> known = published;
        if (known == null) {
            known = inOrder();
            published = known;
        }
        return known;
    }

    private List<Fact> inOrder() {
        List<Fact> ordered = new ArrayList<>();
        Map<String, Long> last = new HashMap<>();
        Map<String, SortedMap<Long, Fact>> early = new TreeMap<>();
        for (Strip.Kept record : topic.records()) {
            Fact fact = facts.get(record.id());
            if (fact != null && record.digest() == fact.digest()) {
                SortedMap<Long, Fact> waiting = early.computeIfAbsent(fact.source(), first -> new TreeMap<>());
                waiting.put(fact.sequence(), fact);
                while (!waiting.isEmpty() && waiting.firstKey() == last.getOrDefault(fact.source(), 0L) + 1) {
                    last.merge(fact.source(), 1L, Long::sum);
                    ordered.add(waiting.remove(waiting.firstKey()));
                }
            }
        }
        early.values().forEach(behindAHole -> ordered.addAll(behindAHole.values()));
        return ordered;
    }

    /** Whether this service has parked the dossier's lane, so that it knows no more than it knew then. */
    public boolean isParkedIn(Kind service) {
        return lanes.stream().anyMatch(lane -> lane.service() == service);
    }
}
