package vn.motcua.proof.oracle.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.motcua.platform.journal.Timer;
import vn.motcua.platform.store.Seen;

/**
 * A journalled document as it is stored.
 *
 * @param marks what the outbox knows of it
 * @param slots under which answers to commands are remembered
 * @param state null for a stub
 */
public record Stored(
        Kind kind,
        String id,
        long version,
        List<Fact> journal,
        Marks marks,
        Map<String, Seen> seen,
        Set<String> slots,
        List<Timer> timers,
        boolean parked,
        @Nullable Document state) {

    public Stored {
        journal = List.copyOf(journal);
        seen = Map.copyOf(seen);
        slots = Set.copyOf(slots);
        timers = List.copyOf(timers);
    }

    /**
     * Head of the journal, and how much of it counts as published.
     *
     * @param waiting whether it says that something is unpublished
     */
    public record Marks(long sequence, String hash, long published, boolean waiting) {}

    static Stored from(Kind kind, Document stored) {
        String id = stored.getString("_id");
        Document head = stored.get("head", new Document());
        Marks marks = new Marks(
                number(head.get("sequence")),
                String.valueOf(head.get("hash")),
                number(stored.get("published")),
                stored.containsKey("unpublishedSince"));
        List<Fact> journal = stored.getList("journal", Document.class, List.of()).stream()
                .map(entry -> Fact.from(kind.source(id), entry))
                .toList();
        return new Stored(
                kind,
                id,
                number(stored.get("version")),
                journal,
                marks,
                seen(stored),
                stored.get("commands", new Document()).keySet(),
                timers(stored),
                stored.getBoolean("parked", false),
                stored.get("state", Document.class));
    }

    private static Map<String, Seen> seen(Document stored) {
        Map<String, Seen> seen = new HashMap<>();
        stored.get("seen", new Document()).forEach((source, last) -> {
            Document it = (Document) last;
            seen.put(source, new Seen(number(it.get("sequence")), String.valueOf(it.get("id"))));
        });
        return seen;
    }

    private static List<Timer> timers(Document stored) {
        List<Timer> timers = new ArrayList<>();
        for (Document timer : stored.getList("timers", Document.class, List.of())) {
            timers.add(new Timer(timer.getString("id"), timer.getDate("at").toInstant()));
        }
        return timers;
    }

    private static long number(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }

    /** Source of its events. */
    public String source() {
        return kind.source(id);
    }

    /** Code of the leg of a case; empty for a dossier's own document. */
    public String leg() {
        int slash = id.indexOf('/');
        return slash < 0 ? "" : id.substring(slash + 1);
    }

    /** Whether it is more than a stub. */
    public boolean isThere() {
        return state != null;
    }

    /** A text of the state by its dotted path; empty if it is not there. */
    public String text(String path) {
        return text(state, path);
    }

    /** A moment of the state by its dotted path; null if it is not there. */
    public @Nullable Instant moment(String path) {
        return moment(state, path);
    }

    /** A list of the state; empty if it is not there. */
    public List<Document> list(String path) {
        return value(state, path) instanceof List<?> values
                ? values.stream().map(Document.class::cast).toList()
                : List.of();
    }

    /** Whether the state has a value there. */
    public boolean has(String path) {
        return value(state, path) != null;
    }

    /** A text inside some part of a state; empty if it is not there. */
    public static String text(@Nullable Document part, String path) {
        Object value = value(part, path);
        return value == null ? "" : value.toString();
    }

    /** A moment inside some part of a state; null if it is not there. */
    public static @Nullable Instant moment(@Nullable Document part, String path) {
        return value(part, path) instanceof Date date ? date.toInstant() : null;
    }

    private static @Nullable Object value(@Nullable Document part, String path) {
        Object value = part;
        for (String step : path.split("\\.")) {
            value = value instanceof Document inner ? inner.get(step) : null;
        }
        return value;
    }
}
