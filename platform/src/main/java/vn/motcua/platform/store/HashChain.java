package vn.motcua.platform.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;

/** The chain of hashes over a journal, by which a changed or missing entry is found. */
public final class HashChain {

    private HashChain() {}

    /** Hash of an entry from the hash before it (empty for the first), who caused it and the published bytes. */
    public static String link(String previous, String by, String event) {
        return sha256(previous + "\n" + by + "\n" + event);
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

    /** SHA-256 as lower-case hex. */
    public static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java runtime has SHA-256", absent);
        }
    }
}
