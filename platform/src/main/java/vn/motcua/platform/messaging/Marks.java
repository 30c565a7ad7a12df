package vn.motcua.platform.messaging;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * How far each journal was acknowledged by the broker and is not marked in the store yet. A journal is sent from behind
 * its mark on, and its mark moves only over what was acknowledged without a hole.
 */
public final class Marks<K> {

    private final Map<K, Long> acknowledged = new ConcurrentHashMap<>();

    /**
     * The sequence behind which the next sending begins.
     *
     * @param stored the mark in the store; null if there is no document
     */
    public long after(K key, @Nullable Long stored) {
        return Math.max(stored == null ? 0 : stored, acknowledged.getOrDefault(key, 0L));
    }

    /** The broker has this one, and everything before it. */
    public void acknowledged(K key, long sequence) {
        acknowledged.merge(key, sequence, Math::max);
    }

    /** The store's own mark is written once more, which takes the document off the list of those that wait. */
    public void confirm(K key, long stored) {
        acknowledged.putIfAbsent(key, stored);
    }

    /** What is to be written now. */
    public Map<K, Long> due() {
        return Map.copyOf(acknowledged);
    }

    /** The store has it; what was acknowledged since then stays due. */
    public void written(K key, long sequence) {
        acknowledged.remove(key, sequence);
    }
}
