package vn.motcua.standins.traces;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** One trace, as far as it has arrived, for people to read: when each span began after the first, how long it took, whose it is. */
record TraceTree(List<SeenSpan> spans) {

    private static final double MILLI = 1_000_000;

    TraceTree {
        spans = spans.stream().sorted(Comparator.comparingLong(SeenSpan::start)).toList();
    }

    /** One line: id, beginning, length, spans, services in the order in which they joined, how it began. */
    String summary() {
        SeenSpan first = spans.getFirst();
        String services = spans.stream().map(SeenSpan::service).distinct().collect(Collectors.joining(" → "));
        return String.format(
                Locale.ROOT,
                "%s  %s  %.0f ms  %d spans  %s  %s",
                first.trace(),
                Instant.ofEpochMilli(first.start() / 1_000_000),
                length() / MILLI,
                spans.size(),
                services,
                first.name());
    }

    private long length() {
        long end = spans.stream().mapToLong(SeenSpan::end).max().orElse(0);
        return end - spans.getFirst().start();
    }

    String text() {
        Map<String, List<SeenSpan>> children = spans.stream().collect(Collectors.groupingBy(SeenSpan::parent));
        Set<String> known = spans.stream().map(SeenSpan::id).collect(Collectors.toSet());
        StringBuilder text = new StringBuilder(summary()).append('\n');
        spans.stream().filter(span -> !known.contains(span.parent())).forEach(root -> branch(text, root, "", children));
        return text.toString();
    }

    private void branch(StringBuilder text, SeenSpan span, String indent, Map<String, List<SeenSpan>> children) {
        text.append(String.format(
                Locale.ROOT,
                "%8.1f %8.1f ms  %s%s: %s%s%s\n",
                (span.start() - spans.getFirst().start()) / MILLI,
                span.took() / MILLI,
                indent,
                span.service(),
                span.name(),
                which(span),
                span.failed() ? "  FAILED" : ""));
        children.getOrDefault(span.id(), List.of()).forEach(child -> branch(text, child, indent + "  ", children));
    }

    private static String which(SeenSpan span) {
        String sequence = span.said().get("motcua.sequence");
        return sequence == null ? "" : " #" + sequence;
    }
}
