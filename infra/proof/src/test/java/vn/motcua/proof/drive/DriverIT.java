package vn.motcua.proof.drive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import vn.motcua.demo.Platform;
import vn.motcua.demo.Service;
import vn.motcua.demo.Topology;
import vn.motcua.proof.log.Answered;
import vn.motcua.proof.log.CommandLog;
import vn.motcua.proof.log.Left;

/**
 * Every turn is driven to the end that is meant, on the whole platform; nothing is refused that must be taken. Slow: {@code
 * mvn verify -Dtests.slow=none -Dit.test=DriverIT}, with {@code failIfNoSpecifiedTests} off.
 */
@Tag("slow")
class DriverIT {

    private static final int DOSSIERS = 48;
    private static final Set<String> MEANT =
            Set.of("409 DUPLICATE_SUSPECTED", "409 FEE_UNPAID", "409 ILLEGAL_STATE", "GET 404 CASE_UNKNOWN");

    @TempDir(cleanup = CleanupMode.NEVER)
    static Path directory;

    private static Platform platform;

    @BeforeAll
    static void start() {
        platform = Platform.start(Topology.free(), directory, Duration.ZERO);
    }

    @AfterAll
    static void stop() {
        platform.close();
        FileSystemUtils.deleteRecursively(directory.toFile());
    }

    @Test
    void everyTurnComesToTheEndThatIsMeant() {
        Path file = directory.resolve("commands.jsonl");
        try (CommandLog log = CommandLog.open(file);
                Driver driver = new Driver(settings(), log)) {
            drive(driver);
            assertThat(driver.drain(Duration.ofMinutes(3)))
                    .as("all came to an end")
                    .isTrue();
            Settling.Report settled = driver.settle();
            assertThat(settled.changed()).isEmpty();
            assertThat(settled.stillUnknown()).isZero();
            assertThat(settled.repeated()).isPositive();
            assertThat(refusals(driver)).isSubsetOf(MEANT);
            System.out.printf(
                    "Driven: %d dossiers, %d turns, %d commands, %d looks%n",
                    DOSSIERS,
                    driver.figures().begun().size(),
                    driver.figures().commands(),
                    driver.figures().looks());
        }
        asMeant(CommandLog.leftIn(file));
        complete(CommandLog.read(file));
    }

    private static Settings settings() {
        return Settings.of(
                platform.topology().url(Service.GATEWAY),
                platform.topology().standins(),
                platform.secrets().demo(),
                5);
    }

    /** Every turn once, and what the seed chooses. */
    private static void drive(Driver driver) {
        driver.rate(200);
        List.of(Turn.values()).forEach(driver::begin);
        for (long number = Turn.values().length; number < DOSSIERS; number++) {
            driver.begin(Plan.of(5, number).turn());
        }
    }

    /** Answers that are neither a success nor an invitation to try again. */
    private static Stream<String> refusals(Driver driver) {
        return driver.figures().answers().keySet().stream().filter(kind -> kind.matches("(GET )?4.*"));
    }

    private static void asMeant(List<Left> left) {
        assertThat(left)
                .as("turns that did not come to their end")
                .allMatch(one -> one.how() == Left.How.ENDED || one.how() == Left.How.WAITING)
                .hasSizeGreaterThanOrEqualTo(DOSSIERS)
                .noneMatch(one -> one.dossier().isEmpty());
        assertThat(left)
                .extracting(Left::turn)
                .contains(Stream.of(Turn.values()).map(Turn::name).toArray(String[]::new));
    }

    private static void complete(Collection<CommandLog.Entry> entries) {
        assertThat(entries)
                .allMatch(entry -> entry.done() || entry.refused())
                .allMatch(entry -> entry.done() != entry.answers().stream().allMatch(answer -> !answer.done()))
                .allMatch(entry -> hashes(entry) <= 1);
    }

    /** How many different answers a command had when it was done. */
    private static long hashes(CommandLog.Entry entry) {
        return entry.answers().stream()
                .filter(Answered::done)
                .map(Answered::answerHash)
                .distinct()
                .count();
    }
}
