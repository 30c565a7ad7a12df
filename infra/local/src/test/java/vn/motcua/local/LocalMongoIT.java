package vn.motcua.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The MongoDB server we start is a real primary, keeps what it acknowledged and ends with its owner. */
class LocalMongoIT {

    @TempDir
    Path directory;

    @BeforeEach
    void aServerOfOurOwn() {
        assumeThat(Settings.value(LocalMongo.GIVEN_URI)).isNull();
    }

    @Test
    void aMajorityWriteSurvivesARestartOnAnotherPort() {
        try (var mongo = LocalMongo.startHere(directory, Ports.free())) {
            assertThat(mongo.server()).startsWith("MongoDB ");
            in(mongo, people -> people.insertOne(new Document("_id", "an")));
        }
        try (var mongo = LocalMongo.startHere(directory, Ports.free())) {
            in(mongo, people -> assertThat(people.find().first()).containsEntry("_id", "an"));
        }
    }

    @Test
    void aMajorityWriteSurvivesKillMinusNine() {
        var mongo = LocalMongo.startHere(directory, 0);
        in(mongo, people -> people.insertOne(new Document("_id", "binh")));
        var process = ProcessHandle.of(mongo.pid()).orElseThrow();
        process.destroyForcibly();
        await().until(() -> !process.isAlive());
        mongo.close();
        try (var again = LocalMongo.startHere(directory, 0)) {
            assertThat(again.uri()).isEqualTo(mongo.uri());
            in(again, people -> assertThat(people.find().first()).containsEntry("_id", "binh"));
        }
    }

    @Test
    void theServerEndsWhenItsOwnerIsKilled() throws Exception {
        var port = Ports.free();
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classes = System.getProperty("java.class.path");
        var owner = new ProcessBuilder(
                        java, "-cp", classes, MongoMain.class.getName(), directory.toString(), Integer.toString(port))
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("owner.log").toFile())
                .start();
        try {
            await().atMost(Duration.ofSeconds(20)).until(() -> Ports.answers(port));
        } finally {
            owner.destroyForcibly();
        }
        await().atMost(Duration.ofSeconds(10)).until(() -> !Ports.answers(port));
    }

    @Test
    void aTakenPortIsRefusedPlainly() {
        try (var mongo = LocalMongo.startHere(directory.resolve("one"), 0)) {
            var port = Integer.parseInt(mongo.uri().replaceAll(".*:(\\d+)/.*", "$1"));
            assertThatThrownBy(() -> LocalMongo.startHere(directory.resolve("two"), port))
                    .isInstanceOf(LocalPartException.class)
                    .hasMessageContaining("Port " + port + " is taken");
        }
    }

    private static void in(LocalMongo mongo, Consumer<MongoCollection<Document>> work) {
        try (var client = MongoClients.create(mongo.uri())) {
            work.accept(client.getDatabase("local_test")
                    .getCollection("people")
                    .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                    .withReadConcern(ReadConcern.MAJORITY));
        }
    }
}
