package vn.motcua.proof.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.demo.Platform;
import vn.motcua.demo.Service;
import vn.motcua.demo.Topology;
import vn.motcua.platform.timing.BusinessClock;
import vn.motcua.proof.log.Injected;
import vn.motcua.proof.oracle.world.Clocks;
import vn.motcua.proof.oracle.world.Kind;

/**
 * The judge on a real platform: every promise is kept after a few lives, and each damage to the store is found. Slow, so not in
 * every build: {@code mvn verify -Dtests.slow=none -Dit.test=OracleIT}, with {@code failIfNoSpecifiedTests} off.
 */
@Tag("slow")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OracleIT {

    /** A Tuesday morning: desks are open. */
    private static final Duration OFFSET =
            Duration.between(LocalDateTime.now(BusinessClock.ZONE), LocalDateTime.parse("2026-03-03T08:00:00"));

    private static final Duration PATIENCE = Duration.ofSeconds(240);

    @TempDir
    private static Path directory;

    private static Platform platform;
    private static Play play;
    private static MongoClient store;
    private static Evidence evidence;
    private static String ended;

    @BeforeAll
    static void livesAreLed() {
        platform = Platform.start(Topology.free(), directory, OFFSET);
        String gateway = platform.topology().url(Service.GATEWAY);
        String standins = platform.topology().standins();
        Path log = directory.resolve("commands.jsonl");
        play = new Play(gateway, standins, platform.secrets().demo(), log);
        store = MongoClients.create(platform.mongoUri());
        evidence = new Evidence(
                        platform.mongoUri(),
                        platform.kafkaServers(),
                        standins,
                        gateway,
                        platform.secrets().demo(),
                        log,
                        Injected.nothing())
                .on(new Clocks(OFFSET, Duration.ZERO, Duration.ofSeconds(60)));
        ended = play.toTheEnd();
        play.withdrawn();
        play.leftAtWork();
        play.expired(OFFSET);
        await("everything is quiet")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(2))
                .untilAsserted(OracleIT::isQuiet);
    }

    private static void isQuiet() {
        Oracle.Judgement judgement = Oracle.examine(evidence);
        assertThat(judgement.kept()).as(String.join("\n", judgement.lines())).isTrue();
        assertThat(count(judgement, "F", "notices open")).isZero();
    }

    @AfterAll
    static void everythingEnds() {
        play.close();
        store.close();
        platform.close();
    }

    @Test
    void everyPromiseIsKeptAndWasExamined() {
        Oracle.Judgement judgement = Oracle.examine(evidence);
        judgement.lines().forEach(System.out::println);
        assertThat(judgement.kept()).isTrue();
        assertThat(count(judgement, "A", "done")).isGreaterThan(20);
        assertThat(count(judgement, "A", "refused")).isPositive();
        assertThat(count(judgement, "A", "repeated keys")).isPositive();
        assertThat(count(judgement, "B", "records on the topic")).isGreaterThan(30);
        assertThat(count(judgement, "C", "transitions")).isGreaterThan(30);
        assertThat(count(judgement, "D", "sources heard to their end")).isPositive();
        assertThat(count(judgement, "E", "cases")).isEqualTo(3);
        assertThat(count(judgement, "F", "SMS accepted once")).isPositive();
        assertThat(count(judgement, "F", "e-mails there")).isPositive();
        assertThat(count(judgement, "G", "dossier.supplement-expired")).isEqualTo(1);
        assertThat(count(judgement, "H", "lanes examined")).isEqualTo(16);
        assertThat(count(judgement, "I", "refused to other agencies")).isPositive();
        assertThat(count(judgement, "I", "lines of lists")).isPositive();
        assertThat(count(judgement, "S", "open")).isEqualTo(1);
    }

    private static long count(Oracle.Judgement judgement, String check, String name) {
        return judgement.verdicts().stream()
                .filter(verdict -> verdict.check().equals(check))
                .findFirst()
                .map(verdict -> verdict.counts().getOrDefault(name, 0L))
                .orElseThrow();
    }

    @Test
    void anotherNameInTheJournalBreaksTheChain() {
        damaged(Kind.INTAKE, document -> journal(document).getFirst().append("by", "somebody.else"), "C");
    }

    @Test
    void anEntryLostFromTheJournalIsAHole() {
        damaged(Kind.INTAKE, document -> journal(document).remove(1), "B");
    }

    @Test
    void aMarkTakenBackIsUnpublished() {
        damaged(Kind.ROUTING, document -> document.append("published", 1L), "D");
    }

    @Test
    void whatWasSeenAndIsForgottenIsUnseen() {
        damaged(
                Kind.NOTIFICATION,
                document -> document.get("seen", Document.class).remove(Kind.ROUTING.source(ended)),
                "D");
    }

    @Test
    void aForgottenAnswerIsALostCommand() {
        damaged(Kind.INTAKE, document -> document.remove("commands"), "A");
    }

    @Test
    void anotherStatusIsNotWhatTheTopicSays() {
        damaged(Kind.INTAKE, document -> document.get("state", Document.class).append("status", "RESOLVED"), "E");
    }

    @Test
    void aNoticeStruckFromTheLedgerIsMissing() {
        damaged(
                Kind.NOTIFICATION,
                document -> document.get("state", Document.class)
                        .getList("notices", Document.class)
                        .removeFirst(),
                "F");
    }

    @Test
    void aTimerLeftBehindIsFound() {
        Document timer = new Document("id", "overdue").append("at", new Date(0));
        damaged(Kind.INTAKE, document -> document.append("timers", List.of(timer)), "G");
    }

    @Test
    void poisonThatParkedNothingIsFound() {
        Injected.Poison poison = new Injected.Poison(ended, "IMPOSSIBLE", Set.of("intake"));
        assertThat(broken(evidence.after(new Injected(List.of(poison), Map.of(), 0))))
                .containsExactly("H");
    }

    private static List<Document> journal(Document document) {
        return document.getList("journal", Document.class);
    }

    /** The document is damaged, the check finds it, and all is well once it is mended. */
    private static void damaged(Kind kind, Consumer<Document> damage, String check) {
        MongoCollection<Document> documents = store.getDatabase(kind.database()).getCollection(kind.collection());
        Document own = new Document("_id", ended);
        Document whole = documents.find(own).first();
        Document other = documents.find(own).first();
        damage.accept(other);
        documents.replaceOne(own, other);
        try {
            assertThat(broken(evidence)).contains(check);
        } finally {
            documents.replaceOne(own, whole);
        }
        assertThat(broken(evidence)).isEmpty();
    }

    private static Set<String> broken(Evidence where) {
        return Oracle.judge(where).stream()
                .filter(verdict -> !verdict.kept())
                .map(Verdict::check)
                .collect(Collectors.toSet());
    }

    /** The provider forgets nothing, so this comes last. */
    @Test
    @Order(Integer.MAX_VALUE)
    void anSmsThatNoLedgerKnowsIsFound() {
        play.straySms(DigestUtils.sha256Hex(ended).substring(0, 32));
        assertThat(broken(evidence)).containsExactly("F");
    }
}
