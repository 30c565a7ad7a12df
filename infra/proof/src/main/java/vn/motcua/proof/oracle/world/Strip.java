package vn.motcua.proof.oracle.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the topic holds of one dossier, in order; the same bytes again are only counted. */
public final class Strip {

    private final List<Kept> records = new ArrayList<>(8);
    private final Map<Long, Kept> known = new HashMap<>(16);
    private long repeats;

    /**
     * A record as the topic keeps it.
     *
     * @param source empty if it cannot be read
     * @param digest of its bytes
     * @param at the broker's time
     * @param keyed whether its key is the dossier that it is about
     */
    public record Kept(String source, long sequence, String id, long digest, Instant at, boolean keyed) {

        /** Whether it has the bytes of that journal entry. */
        public boolean is(Fact fact) {
            return id.equals(fact.id()) && digest == fact.digest();
        }
    }

    /** Whether such a record was there before; if so, it is counted. */
    boolean repeats(long digest) {
        boolean known = this.known.containsKey(digest);
        repeats += known ? 1 : 0;
        return known;
    }

    void add(Kept record) {
        known.put(record.digest(), record);
        records.add(record);
    }

    /** Every record once, in the order of its first appearance. */
    public List<Kept> records() {
        return records;
    }

    /** How many records were there before, byte for byte. */
    public long repeats() {
        return repeats;
    }

    /** The record of that journal entry; null if the topic does not hold it. */
    public @Nullable Kept of(Fact fact) {
        Kept found = known.get(fact.digest());
        return found != null && found.id().equals(fact.id()) ? found : null;
    }
}
