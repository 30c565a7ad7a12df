package vn.motcua.platform.messaging.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Documents with a due timer, claimed by a lease, step by step as TimerStore. */
final class Leases {

    private static final long LEASE = 30_000;

    private final World world;
    private final Db db;

    Leases(World world, Db db) {
        this.world = world;
        this.db = db;
    }

    /** When the next timer can be claimed by a process with this clock. */
    long nextClaim(long skew) {
        long next = Long.MAX_VALUE;
        for (Doc doc : db.docs().values()) {
            long wakeAt = doc.wakeAt();
            if (!doc.parked && wakeAt != Long.MAX_VALUE) {
                next = Math.min(next, Math.max(Math.max(wakeAt, wakeAt - skew), doc.leaseUntil + 1));
            }
        }
        return next;
    }

    List<String> due(long clock) {
        return db.op("due?", "", () -> {
            List<String> due = new ArrayList<>();
            db.docs().values().stream().filter(doc -> claimable(doc, clock)).forEach(doc -> due.add(doc.id));
            return due;
        });
    }

    private boolean claimable(Doc doc, long clock) {
        return doc.wakeAt() <= clock && doc.wakeAt() <= world.now && !doc.parked && doc.leaseUntil < world.now;
    }

    /** Takes the lease; the store's time, or null if somebody was faster. */
    @Nullable
    Instant claim(String id, String owner, long clock) {
        return db.op("claim", id, () -> {
            Doc stored = db.docs().get(id);
            return stored != null && claimable(stored, clock) ? lease(stored, owner) : null;
        });
    }

    @Nullable
    Instant renew(String id, String owner) {
        return db.op("renew", id, () -> {
            Doc stored = db.docs().get(id);
            return stored != null && stored.leaseOwner.equals(owner) ? lease(stored, owner) : null;
        });
    }

    private Instant lease(Doc stored, String owner) {
        stored.leaseOwner = owner;
        stored.leaseUntil = world.now + LEASE;
        return Instant.ofEpochMilli(world.now);
    }

    void giveBack(String id, String owner) {
        db.op("give back", id, () -> {
            Doc stored = db.docs().get(id);
            return stored != null && givenBack(stored, owner);
        });
    }

    /** With a save; false if the lease is somebody else's. */
    static boolean givenBack(Doc stored, String owner) {
        boolean ours = stored.leaseOwner.equals(owner);
        if (ours) {
            stored.leaseOwner = "";
            stored.leaseUntil = 0;
        }
        return ours;
    }

    /** Whether the effect of one more timer may begin under a lease of that age. */
    static boolean isYoung(long age) {
        return age < LEASE / 3;
    }
}
