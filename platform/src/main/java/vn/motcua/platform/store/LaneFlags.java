package vn.motcua.platform.store;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.UpdateOptions;
import java.util.List;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The flag {@code parked} on a dossier's own document, or on a stub made for it: it makes commands answer LANE_PARKED and
 * timers wait. It names the incarnation of the parking, so that who ends an earlier one does not take it away.
 */
final class LaneFlags {

    private static final int AT_ONCE = 500;

    private final JournalStore<?> dossiers;

    LaneFlags(JournalStore<?> dossiers) {
        this.dossiers = dossiers;
    }

    /** A flagged dossier and the parking that the flag is for; empty if the flag does not say. */
    record Flag(String lane, String incarnation) {}

    Mono<Void> set(Flag flag) {
        Document stub = new Document("version", 1L)
                .append("head", new Document("sequence", 0L).append("hash", ""))
                .append("published", 0L)
                .append("seen", new Document())
                .append("timers", List.of())
                .append("journal", List.of());
        Document parked = new Document("parked", true).append("parkedIn", flag.incarnation());
        Document update = new Document("$set", parked).append("$setOnInsert", stub);
        return dossiers.collection()
                .flatMap(documents -> Mono.from(documents.updateOne(
                        new Document("_id", flag.lane()), update, new UpdateOptions().upsert(true))))
                .then()
                .onErrorResume(LaneFlags::isDuplicate, raced -> set(flag));
    }

    /** Takes the flag away if it still is for that parking. */
    Mono<Void> clear(Flag flag) {
        Document ours = new Document("_id", flag.lane())
                .append("parkedIn", flag.incarnation().isEmpty() ? null : flag.incarnation());
        Document update = new Document("$unset", new Document("parked", "").append("parkedIn", ""));
        return dossiers.collection()
                .flatMap(documents -> Mono.from(documents.updateOne(ours, update)))
                .then();
    }

    /** Flags behind which there is no such lane. */
    Flux<Flag> withoutLane(String lanes) {
        Document lookup = new Document("from", lanes)
                .append("localField", "_id")
                .append("foreignField", "_id")
                .append("as", "lane");
        return dossiers.collection()
                .flatMapMany(documents -> Flux.from(documents.aggregate(List.of(
                        new Document("$match", new Document("parked", true)),
                        new Document("$project", new Document("parkedIn", 1)),
                        new Document("$lookup", lookup),
                        new Document("$match", new Document("lane", List.of())),
                        new Document("$limit", AT_ONCE)))))
                .map(found -> new Flag(found.getString("_id"), found.get("parkedIn", "")));
    }

    static boolean isDuplicate(Throwable failure) {
        return failure instanceof MongoWriteException write
                && write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
    }
}
