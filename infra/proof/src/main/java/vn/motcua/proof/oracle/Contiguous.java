package vn.motcua.proof.oracle;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.motcua.proof.oracle.world.Fact;
import vn.motcua.proof.oracle.world.Folder;
import vn.motcua.proof.oracle.world.Stored;
import vn.motcua.proof.oracle.world.Strip;
import vn.motcua.proof.oracle.world.World;

/** B: no hole and no double, in the journals and, repetitions removed, on the topic; and the topic says what the journals say. */
final class Contiguous implements Check {

    private static final String PROMISE =
            "Versions and sequences are contiguous, on the documents and, duplicates removed, on the topic.";

    private final Map<String, Integer> poison = new HashMap<>();
    private final Set<String> early;
    private final Findings found = new Findings(
            "documents", "journal entries", "records on the topic", "repeated records", "poison on the topic");

    Contiguous(World world) {
        world.injected().poison().forEach(it -> poison.merge(it.dossier(), 1, Integer::sum));
        early = world.injected().early();
    }

    @Override
    public void look(Folder folder) {
        folder.documents().forEach(document -> journal(folder, document));
        found.count("repeated records", folder.topic().repeats());
        Map<String, Long> last = new HashMap<>();
        int strange = 0;
        for (Strip.Kept record : folder.topic().records()) {
            found.count("records on the topic");
            Fact fact = folder.fact(record.id());
            if (fact == null || !record.is(fact)) {
                strange++;
            } else {
                next(folder, record, fact, last);
            }
        }
        found.count("poison on the topic", strange);
        found.require(
                strange <= poison.getOrDefault(folder.id(), 0),
                folder.id(),
                strange + " records on the topic are in no journal, byte for byte");
    }

    private void journal(Folder folder, Stored document) {
        found.count("documents");
        found.count("journal entries", document.journal().size());
        long expected = 1;
        for (Fact fact : document.journal()) {
            found.require(
                    stands(folder, document, fact, expected),
                    folder.id(),
                    fact + " stands where entry " + expected + " of " + document.source() + " must be");
            expected++;
        }
        long length = document.journal().size();
        found.require(
                document.marks().sequence() == length,
                folder.id(),
                document.source() + " has " + length + " entries, its head says "
                        + document.marks().sequence());
        version(folder, document);
    }

    private static boolean stands(Folder folder, Stored document, Fact fact, long expected) {
        return fact.sequence() == expected
                && fact.envelope().sequence() == expected
                && fact.envelope().id().equals(fact.id())
                && fact.envelope().source().equals(document.source())
                && fact.envelope().subject().equals(folder.id());
    }

    /** Each cause and each command took a save of its own. */
    private void version(Folder folder, Stored document) {
        Set<String> causes = new HashSet<>();
        for (Fact fact : document.journal()) {
            causes.add(Objects.requireNonNullElse(fact.cause(), "timer of entry " + fact.sequence()));
        }
        int saves = Math.max(causes.size(), document.slots().size());
        found.require(
                document.version() >= Math.max(1, saves),
                folder.id(),
                document.source() + " has version " + document.version() + " after " + causes.size() + " causes and "
                        + document.slots().size() + " commands");
    }

    private void next(Folder folder, Strip.Kept record, Fact fact, Map<String, Long> last) {
        long expected = last.merge(record.source(), 1L, Long::sum);
        found.require(record.keyed(), folder.id(), fact + " is on the topic under the key " + folder.id());
        found.require(
                record.sequence() == expected || early.contains(folder.id()),
                folder.id(),
                fact + " is on the topic where " + expected + " of its source must be");
    }

    @Override
    public Verdict verdict() {
        return found.verdict("B", PROMISE);
    }
}
