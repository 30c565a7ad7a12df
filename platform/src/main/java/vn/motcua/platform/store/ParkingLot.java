package vn.motcua.platform.store;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.result.DeleteResult;
import com.mongodb.client.result.UpdateResult;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.types.ObjectId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Parked lanes of this service. The lane document is the truth; its records are documents of their own, and the flag on the
 * dossier's document follows it. A record is stored before the lane's version counts it, and the lane ends only at the
 * version at which all its records were seen handled: whoever dies in between loses nothing and overtakes nothing.
 */
public final class ParkingLot {

    /** Code of a lane that stays parked because the topic holds more of its dossier than the store. */
    public static final String TOPIC_AHEAD = "TOPIC_AHEAD";

    static final String LANES = "lanes";

    private final Mono<MongoCollection<Document>> lanes;
    private final Mono<MongoCollection<Document>> audit;
    private final LaneRecords records;
    private final LaneFlags flags;
    private final String dossiers;

    public ParkingLot(Journals journals, JournalStore<?> dossiers) {
        this.lanes = journals.collection(
                LANES, List.of(new IndexModel(new Document("wakeAt", 1), new IndexOptions().sparse(true))));
        this.audit = journals.collection("lane_audit", List.of());
        this.records = new LaneRecords(journals, dossiers.spec().types());
        this.flags = new LaneFlags(dossiers);
        this.dossiers = dossiers.spec().collection();
    }

    /** Which of these lanes are parked. */
    public Flux<String> parkedAmong(Collection<String> ids) {
        return lanes.flatMapMany(documents -> Flux.from(documents
                        .find(new Document("_id", new Document("$in", List.copyOf(ids))))
                        .projection(new Document("_id", 1))))
                .map(found -> found.getString("_id"));
    }

    /** Parks a lane at the first of these records; a lane that is parked already gets the records appended. */
    public Mono<Void> park(String id, ParkedLane.Reason reason, List<ParkedLane.Waiting> entries) {
        LaneFlags.Flag flag = new LaneFlags.Flag(id, new ObjectId().toHexString());
        Document lane = LaneDocuments.fields(reason)
                .append("incarnation", flag.incarnation())
                .append("version", 1L)
                .append("since", "$$NOW")
                .append("attempts", 0);
        Document unparked = new Document("_id", id).append("version", 0L);
        return flags.set(flag)
                .then(records.put(flag.incarnation(), entries))
                .then(lanes.flatMap(documents -> Mono.from(documents.updateOne(
                        unparked, List.of(new Document("$set", lane)), new UpdateOptions().upsert(true)))))
                .then(flags.set(flag))
                .onErrorResume(LaneFlags::isDuplicate, parked -> join(flag, reason, entries));
    }

    private Mono<Void> join(LaneFlags.Flag ours, ParkedLane.Reason reason, List<ParkedLane.Waiting> entries) {
        return append(ours.lane(), entries)
                .filter(appended -> !appended)
                .flatMap(released -> park(ours.lane(), reason, entries).thenReturn(true))
                .switchIfEmpty(incarnation(ours.lane())
                        .flatMap(now -> flags.set(new LaneFlags.Flag(ours.lane(), now)))
                        .thenReturn(true))
                .then(records.purge(ours.incarnation()));
    }

    /** Appends records that are not there yet; false if the lane is not parked any more, which leaves them to the caller. */
    public Mono<Boolean> append(String id, List<ParkedLane.Waiting> entries) {
        return incarnation(id)
                .flatMap(incarnation -> records.put(incarnation, entries).then(count(id, incarnation)))
                .defaultIfEmpty(false);
    }

    private Mono<Boolean> count(String id, String incarnation) {
        Document same = new Document("_id", id).append("incarnation", incarnation);
        Document next = new Document("$inc", new Document("version", 1L));
        return lanes.flatMap(documents -> Mono.from(documents.updateOne(same, next)))
                .map(result -> result.getMatchedCount() == 1);
    }

    private Mono<String> incarnation(String id) {
        return lanes.flatMap(documents -> Mono.from(documents
                        .find(new Document("_id", id))
                        .projection(new Document("incarnation", 1))
                        .first()))
                .map(found -> found.getString("incarnation"));
    }

    /** The parked lane; empty if it is not parked. */
    public Mono<ParkedLane> find(String id) {
        return listed(List.of(new Document("$match", new Document("_id", id)))).next();
    }

    /** The parked lane without its records; empty if it is not parked. */
    public Mono<ParkedLane> head(String id) {
        return lanes.flatMap(documents ->
                        Mono.from(documents.find(new Document("_id", id)).first()))
                .map(LaneDocuments::read);
    }

    /** Parked lanes, oldest first. */
    public Flux<ParkedLane> all(int limit) {
        return listed(List.of(new Document("$sort", new Document("since", 1)), new Document("$limit", limit)));
    }

