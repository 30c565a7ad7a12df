package vn.motcua.platform.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import vn.motcua.platform.journal.Timer;

/**
 * What becomes of a lease in the save that records the effect done under it: the next timer's effect begins, or it is given back.
 *
 * @param owner who has to have the lease; if somebody else has, the save is a {@link Conflict}
 * @param next the timer whose effect begins; null gives the lease back
 */
public record Handover(String owner, @Nullable Timer next) {

    Bson ours(Bson document) {
        return and(document, eq("lease.owner", owner));
    }

    void addTo(Document update) {
        if (next == null) {
            Document unset = update.get("$unset", new Document());
            unset.putAll(TimerStore.givenBack());
            update.append("$unset", unset);
        } else {
            update.get("$set", Document.class).append("lease.timer", next.id());
        }
    }
}
