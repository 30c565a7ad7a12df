package vn.motcua.platform.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import vn.motcua.platform.sample.SampleApplication;
import vn.motcua.platform.store.ParkedLane.Waiting;
import vn.motcua.platform.testing.ServiceUnderTest;

/** A lane and its records are several documents: whoever comes in between, or dies in between, loses nothing of them. */
class ParkingLotIT {

    private static final ParkedLane.Reason REASON = new ParkedLane.Reason("IMPOSSIBLE", "$a reason", null, 0, null);

    private static ServiceUnderTest service;
    private static ParkingLot parking;

    private final String lane = UUID.randomUUID().toString();

    @BeforeAll
    static void start() {
        service = ServiceUnderTest.start(
                SampleApplication.class, "sample", Map.of("motcua.service", "sample", "motcua.kafka.concurrency", 0));
        parking = service.bean(ParkingLot.class);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void recordsWaitInTheOrderOfTheTopicWhoeverBringsThemAndHoweverOften() {
        park(8, 9);
        append(10, 11);
        append(8, 9, 10);
        append(7);

        assertThat(waiting()).containsExactly(position(7), position(8), position(9), position(10), position(11));
    }

    @Test
    void aRecordThatIsAppendedWhileALaneIsDrainedKeepsItParked() {
        park(1);
        ParkedLane drained = head();
        append(2);

        assertThat(parking.release(drained).block()).isFalse();

        assertThat(waiting()).containsExactly(position(1), position(2));
        assertThat(parking.release(head()).block()).isTrue();
        assertThat(parked()).isFalse();
    }

    @Test
    void aRecordThatComesAfterTheLastIsLeftToWhoeverBringsIt() {
        park(1);
        parking.release(head()).block();

        assertThat(parking.append(lane, records(2)).block()).isFalse();

        park(3);
        assertThat(waiting()).containsExactly(position(3));
    }

    @Test
    void whoEndsAnEarlierParkingTakesNothingFromALaterOne() {
        park(1);
        ParkedLane earlier = head();
        parking.release(earlier).block();
        park(1, 2);

        assertThat(parking.release(earlier).block()).isFalse();
        assertThat(parking.keep(earlier, REASON, 1, parking.waiting(head()).blockFirst())
                        .block())
                .isFalse();

        assertThat(waiting()).hasSize(2);
        assertThat(parked()).isTrue();
    }

    @Test
    void ofSeveralWhoParkAtOnceNobodysRecordIsLost() {
        Flux.range(1, 12)
                .flatMap(one -> parking.park(lane, REASON, records(one)).subscribeOn(Schedulers.parallel()), 12)
                .blockLast();

        assertThat(waiting()).hasSize(12);
        assertThat(parked()).isTrue();
        assertThat(stored("lane_records", new Document("position", new Document("$in", positions(12)))))
                .hasSize(12);
    }

    @Test
    void whoDiesBeforeTheLaneIsThereLeavesNothingThatALaterParkingWouldRun() {
        park(1, 2);
        remove("lanes", new Document("_id", lane));

        park(2, 3);

        assertThat(waiting()).containsExactly(position(2), position(3));
    }

    @Test
    void aLaneBehindWhichNothingWaitsIsReleasedByItself() {
        park(1);
        remove("lane_records", new Document("incarnation", head().incarnation()));

        await().untilAsserted(
                        () -> assertThat(parking.head(lane).blockOptional()).isEmpty());
        await().untilAsserted(() -> assertThat(parked()).isFalse());
    }

    @Test
    void aLaneWhoseFlagWasLostIsFlaggedAgain() {
        park(1);
        collection("counters")
                .flatMap(all -> Mono.from(
                        all.updateOne(new Document("_id", lane), new Document("$unset", new Document("parked", "")))))
                .block();

        await().untilAsserted(() -> assertThat(parked()).isTrue());
    }

    @Test
    void theRecordAtWhichALaneStoppedIsListedFirstAndCanBeDropped() {
        park(3, 4, 2);
        parking.keep(head(), REASON, 1, parking.waiting(head()).blockLast()).block();
        ParkedLane stopped = Objects.requireNonNull(parking.find(lane).block());
        assertThat(stopped.reason()).isEqualTo("$a reason");
        assertThat(stopped.entries())
                .extracting(ParkedLane.Entry::position)
                .containsExactly(position(4), position(2), position(3));

        assertThat(parking.dropFirst(stopped).block()).isTrue();
        assertThat(parking.dropFirst(stopped).block()).isFalse();

        assertThat(waiting()).containsExactly(position(2), position(3));
    }

    @Test
    void aLaneThatAnOlderVersionParkedIsBroughtOver() {
        List<Document> entries = List.of(new Document("position", position(5))
                .append("value", new Binary("five".getBytes(UTF_8)))
                .append("traceparent", ""));
        Document old = new Document("_id", lane)
                .append("incarnation", UUID.randomUUID().toString())
                .append("version", 3L)
                .append("code", "IMPOSSIBLE")
                .append("reason", "old")
                .append("source", null)
                .append("missingFrom", 0L)
                .append("since", Date.from(Instant.now()))
                .append("attempts", 0)
                .append("entries", entries);
        collection("lanes").flatMap(all -> Mono.from(all.insertOne(old))).block();

        await().untilAsserted(() -> {
            assertThat(waiting()).containsExactly(position(5));
            assertThat(stored("lanes", new Document("_id", lane)).getFirst()).doesNotContainKey("entries");
        });
    }

    private void park(int... offsets) {
        parking.park(lane, REASON, records(offsets)).block();
    }

    private void append(int... offsets) {
        assertThat(parking.append(lane, records(offsets)).block()).isTrue();
    }

    private ParkedLane head() {
        return Objects.requireNonNull(parking.head(lane).block());
    }

    private List<String> waiting() {
        return parking.waiting(head())
                .map(ParkedLane.Entry::position)
                .collectList()
                .blockOptional()
                .orElseThrow();
    }

    private boolean parked() {
        Document stored = service.stored("counters", lane);
        return stored != null && stored.getBoolean("parked", false);
    }

    private List<Waiting> records(int... offsets) {
        return IntStream.of(offsets)
                .mapToObj(offset -> new Waiting(position(offset), ("record " + offset).getBytes(UTF_8), ""))
                .toList();
    }

    private String position(int offset) {
        return lane + "-0@" + offset;
    }

    private List<String> positions(int last) {
        return IntStream.rangeClosed(1, last).mapToObj(this::position).toList();
    }

    private static void remove(String from, Document which) {
        collection(from).flatMap(all -> Mono.from(all.deleteMany(which))).block();
    }

    private static List<Document> stored(String in, Document which) {
        return collection(in)
                .flatMapMany(all -> Flux.from(all.find(which)))
                .collectList()
                .blockOptional()
                .orElseThrow();
    }

    private static Mono<com.mongodb.reactivestreams.client.MongoCollection<Document>> collection(String name) {
        return service.bean(ReactiveMongoTemplate.class).getCollection(name);
    }
}
