package vn.motcua.proof.oracle.world;

import com.mongodb.client.MongoCursor;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** All kinds of documents side by side in the order of their ids, so that one dossier's are together without a lookup. */
final class Merge implements Folders {

    private final Store store;
    private final Topic topic;
    private final Map<String, List<Parked>> lanes;

    Merge(Store store, Topic topic) {
        this.store = store;
        this.topic = topic;
        this.lanes = store.lanes();
    }

    @Override
    public void each(Consumer<Folder> reader) {
        Set<String> unread = new HashSet<>(topic.dossiers());
        unread.addAll(lanes.keySet());
        Map<Kind, Ahead> cursors = new EnumMap<>(Kind.class);
        try {
            for (Kind kind : Kind.values()) {
                cursors.put(kind, new Ahead(kind, store.all(kind)));
            }
            String dossier = first(cursors);
            while (dossier != null) {
                unread.remove(dossier);
                reader.accept(folder(dossier, documents(cursors, dossier)));
                dossier = first(cursors);
            }
        } finally {
            cursors.values().forEach(Ahead::close);
        }
        unread.forEach(dossier -> reader.accept(folder(dossier, List.of())));
    }

    private static @Nullable String first(Map<Kind, Ahead> cursors) {
        return cursors.values().stream()
                .map(Ahead::dossier)
                .filter(Objects::nonNull)
                .min(String::compareTo)
                .orElse(null);
    }

    private static List<Stored> documents(Map<Kind, Ahead> cursors, String dossier) {
        List<Stored> documents = new ArrayList<>();
        cursors.values().forEach(cursor -> cursor.take(dossier, documents));
        return documents;
    }

    private Folder folder(String dossier, List<Stored> documents) {
        return new Folder(dossier, documents, topic.of(dossier), lanes.getOrDefault(dossier, List.of()));
    }

    @Override
    public Optional<Folder> one(String dossier) {
        List<Stored> documents = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            store.of(kind, dossier).forEach(document -> documents.add(Stored.from(kind, document)));
        }
        boolean known = !documents.isEmpty() || topic.dossiers().contains(dossier);
        return known ? Optional.of(folder(dossier, documents)) : Optional.empty();
    }

    /** A cursor that knows what comes next. */
    private static final class Ahead {

        private final Kind kind;
        private final MongoCursor<Document> cursor;
        private @Nullable Document next;

        Ahead(Kind kind, MongoCursor<Document> cursor) {
            this.kind = kind;
            this.cursor = cursor;
            forward();
        }

        @Nullable
        String dossier() {
            return next == null ? null : Kind.lane(next.getString("_id"));
        }

        void take(String dossier, List<Stored> into) {
            while (next != null && dossier.equals(dossier())) {
                into.add(Stored.from(kind, next));
                forward();
            }
        }

        private void forward() {
            next = cursor.hasNext() ? cursor.next() : null;
        }

        void close() {
            cursor.close();
        }
    }
}
