package vn.motcua.platform.messaging;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/**
 * Up to which sequence a topic holds the events of each source without a hole. Sixteen bytes a source at best, so that a
 * million fit: a source is known by a hash of 64 bits, and two that share one are less likely than a broken disk.
 */
final class TopicHeads {

    private static final int FIRST_SIZE = 1 << 10;

    private long[] hashes = new long[FIRST_SIZE];
    private long[] contiguous = new long[FIRST_SIZE];
    private BitSet met = new BitSet();
    private int size;

    /** The topic has this event; in the order of the topic, so that what is sent again after a hole closes it. */
    void add(String source, long sequence) {
        int slot = slot(hash(source));
        if (hashes[slot] == 0) {
            hashes[slot] = hash(source);
            size++;
            if (size * 2 > hashes.length) {
                grow();
                slot = slot(hash(source));
            }
        }
        if (sequence == contiguous[slot] + 1) {
            contiguous[slot] = sequence;
        }
    }

    /** Sequence up to which nothing is missing; 0 if not even the first is there. */
    long contiguous(String source) {
        return contiguous[slot(hash(source))];
    }

    /** Notes that the source is known elsewhere too; see {@link #unmet}. */
    void meet(String source) {
        met.set(slot(hash(source)));
    }

    /** Hashes of the sources that nobody has met since the last call. */
    Set<Long> unmet() {
        Set<Long> unmet = new HashSet<>();
        for (int slot = 0; slot < hashes.length; slot++) {
            if (hashes[slot] != 0 && !met.get(slot)) {
                unmet.add(hashes[slot]);
            }
        }
        met = new BitSet();
        return unmet;
    }

    int size() {
        return size;
    }

    void clear() {
        hashes = new long[FIRST_SIZE];
        contiguous = new long[FIRST_SIZE];
        met = new BitSet();
        size = 0;
    }

    private void grow() {
        long[] hashesBefore = hashes;
        long[] contiguousBefore = contiguous;
        hashes = new long[hashesBefore.length * 2];
        contiguous = new long[hashesBefore.length * 2];
        met = new BitSet();
        for (int old = 0; old < hashesBefore.length; old++) {
            if (hashesBefore[old] != 0) {
                int slot = slot(hashesBefore[old]);
                hashes[slot] = hashesBefore[old];
                contiguous[slot] = contiguousBefore[old];
            }
        }
    }

    private int slot(long hash) {
        int slot = (int) hash & hashes.length - 1;
        while (hashes[slot] != 0 && hashes[slot] != hash) {
            slot = slot + 1 & hashes.length - 1;
        }
        return slot;
    }

    /** FNV-1a, then mixed so that its low bits serve as a slot; never zero, which marks a free one. */
    static long hash(String source) {
        long hash = 0xcbf29ce484222325L;
        for (int index = 0; index < source.length(); index++) {
            hash = (hash ^ source.charAt(index)) * 0x100000001b3L;
        }
        hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        hash ^= hash >>> 33;
        return hash == 0 ? 1 : hash;
    }
}
