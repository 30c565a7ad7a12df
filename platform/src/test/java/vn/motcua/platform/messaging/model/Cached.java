package vn.motcua.platform.messaging.model;

import java.util.function.LongSupplier;

/** A moment that follows from a store's content, found again only after the store changed. */
final class Cached implements LongSupplier {

    private final Db db;
    private final LongSupplier finding;
    private int asOf = -1;
    private long found;

    Cached(Db db, LongSupplier finding) {
        this.db = db;
        this.finding = finding;
    }

    @Override
    public long getAsLong() {
        if (asOf != db.changes()) {
            asOf = db.changes();
            found = finding.getAsLong();
        }
        return found;
    }
}
