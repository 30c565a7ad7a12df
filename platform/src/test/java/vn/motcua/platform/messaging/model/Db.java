package vn.motcua.platform.messaging.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A service's documents, as JournalStore and Outbox keep them. */
final class Db {

    private final World world;
    private final Faults faults;
    private final Map<String, Doc> docs = new TreeMap<>();
    private int changes;
    final String service;
    final Lot lot;

    Db(World world, Faults faults, String service) {
        this.world = world;
        this.faults = faults;
        this.service = service;
        this.lot = new Lot(world, this);
    }

    <T> T op(String what, Object subject, Supplier<T> effect) {
        return faults.stored(service, what, subject, () -> {
            changes++;
            return effect.get();
        });
    }

    /** Grows with every operation. */
    int changes() {
        return changes;
    }

    /** All documents, without a step: for what an index would tell at once, for tests and for judges. */
    Map<String, Doc> docs() {
        return docs;
    }

    Doc load(String id) {
        return op("load", id, () -> peek(id));
    }

    Doc peek(String id) {
        Doc stored = docs.get(id);
        return stored == null ? new Doc(id) : stored.copy();
    }

    /** Writes one transition; returns the document after it. */
    Doc save(Doc before, Doc.Change change) {
        return save(before, change, !world.broken(Mutation.SAVE_WITHOUT_THE_VERSION));
    }

    Doc save(Doc before, Doc.Change change, boolean versioned) {
        return save(before, change, versioned, stored -> true);
    }

    /** The same with what is to become of the lease under which it was made; a clash if that is somebody else's. */
    Doc save(Doc before, Doc.Change change, boolean versioned, Predicate<Doc> handover) {
        Doc after = after(before, change);
        List<Fact> added = after.journal.subList(
                (int) (after.journal.size() - change.events().size()), after.journal.size());
        return op("save", List.of(before.id, change.by(), added), () -> {
            if (before.version == 0) {
                insert(after);
            } else {
                update(before.version, after, change, List.copyOf(added), versioned, handover);
            }
            return after;
        });
    }

    private Doc after(Doc before, Doc.Change change) {
        Doc after = before.copy();
        after.version++;
        after.state = change.state();
        after.seen.putAll(change.seen());
        for (Fact.Draft draft : change.events()) {
            after.journal.add(new Fact(
                    world.fresh("f"),
                    "/" + service + "/" + before.id,
                    lane(before.id),
                    after.head() + 1,
                    draft.type(),
                    draft.detail(),
                    change.by(),
                    true));
        }
        String answer = change.answer();
        if (answer != null) {
            after.commands.put(change.by(), answer);
        }
        return after;
    }

    private void insert(Doc after) {
        if (docs.containsKey(after.id)) {
            throw new Trouble.Clash(after.id);
        }
        Doc stored = after.copy();
        stored.unpublishedSince = after.journal.isEmpty() ? Long.MAX_VALUE : world.now;
        docs.put(after.id, stored);
    }

    private void update(
            long version, Doc after, Doc.Change change, List<Fact> added, boolean versioned, Predicate<Doc> handover) {
        Doc stored = docs.get(after.id);
        if (stored == null || versioned && stored.version != version || !handover.test(stored)) {
            throw new Trouble.Clash(after.id);
        }
        stored.version++;
        if (after.state != null) {
            stored.state = after.state;
        }
        stored.seen = new LinkedHashMap<>(after.seen);
        stored.journal.addAll(added);
        if (change.answer() != null) {
            stored.commands.put(change.by(), change.answer());
        }
        if (!added.isEmpty()) {
            stored.unpublishedSince = world.now;
        }
    }

    /** Makes the stub if there is none; touches neither version nor state. */
    void flag(String id, boolean parked) {
        op(parked ? "flag" : "unflag", id, () -> {
            Doc stored = docs.get(id);
            if (stored == null && parked) {
                stored = new Doc(id);
                stored.version = 1;
                docs.put(id, stored);
            }
            if (stored != null) {
                stored.parked = parked;
            }
            return true;
        });
    }

    @Nullable
    Long published(String id) {
        return op("published?", id, () -> docs.containsKey(id) ? docs.get(id).published : null);
    }

    List<Fact> journal(String id, long after) {
        return op(
                "journal",
                List.of(id, after),
                () -> peek(id).journal.stream()
                        .filter(fact -> fact.sequence() > after)
                        .toList());
    }

    void mark(Map<String, Long> published) {
        op("mark", published, () -> {
            published.forEach(this::mark);
            return true;
        });
    }

    private void mark(String id, long sequence) {
        Doc stored = docs.get(id);
        if (stored == null) {
            return;
        }
        stored.published = Math.max(stored.published, sequence);
        if (stored.head() == stored.published || world.broken(Mutation.UNSET_UNPUBLISHED_BLINDLY)) {
            stored.unpublishedSince = Long.MAX_VALUE;
        }
    }

    /** Since when the oldest unpublished document waits. */
    long oldestUnpublished() {
        long oldest = Long.MAX_VALUE;
        for (Doc doc : docs.values()) {
            oldest = Math.min(oldest, doc.unpublishedSince);
        }
        return oldest;
    }

    List<String> waiting(long atLeast) {
        return op(
                "waiting?",
                "",
                () -> docs.values().stream()
                        .filter(doc -> doc.unpublishedSince <= world.now - atLeast)
                        .map(doc -> doc.id)
                        .toList());
    }

    static String lane(String id) {
        int slash = id.indexOf('/');
        return slash < 0 ? id : id.substring(0, slash);
    }
}
