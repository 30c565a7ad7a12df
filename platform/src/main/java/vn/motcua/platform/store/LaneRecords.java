package vn.motcua.platform.store;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import org.bson.Document;
import org.bson.types.Binary;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.contracts.CloudEvent;
import vn.motcua.contracts.EventTypes;
import vn.motcua.platform.codec.EventCodec;

/**
 * The records behind parked lanes, each a document of its own: a lane may hold more than the store takes in one. A record
 * belongs to one incarnation of a parking and is there before the lane counts it; it goes when it was handled, so that
 * removing it is safe whoever does it and however often.
 */
final class LaneRecords {

    static final String COLLECTION = "lane_records";

    private final Mono<MongoCollection<Document>> records;
    private final EventCodec codec;

    LaneRecords(Journals journals, EventTypes types) {
        Document order = new Document("incarnation", 1).append("offset", 1).append("_id", 1);
        this.records = journals.collection(COLLECTION, List.of(new IndexModel(order)));
        this.codec = new EventCodec(types);
    }

    /** Stores records that are not there yet. */
    Mono<Void> put(String incarnation, List<ParkedLane.Waiting> entries) {
        if (entries.isEmpty()) {
            return Mono.empty();
        }
        List<Document> documents =
                entries.stream().map(entry -> stored(incarnation, entry)).toList();
        return records.flatMap(all -> Mono.from(all.insertMany(documents, new InsertManyOptions().ordered(false))))
                .onErrorComplete(LaneRecords::onlyThereAlready)
                .then();
    }

    private static boolean onlyThereAlready(Throwable failure) {
        return failure instanceof MongoBulkWriteException bulk
                && bulk.getWriteConcernError() == null
                && bulk.getWriteErrors().stream().allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
    }

    /** All that wait, in the order of arrival, without what they hold. */
    Flux<ParkedLane.Entry> waiting(String incarnation) {
        return records.flatMapMany(all -> Flux.from(all.find(new Document("incarnation", incarnation))
                        .projection(new Document("value", 0))
                        .sort(new Document("offset", 1).append("_id", 1))))
                .map(LaneRecords::entry);
    }

    /** What these hold, in this order; those that somebody else has handled meanwhile are left out. */
    Flux<ParkedLane.Held> read(List<ParkedLane.Entry> entries) {
        return records.flatMapMany(all -> Flux.from(all.find(among(entries))))
                .collectMap(found -> found.getString("_id"), LaneRecords::waiting)
                .flatMapIterable(found -> held(entries, found));
    }

    private static List<ParkedLane.Held> held(List<ParkedLane.Entry> entries, Map<String, ParkedLane.Waiting> found) {
        List<ParkedLane.Held> held = new ArrayList<>();
        for (ParkedLane.Entry entry : entries) {
            ParkedLane.Waiting record = found.get(entry.id());
            if (record != null) {
                held.add(new ParkedLane.Held(entry, record));
            }
        }
        return held;
    }

    Mono<Void> remove(Collection<ParkedLane.Entry> entries) {
        return entries.isEmpty()
                ? Mono.empty()
                : records.flatMap(all -> Mono.from(all.deleteMany(among(entries))))
                        .then();
    }

    private static Document among(Collection<ParkedLane.Entry> entries) {
        List<String> ids = entries.stream().map(ParkedLane.Entry::id).toList();
        return new Document("_id", new Document("$in", ids));
    }

    /** Removes what is left of a parking that has ended. */
    Mono<Void> purge(String incarnation) {
        return records.flatMap(all -> Mono.from(all.deleteMany(new Document("incarnation", incarnation))))
                .then();
    }

    Flux<String> incarnations() {
        return records.flatMapMany(all -> Flux.from(all.distinct("incarnation", String.class)));
    }

    private Document stored(String incarnation, ParkedLane.Waiting entry) {
        String id = incarnation + ":" + entry.position() + ":" + checksum(entry.value());
        Document document = new Document("_id", id)
                .append("incarnation", incarnation)
                .append("position", entry.position())
                .append("offset", offset(entry.position()))
                .append("size", entry.value().length)
                .append("value", new Binary(entry.value()))
                .append("traceparent", entry.traceparent());
        try {
            CloudEvent<?> event = codec.envelope(entry.value());
            return document.append("type", event.type())
                    .append("source", event.source())
                    .append("sequence", event.sequence())
                    .append("event", event.id());
        } catch (RuntimeException unreadable) {
            return document;
        }
    }

    /** A position names another record once a topic was made anew. */
    private static String checksum(byte[] value) {
        CRC32C sum = new CRC32C();
        sum.update(value);
        return Long.toHexString(sum.getValue());
    }

    /** All records of a lane are in one partition, so the offset is the order of their arrival. */
    private static long offset(String position) {
        try {
            return Long.parseLong(position.substring(position.lastIndexOf('@') + 1));
        } catch (NumberFormatException unknown) {
            return 0;
        }
    }

    static ParkedLane.Entry entry(Document record) {
        return new ParkedLane.Entry(
                record.getString("_id"),
                record.getString("position"),
                record.getInteger("size", 0),
                record.getString("type"),
                record.getString("source"),
                record.getLong("sequence"),
                record.getString("event"));
    }

    private static ParkedLane.Waiting waiting(Document record) {
        return new ParkedLane.Waiting(
                record.getString("position"),
                record.get("value", Binary.class).getData(),
                record.getString("traceparent"));
    }
}
