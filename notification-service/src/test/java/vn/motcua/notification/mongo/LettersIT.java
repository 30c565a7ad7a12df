package vn.motcua.notification.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.SimpleReactiveMongoDatabaseFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.local.RealParts;
import vn.motcua.notification.inbox.Letter;
import vn.motcua.notification.inbox.Letters;
import vn.motcua.notification.inbox.Letters.Wanted;
import vn.motcua.notification.inbox.Readings;

/** Inboxes on a real store, into which two instances lay letters. */
class LettersIT {

    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final Duration KEEP = Duration.ofDays(730);
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final int MANY = 200;
    private static final String DATABASE = "letters-" + UUID.randomUUID();

    private static MongoClient client;

    private final String account = "citizen-" + UUID.randomUUID();
    private final LetterStore store = store();
    private final Letters one = new MongoLetters(store);
    private final Letters other = new MongoLetters(store());
    private final Readings readings = new MongoReadings(store);

    @BeforeAll
    static void connect() {
        client = MongoClients.create(RealParts.mongo().uri());
    }

    @AfterAll
    static void close() {
        client.close();
    }

    @Test
    void lettersAreNumberedWithoutHolesAndWhoFollowsTheNumbersMissesNone() {
        AtomicLong last = new AtomicLong();
        Mono<Void> laying = Flux.range(0, MANY)
                .flatMap(number -> (number % 2 == 0 ? one : other).lay(draft("letter-" + number), KEEP), 24)
                .then();
        Flux<Long> followed = Flux.interval(Duration.ofMillis(3))
                .onBackpressureDrop()
                .concatMap(tick -> other.after(account, last.get(), 7), 1)
                .map(Letter::number)
                .doOnNext(last::set)
                .take(MANY);

        List<Long> told = Flux.merge(laying.thenMany(Flux.empty()), followed)
                .collectList()
                .block(LONG);

        assertThat(told).isEqualTo(LongStream.rangeClosed(1, MANY).boxed().toList());
    }

    @Test
    void theSameLetterIsLaidOnceAlsoIfItComesTwiceAtOnce() {
        Flux.range(0, 12)
                .flatMap(time -> (time % 2 == 0 ? one : other).lay(draft("same"), KEEP))
                .blockLast(LONG);
        one.lay(draft("next"), KEEP).block(LONG);

        assertThat(all(account)).extracting(Letter::number).containsExactly(2L, 1L);
        assertThat(find(account, "same").subject()).isEqualTo("Hồ sơ đã được tiếp nhận");
    }

    @Test
    void aLetterIsReadOnceAndIsKnownToBeTillItIsEntered() {
        lay("read");
        one.read(account, id("read"), NOW).block(LONG);
        other.read(account, id("read"), NOW.plusSeconds(9)).block(LONG);

        assertThat(find(account, "read").readAt()).isEqualTo(NOW);
        assertThat(due(NOW)).containsExactly(new Readings.Reading(id("read"), NOW));

        readings.postpone(id("read"), NOW.plusSeconds(60)).block(LONG);
        assertThat(due(NOW)).isEmpty();
        assertThat(due(NOW.plusSeconds(60))).hasSize(1);

        readings.entered(id("read")).block(LONG);
        other.read(account, id("read"), NOW).block(LONG);
        assertThat(due(NOW.plusSeconds(60))).isEmpty();
    }

    @Test
    void allAreReadUpToOneAndNoneThatCameAfterIt() {
        lay("a", "b", "c");
        one.readUpTo(account, find(account, "b").number(), NOW).block(LONG);

        assertThat(one.unread(account).block(LONG)).isEqualTo(1);
        assertThat(list(new Wanted(true, null, null, 10))).containsExactly(id("c"));
        assertThat(due(NOW)).hasSize(2);
    }

    @Test
    void aListIsNarrowedAndGoesOnWhereItEnded() {
        lay("a", "b", "c");

        assertThat(list(new Wanted(false, null, null, 2))).containsExactly(id("c"), id("b"));
        assertThat(list(new Wanted(false, null, 2L, 2))).containsExactly(id("a"));
        assertThat(list(new Wanted(false, "dossier of a", null, 9))).containsExactly(id("a"));
        assertThat(other.last(account).block(LONG)).isEqualTo(3);
    }

    @Test
    void nobodyElseSeesOrReadsIt() {
        lay("mine");
        String stranger = "citizen-" + UUID.randomUUID();
        one.read(stranger, id("mine"), NOW).block(LONG);
        one.readUpTo(stranger, 9, NOW).block(LONG);

        assertThat(one.find(stranger, id("mine")).block(LONG)).isNull();
        assertThat(all(stranger)).isEmpty();
        assertThat(one.last(stranger).block(LONG)).isZero();
        assertThat(one.unread(account).block(LONG)).isEqualTo(1);
    }

    @Test
    void aLetterIsForgottenWhenItsTimeIsOver() {
        lay("kept");
        MongoCollection<Document> kept = client.getDatabase(DATABASE).getCollection("letters");

        Document letter = Objects.requireNonNull(
                Mono.from(kept.find(new Document("_id", id("kept")))).block(LONG));
        assertThat(letter.getDate("expiresAt").toInstant())
                .isBetween(
                        Instant.now().plus(KEEP).minusSeconds(60), Instant.now().plus(KEEP));
        assertThat(Flux.from(kept.listIndexes()).collectList().block(LONG))
                .anyMatch(index -> index.get("key", Document.class).containsKey("expiresAt")
                        && index.get("expireAfterSeconds", Number.class).intValue() == 0);
    }

    private void lay(String... names) {
        for (String name : names) {
            one.lay(draft(name), KEEP).block(LONG);
        }
    }

    private Letters.Draft draft(String name) {
        return new Letters.Draft(
                id(name), account, "dossier of " + name, "T7K2-4QX9", "Hồ sơ đã được tiếp nhận", "Kính gửi …", NOW);
    }

    private String id(String name) {
        return account + "/" + name;
    }

    private Letter find(String whose, String name) {
        return Objects.requireNonNull(other.find(whose, id(name)).block(LONG));
    }

    private List<Letter> all(String whose) {
        return Objects.requireNonNull(one.list(whose, new Wanted(false, null, null, 100))
                .collectList()
                .block(LONG));
    }

    private List<String> list(Wanted wanted) {
        return Objects.requireNonNull(
                one.list(account, wanted).map(Letter::reference).collectList().block(LONG));
    }

    /** Of this account's; other tests have theirs. */
    private List<Readings.Reading> due(Instant now) {
        return Objects.requireNonNull(readings.due(now, 100)
                .filter(reading -> reading.reference().startsWith(account))
                .collectList()
                .block(LONG));
    }

    private static LetterStore store() {
        return new LetterStore(new SimpleReactiveMongoDatabaseFactory(client, DATABASE));
    }
}
