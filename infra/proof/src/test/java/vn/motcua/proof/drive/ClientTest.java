package vn.motcua.proof.drive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.proof.log.Answered;
import vn.motcua.proof.log.CommandLog;

/** A command goes again, the same byte by byte, until it is answered for good; the log knows every try. */
class ClientTest {

    private static final Request REQUEST =
            new Request("1-1-1", "an.citizen", "/api/dossiers", "application/json", "{\"a\":1}", 1, "");
    private static final String DONE = "{\"id\":\"d1\",\"status\":\"SUBMITTED\"}";

    @TempDir
    Path directory;

    private final FakeDoor door = new FakeDoor();
    private CommandLog log;
    private Client client;

    @BeforeEach
    void open() {
        log = CommandLog.open(file());
        client = new Client(door.settings(), log, new Figures(), new Pace(1_000));
    }

    private Path file() {
        return directory.resolve("commands.jsonl");
    }

    @AfterEach
    void close() {
        log.close();
        door.close();
    }

    private CommandLog.Entry entry() {
        return CommandLog.read(file()).iterator().next();
    }

    @Test
    void everyTryHasTheSameKeyAndBodyUntilItIsAnswered() {
        door.then(0, "", "").then(500, "{\"code\":\"INTERNAL\"}", "").then(201, DONE, "");
        assertThat(client.command(REQUEST).status()).isEqualTo(201);
        assertThat(door.asked())
                .hasSize(3)
                .allMatch(asked -> asked.key().equals("1-1-1") && asked.body().equals("{\"a\":1}"));
        assertThat(entry().answers()).extracting(Answered::status).containsExactly(0, 500, 201);
        assertThat(entry().sent().bodyHash()).isEqualTo(DigestUtils.sha256Hex("{\"a\":1}"));
        assertThat(entry().answers().getLast().dossier()).isEqualTo("d1");
        assertThat(entry().answers().getLast().answerHash()).isEqualTo(DigestUtils.sha256Hex(DONE));
        assertThat(client.kept().unknown()).isEmpty();
    }

    @Test
    void itComesAgainWhenItWasToldTo() {
        door.then(429, "{\"code\":\"RATE_LIMITED\"}", "1").then(201, DONE, "");
        client.command(REQUEST);
        List<FakeDoor.Asked> asked = door.asked();
        assertThat(Duration.ofNanos(asked.get(1).nanos() - asked.get(0).nanos()))
                .isGreaterThanOrEqualTo(Duration.ofMillis(990));
    }

    @Test
    void aTokenThatIsNotTakenIsFetchedAnewAndSaysNothingAboutTheCommand() {
        door.then(401, "{\"code\":\"TOKEN_EXPIRED\"}", "").then(201, DONE, "");
        client.command(REQUEST);
        assertThat(door.asked())
                .extracting(FakeDoor.Asked::authorization)
                .containsExactly("Bearer token-1", "Bearer token-2");
        assertThat(entry().answers()).extracting(Answered::status).containsExactly(201);
    }

    @Test
    void aRefusalIsFinal() {
        door.then(409, "{\"code\":\"ILLEGAL_STATE\"}", "");
        assertThat(client.command(REQUEST).code()).isEqualTo("ILLEGAL_STATE");
        assertThat(entry().refused()).isTrue();
        assertThat(client.kept().unknown()).isEmpty();
    }

    @Test
    void settlingAsksForWhatNobodyAnsweredWithTheSameKey() {
        door.then(0, "", "").then(201, DONE, "");
        client.once(REQUEST);
        assertThat(client.kept().unknown()).containsExactly(REQUEST);
        Settling.Report report = new Settling(client, door.settings().patience()).run();
        assertThat(report.unknown()).isEqualTo(1);
        assertThat(report.stillUnknown()).isZero();
        assertThat(door.asked()).extracting(FakeDoor.Asked::key).containsExactly("1-1-1", "1-1-1");
        assertThat(entry().done()).isTrue();
    }
}
