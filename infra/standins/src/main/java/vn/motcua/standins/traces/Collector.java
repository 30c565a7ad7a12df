package vn.motcua.standins.traces;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.springframework.stereotype.Component;

/** Keeps spans in memory by trace; the oldest traces go when there are too many. */
@Component
class Collector {

    private static final int MOST_SPANS = 20_000;

    private final SequencedMap<String, List<SeenSpan>> traces = new LinkedHashMap<>();
    private int spans;

    synchronized void take(List<SeenSpan> arrived) {
        arrived.forEach(span ->
                traces.computeIfAbsent(span.trace(), first -> new ArrayList<>()).add(span));
        spans += arrived.size();
        while (spans > MOST_SPANS && traces.size() > 1) {
            spans -= traces.pollFirstEntry().getValue().size();
        }
    }

    /** All traces in which a span says this, the oldest first; all if nothing is to be said. */
    synchronized List<TraceTree> about(String subject) {
        return traces.values().stream()
                .filter(spans -> subject.isEmpty() || spans.stream().anyMatch(span -> says(span, subject)))
                .map(TraceTree::new)
                .toList();
    }

    private static boolean says(SeenSpan span, String subject) {
        return subject.equals(span.said().get("motcua.subject"));
    }

    synchronized Optional<TraceTree> trace(String id) {
        return Optional.ofNullable(traces.get(id)).map(TraceTree::new);
    }
}
