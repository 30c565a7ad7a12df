package vn.motcua.platform.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import vn.motcua.platform.journal.Timer;

/** Between stored documents and what is loaded. */
final class DocumentMapper<S> {

    private final MappingMongoConverter converter;
    private final Class<S> type;

    DocumentMapper(MappingMongoConverter converter, Class<S> type) {
        this.converter = converter;
        this.type = type;
    }

    Journaled<S> read(Document stored, @Nullable String slot) {
        Document head = stored.get("head", Document.class);
        return new Journaled<>(
                stored.getString("_id"),
                stored.getLong("version"),
                state(stored),
                head.getLong("sequence"),
                head.getString("hash"),
                seen(stored),
                slot == null ? null : answered(stored, slot),
                stored.getBoolean("parked", false),
                timers(stored),
                TimerTraces.of(stored));
    }

    @Nullable
    S state(Document stored) {
        Document state = stored.get("state", Document.class);
        return state == null ? null : converter.read(type, state);
    }

    Document write(Object state) {
        Document document = new Document();
        converter.write(state, document);
        document.remove("_class");
        return document;
    }

    static List<Document> write(List<Timer> timers, Map<String, String> traces) {
        return timers.stream()
                .map(timer -> TimerTraces.addTo(write(timer), traces.get(timer.id())))
                .toList();
    }

    private static Document write(Timer timer) {
        Document stored = new Document("id", timer.id()).append("at", timer.at());
        return timer.patient() ? stored.append("patient", true) : stored;
    }

    private static Map<String, Seen> seen(Document stored) {
        Map<String, Seen> seen = new HashMap<>();
        stored.get("seen", new Document()).forEach((source, last) -> seen.put(source, last((Document) last)));
        return seen;
    }

    private static Seen last(Document last) {
        return new Seen(last.getLong("sequence"), last.getString("id"));
    }

    private static Journaled.@Nullable Answered answered(Document stored, String slot) {
        Document done = stored.get("commands", new Document()).get(slot, Document.class);
        return done == null ? null : new Journaled.Answered(done.getString("bodyHash"), done.getString("answer"));
    }

    static List<Timer> timers(Document stored) {
        List<Timer> timers = new ArrayList<>();
        stored.getList("timers", Document.class, List.of())
                .forEach(timer -> timers.add(new Timer(
                        timer.getString("id"), timer.getDate("at").toInstant(), timer.getBoolean("patient", false))));
        return timers;
    }
}
