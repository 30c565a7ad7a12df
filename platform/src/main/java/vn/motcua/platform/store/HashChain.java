package vn.motcua.platform.store;

import java.util.List;
import java.util.OptionalLong;
import org.apache.commons.codec.digest.DigestUtils;

/** The chain of hashes over a journal, by which a changed or missing entry is found. */
public final class HashChain {

    private HashChain() {}

    /** Hash of an entry from the hash before it (empty for the first), who caused it and the published bytes. */
    public static String link(String previous, String by, String event) {
        return DigestUtils.sha256Hex(previous + "\n" + by + "\n" + event);
    }

    /** Sequence of the first entry that does not fit the chain; empty if all do. */
    public static OptionalLong firstBadLink(List<JournalEntry> journal) {
        String previous = "";
        long expected = 1;
        for (JournalEntry entry : journal) {
            String hash = link(previous, entry.by(), entry.event());
            if (entry.sequence() != expected || !hash.equals(entry.hash())) {
                return OptionalLong.of(expected);
            }
            previous = hash;
            expected++;
        }
        return OptionalLong.empty();
    }
}