    private Flux<ParkedLane> listed(List<Document> which) {
        Document behind = new Document("$ne", List.of("$_id", "$$at"));
        List<Document> shown = List.of(
                new Document("$project", new Document("value", 0)),
                new Document("$set", new Document("behind", behind)),
                new Document(
                        "$sort", new Document("behind", 1).append("offset", 1).append("_id", 1)),
                new Document("$limit", ParkedLane.SHOWN));
        Document lookup = new Document("from", LaneRecords.COLLECTION)
                .append("localField", "incarnation")
                .append("foreignField", "incarnation")
                .append("let", new Document("at", "$at"))
                .append("pipeline", shown)
                .append("as", "records");
        List<Document> pipeline = new ArrayList<>(which);
        pipeline.add(new Document("$lookup", lookup));
        return lanes.flatMapMany(documents -> Flux.from(documents.aggregate(pipeline)))
                .map(LaneDocuments::read);
    }

    /** How many lanes are parked. */
    public Mono<Long> count() {
        return lanes.flatMap(documents -> Mono.from(documents.countDocuments()));
    }

    /** Lanes whose automatic replay is due by the store's clock, without their records. */
    public Flux<ParkedLane> due() {
        Document due = new Document("wakeAt", new Document("$gt", new Date(0)))
                .append("code", new Document("$ne", TOPIC_AHEAD))
                .append("$expr", new Document("$lte", List.of("$wakeAt", "$$NOW")));
        return lanes.flatMapMany(documents -> Flux.from(documents.find(due).limit(100)))
                .map(LaneDocuments::read);
    }

    /** All records that wait behind the lane, as they arrived. */
    public Flux<ParkedLane.Entry> waiting(ParkedLane lane) {
        return records.waiting(lane.incarnation());
    }

    /** What these records hold; those that were handled meanwhile are left out. */
    public Flux<ParkedLane.Held> read(List<ParkedLane.Entry> entries) {
        return records.read(entries);
    }

    /** Takes records out that were handled, and saved as such. */
    public Mono<Void> handled(List<ParkedLane.Entry> entries) {
        return records.remove(entries);
    }

    /** The lane stays parked at this record, for this reason; false if the lane changed meanwhile. */
    public Mono<Boolean> keep(ParkedLane lane, ParkedLane.Reason reason, int attempts, ParkedLane.Entry at) {
        return change(
                lane,
                LaneDocuments.fields(reason).append("attempts", attempts).append("at", LaneDocuments.literal(at.id())));
    }

    /** Parks a lane without a record, or gives a parked one this reason. */
    public Mono<Void> block(String id, ParkedLane.Reason reason) {
        return head(id).flatMap(
                        parked -> parked.code().equals(reason.code()) ? Mono.just(true) : recode(parked, reason))
                .switchIfEmpty(park(id, reason, List.of()).thenReturn(false))
                .filter(blocked -> !blocked)
                .flatMap(changed -> block(id, reason));
    }

    /** Gives a parked lane another reason; false if it changed meanwhile. */
    public Mono<Boolean> recode(ParkedLane lane, ParkedLane.Reason reason) {
        return change(lane, LaneDocuments.fields(reason));
    }

    /** Parked lanes of this code, without their records. */
    public Flux<ParkedLane> coded(String code) {
        return lanes.flatMapMany(documents -> Flux.from(documents.find(new Document("code", code))))
                .map(LaneDocuments::read);
    }

    /** Takes the first record out, for an operator, and makes the lane due at once; false if the lane changed meanwhile. */
    public Mono<Boolean> dropFirst(ParkedLane lane) {
        return change(lane, new Document("wakeAt", "$$NOW"))
                .filter(dropped -> dropped)
                .flatMap(dropped ->
                        records.remove(List.of(lane.entries().getFirst())).thenReturn(true))
                .defaultIfEmpty(false);
    }

    private Mono<Boolean> change(ParkedLane lane, Document fields) {
        Document set = fields.append("version", lane.version() + 1);
        return lanes.flatMap(documents -> Mono.from(
                        documents.updateOne(LaneDocuments.unchanged(lane), List.of(new Document("$set", set)))))
                .map(UpdateResult::getModifiedCount)
                .filter(count -> count == 1)
                .flatMap(kept -> flags.set(flag(lane)).thenReturn(true))
                .defaultIfEmpty(false);
    }

    /** Ends the parking; false if the lane changed meanwhile. */
    public Mono<Boolean> release(ParkedLane lane) {
        return lanes.flatMap(documents -> Mono.from(documents.deleteOne(LaneDocuments.unchanged(lane))))
                .map(DeleteResult::getDeletedCount)
                .filter(count -> count == 1)
                .flatMap(gone -> flags.clear(flag(lane))
                        .then(records.purge(lane.incarnation()))
                        .thenReturn(true))
                .defaultIfEmpty(false);
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

    private static LaneFlags.Flag flag(ParkedLane lane) {
        return new LaneFlags.Flag(lane.id(), lane.incarnation());
    }

    /** What keeps lanes, flags and records in step after a crash. */
    public LaneRepairs repairs() {
        return new LaneRepairs(lanes, records, flags, dossiers);
    }
}
