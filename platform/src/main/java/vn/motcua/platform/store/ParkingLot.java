package vn.motcua.platform.store;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.result.DeleteResult;
import com.mongodb.client.result.UpdateResult;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Parked lanes of this service. The lane document is the truth; the flag {@code parked} on the dossier's own document
 * (or its stub) makes commands answer LANE_PARKED and timers wait. Every change is conditional on the lane's version.
 */
public final class ParkingLot {

    private final Mono<MongoCollection<Document>> lanes;
    private final Mono<MongoCollection<Document>> audit;
    private final JournalStore<?> dossiers;

    public ParkingLot(Journals journals, JournalStore<?> dossiers) {
        this.lanes = journals.collection(
                "lanes", List.of(new IndexModel(new Document("wakeAt", 1), new IndexOptions().sparse(true))));
        this.audit = journals.collection("lane_audit", List.of());
        this.dossiers = dossiers;
    }

    /** Which of these lanes are parked. */
    public Flux<String> parkedAmong(Collection<String> ids) {
        return lanes.flatMapMany(documents -> Flux.from(documents
                        .find(new Document("_id", new Document("$in", List.copyOf(ids))))
                        .projection(new Document("_id", 1))))
                .map(found -> found.getString("_id"));
    }

    /** Parks a lane; a lane that is parked already gets the records appended. */
    public Mono<Void> park(String id, ParkedLane.Reason reason, List<ParkedLane.Waiting> entries, Instant now) {
        Document lane = new Document("_id", id)
                .append("incarnation", new ObjectId().toHexString())
                .append("version", 1L)
                .append("since", Date.from(now))
                .append("attempts", 0)
                .append("entries", stored(entries));
        lane.putAll(fields(reason));
        return flag(id, true)
                .then(lanes.flatMap(documents -> Mono.from(documents.insertOne(lane))))
                .then()
                .onErrorResume(
                        ParkingLot::isDuplicate,
                        parked -> append(id, entries)
                                .filter(appended -> !appended)
                                .flatMap(released -> park(id, reason, entries, now)));
    }

    /** Appends records that are not there yet; false if the lane is not parked any more. */
    public Mono<Boolean> append(String id, List<ParkedLane.Waiting> entries) {
        return Flux.fromIterable(entries)
                .concatMap(entry -> appendOne(id, entry))
                .all(appended -> appended);
    }

    private Mono<Boolean> appendOne(String id, ParkedLane.Waiting entry) {
        Document absent = new Document("_id", id).append("entries.position", new Document("$ne", entry.position()));
        Document push = new Document("$push", new Document("entries", stored(entry)))
                .append("$inc", new Document("version", 1L));
        return lanes.flatMap(documents -> Mono.from(documents.updateOne(absent, push)))
                .flatMap(result -> result.getModifiedCount() == 1 ? Mono.just(true) : find(id).hasElement());
    }

    /** The parked lane; empty if it is not parked. */
    public Mono<ParkedLane> find(String id) {
        return lanes.flatMap(documents ->
                        Mono.from(documents.find(new Document("_id", id)).first()))
                .map(ParkingLot::read);
    }

    /** Parked lanes, oldest first. */
    public Flux<ParkedLane> all(int limit) {
        return lanes.flatMapMany(documents -> Flux.from(
                        documents.find().sort(new Document("since", 1)).limit(limit)))
                .map(ParkingLot::read);
    }

    /** How many lanes are parked. */
    public Mono<Long> count() {
        return lanes.flatMap(documents -> Mono.from(documents.countDocuments()));
    }

    /** Lanes whose automatic replay is due. */
    public Flux<ParkedLane> due(Instant now) {
        return lanes.flatMapMany(documents -> Flux.from(documents
                        .find(new Document("wakeAt", new Document("$lte", Date.from(now))))
                        .limit(100)))
                .map(ParkingLot::read);
    }

    /** Leaves only these records, for this reason; false if the lane changed meanwhile. */
    public Mono<Boolean> keep(
            ParkedLane lane, ParkedLane.Reason reason, int attempts, List<ParkedLane.Waiting> entries) {
        Document set = fields(reason).append("entries", stored(entries)).append("attempts", attempts);
        Document update = new Document("$set", set).append("$inc", new Document("version", 1L));
        if (reason.wakeAt() == null) {
            update.append("$unset", new Document("wakeAt", ""));
        }
        return lanes.flatMap(documents -> Mono.from(documents.updateOne(unchanged(lane), update)))
                .map(UpdateResult::getModifiedCount)
                .map(count -> count == 1)
                .flatMap(kept -> kept ? flag(lane.id(), true).thenReturn(true) : Mono.just(false));
    }

