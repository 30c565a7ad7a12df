package vn.motcua.platform.store;

import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.bson.types.Binary;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Makes lanes, flags and records agree where a crash left them apart: a flag without a lane would block a dossier unseen, a
 * lane without a flag would let commands pass it. What may be somebody's work in progress is touched only when it is still
 * so at the next look. For one thread.
 */
public final class LaneRepairs {

    private static final Duration ABANDONED = Duration.ofMinutes(10);

    private final Mono<MongoCollection<Document>> lanes;
    private final LaneRecords records;
    private final LaneFlags flags;
    private final String dossiers;
    private Set<LaneFlags.Flag> suspects = Set.of();
    private final Map<String, Long> strays = new HashMap<>();

    LaneRepairs(Mono<MongoCollection<Document>> lanes, LaneRecords records, LaneFlags flags, String dossiers) {
        this.lanes = lanes;
        this.records = records;
        this.flags = flags;
        this.dossiers = dossiers;
    }

    /** Sets flags that are missing and takes back those that have had no lane for two looks in a row. */
    public Mono<Void> flags() {
        return without(dossiers, new Document("parked", true), "_id", "_id")
                .concatMap(lane -> flags.set(new LaneFlags.Flag(lane.getString("_id"), lane.getString("incarnation"))))
                .thenMany(flags.withoutLane(ParkingLot.LANES))
                .collectList()
                .flatMap(this::takeBack);
    }

    private Mono<Void> takeBack(List<LaneFlags.Flag> seen) {
        Set<LaneFlags.Flag> before = suspects;
        suspects = new HashSet<>(seen);
        return Flux.fromIterable(seen)
                .filter(before::contains)
                .concatMap(flags::clear)
                .then();
    }

    /** Lanes behind which nothing waits (any more): who drained them died before he could release them. */
    public Flux<String> empty() {
        return without(LaneRecords.COLLECTION, new Document(), "incarnation", "incarnation")
                .filter(lane -> !ParkingLot.TOPIC_AHEAD.equals(lane.getString("code")))
                .map(lane -> lane.getString("_id"));
    }

    private Flux<Document> without(String others, Document condition, String local, String foreign) {
        List<Document> first = List.of(
                new Document("$match", condition),
                new Document("$limit", 1),
                new Document("$project", new Document("_id", 1)));
        Document lookup = new Document("from", others)
                .append("localField", local)
                .append("foreignField", foreign)
                .append("pipeline", first)
                .append("as", "found");
        return lanes.flatMapMany(documents -> Flux.from(documents.aggregate(List.of(
                new Document("$match", new Document("entries", new Document("$exists", false))),
                new Document("$lookup", lookup),
                new Document("$match", new Document("found", List.of())),
                new Document("$project", new Document("incarnation", 1).append("code", 1)),
                new Document("$limit", 500)))));
    }

    /** Removes records whose parking never came to be or has ended; long after, as nobody may be at work on them. */
    public Mono<Void> strays() {
        Mono<Set<String>> parked = lanes.flatMapMany(
                        documents -> Flux.from(documents.distinct("incarnation", String.class)))
                .collect(HashSet::new, Set::add);
        return records.incarnations()
                .collectList()
                .zipWith(parked, LaneRepairs::minus)
                .flatMapIterable(this::abandoned)
                .concatMap(records::purge)
                .then();
    }

    private static List<String> minus(List<String> incarnations, Set<String> parked) {
        return incarnations.stream().filter(one -> !parked.contains(one)).toList();
    }

    private List<String> abandoned(List<String> seen) {
        long now = System.nanoTime();
        strays.keySet().retainAll(seen);
        seen.forEach(one -> strays.putIfAbsent(one, now));
        return seen.stream()
                .filter(one -> now - strays.getOrDefault(one, now) > ABANDONED.toNanos())
                .toList();
    }

    /** Lanes that an older version parked hold their records themselves; each gets a document of its own. */
    public Mono<Void> bringOver() {
        return lanes.flatMapMany(
                        documents -> Flux.from(documents.find(new Document("entries", new Document("$exists", true)))))
                .concatMap(this::bringOver)
                .then();
    }

    private Mono<Void> bringOver(Document lane) {
        List<ParkedLane.Waiting> entries = lane.getList("entries", Document.class).stream()
                .map(entry -> new ParkedLane.Waiting(
                        entry.getString("position"),
                        entry.get("value", Binary.class).getData(),
                        entry.getString("traceparent")))
                .toList();
        Document same = new Document("_id", lane.get("_id"))
                .append("incarnation", lane.get("incarnation"))
                .append("version", lane.get("version"));
        Document update =
                new Document("$unset", new Document("entries", "")).append("$inc", new Document("version", 1L));
        return records.put(lane.getString("incarnation"), entries)
                .then(lanes.flatMap(documents -> Mono.from(documents.updateOne(same, update))))
                .then();
    }
}