    /**
     * Makes flags and lanes agree where a crash or a race left them apart: a flag without a lane would block a dossier
     * unseen, a lane without a flag would let commands pass it.
     */
    public Mono<Void> reconcile() {
        Flux<String> flagged = dossiers.collection()
                .flatMapMany(documents -> Flux.from(documents
                        .find(new Document("parked", true))
                        .projection(new Document("_id", 1))
                        .limit(200)))
                .map(found -> found.getString("_id"));
        return flagged.concatMap(this::agree)
                .thenMany(all(200))
                .concatMap(lane -> agree(lane.id()))
                .then();
    }

    private Mono<Void> agree(String id) {
        return find(id).hasElement()
                .flatMap(parked -> flag(id, parked).then(find(id).hasElement()).filter(now -> !now.equals(parked)))
                .flatMap(changed -> flag(id, changed));
    }

    /** Ends the parking; false if the lane changed meanwhile. The flag goes first, so that a crash leaves no flag behind. */
    public Mono<Boolean> release(ParkedLane lane) {
        return flag(lane.id(), false)
                .then(lanes.flatMap(documents -> Mono.from(documents.deleteOne(unchanged(lane)))))
                .map(DeleteResult::getDeletedCount)
                .map(count -> count == 1);
    }

    /** Writes down who intervened in a lane, and why. */
    public Mono<Void> note(String lane, String by, String action, Map<String, String> details, Instant at) {
        Document entry = new Document("lane", lane)
                .append("by", by)
                .append("action", action)
                .append("at", Date.from(at))
                .append("details", new Document(details));
        return audit.flatMap(documents -> Mono.from(documents.insertOne(entry))).then();
    }

    private Mono<Void> flag(String id, boolean parked) {
        Document stub = new Document("version", 1L)
                .append("head", new Document("sequence", 0L).append("hash", ""))
                .append("published", 0L)
                .append("seen", new Document())
                .append("timers", List.of())
                .append("journal", List.of());
        Document update = parked
                ? new Document("$set", new Document("parked", true)).append("$setOnInsert", stub)
                : new Document("$unset", new Document("parked", ""));
        return dossiers.collection()
                .flatMap(documents -> Mono.from(
                        documents.updateOne(new Document("_id", id), update, new UpdateOptions().upsert(parked))))
                .onErrorResume(
                        ParkingLot::isDuplicate,
                        raced -> Mono.defer(() -> flag(id, parked).cast(UpdateResult.class)))
                .then();
    }

    private static Document unchanged(ParkedLane lane) {
        return new Document("_id", lane.id())
                .append("incarnation", lane.incarnation())
                .append("version", lane.version());
    }

    private static boolean isDuplicate(Throwable failure) {
        return failure instanceof MongoWriteException write
                && write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
    }

    private static Document fields(ParkedLane.Reason reason) {
        Document fields = new Document("code", reason.code())
                .append("reason", reason.detail())
                .append("source", reason.source())
                .append("missingFrom", reason.missingFrom());
        Instant wakeAt = reason.wakeAt();
        return wakeAt == null ? fields : fields.append("wakeAt", Date.from(wakeAt));
    }

    private static List<Document> stored(List<ParkedLane.Waiting> entries) {
        return entries.stream().map(ParkingLot::stored).toList();
    }

    private static Document stored(ParkedLane.Waiting entry) {
        return new Document("position", entry.position())
                .append("value", new Binary(entry.value()))
                .append("traceparent", entry.traceparent());
    }

    private static ParkedLane read(Document lane) {
        return new ParkedLane(
                lane.getString("_id"),
                lane.getString("incarnation"),
                lane.getLong("version"),
                lane.getString("code"),
                lane.getString("reason"),
                lane.getString("source"),
                lane.getLong("missingFrom"),
                lane.getDate("since").toInstant(),
                lane.getInteger("attempts"),
                instant(lane.getDate("wakeAt")),
                lane.getList("entries", Document.class).stream()
                        .map(entry -> new ParkedLane.Waiting(
                                entry.getString("position"),
                                entry.get("value", Binary.class).getData(),
                                entry.getString("traceparent")))
                        .toList());
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
