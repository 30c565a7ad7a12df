package vn.motcua.intake.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.contracts.dossier.DossierLifecycle;
import vn.motcua.contracts.dossier.DossierStatus;
import vn.motcua.contracts.dossier.IntakeEvent.DeskSucceeded;
import vn.motcua.intake.config.Catalogues;
import vn.motcua.platform.journal.Command;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.security.Caller;
import vn.motcua.platform.security.Role;
import vn.motcua.platform.testing.InMemoryJournal;

/** What an ended agency's desk still has passes on by area. */
class DeskSuccessionTest {

    private static final String DISTRICT = "H32.49";
    private static final Caller ADMIN = new Caller("admin", Set.of(Role.ADMIN), null);

    private final InMemoryJournal<Dossier> journal = new InMemoryJournal<>();
    private final Clock clock = Clock.fixed(Given.NOW, ZoneId.of("Asia/Ho_Chi_Minh"));
    private final DeskSuccession succession = new DeskSuccession(journal, Given.CATALOGUE, clock);

    @ParameterizedTest
    @EnumSource(DossierStatus.class)
    void whatIsOpenMovesInWhateverStatusAndNothingElse(DossierStatus status) {
        put("d-1", "22870", status);
        DeskSuccession.Report report = run("key", false);
        boolean open = DossierLifecycle.next(status, DeskSucceeded.class).contains(status);
        assertThat(report.moved()).isEqualTo(open ? 1 : 0);
        assertThat(stored("d-1").desk()).isEqualTo(open ? "H32.50.05" : DISTRICT);
        assertThat(stored("d-1").status()).isEqualTo(status);
        assertThat(journal.events("d-1"))
                .isEqualTo(open ? List.of(new DeskSucceeded(DISTRICT, "H32.50.05")) : List.of());
    }

    @Test
    void eachGoesToTheSuccessorForItsAreaUnderOldCodesToo() {
        put("d-1", "22870", DossierStatus.ACCEPTED);
        put("d-2", "x-phuoc-thai", DossierStatus.SUBMITTED);
        put("d-3", "22888", DossierStatus.RESOLVED);
        put("d-4", "x-an-hai", DossierStatus.PROCESSING);
        put("d-5", "22561", DossierStatus.PROCESSING);
        put("d-6", "x-huyen-ninh-phuoc", DossierStatus.PROCESSING);
        DeskSuccession.Report report = run("key", false);
        assertThat(report.examined()).isEqualTo(6);
        assertThat(report.moves())
                .extracting(DeskSuccession.Line::id, DeskSuccession.Line::from, DeskSuccession.Line::to)
                .containsExactly(
                        tuple("d-1", "H32.50.05"),
                        tuple("d-2", "H32.50.06"),
                        tuple("d-3", "H32.50.08"),
                        tuple("d-4", "H32.50.08"));
        assertThat(report.refused())
                .extracting(DeskSuccession.Line::id, DeskSuccession.Line::area, DeskSuccession.Line::reason)
                .containsExactly(
                        Tuple.tuple("d-5", "22561", "NO_SUCCESSOR_FOR_AREA"),
                        Tuple.tuple("d-6", "x-huyen-ninh-phuoc", "NO_SUCCESSOR_FOR_AREA"));
        assertThat(stored("d-5").desk()).isEqualTo(DISTRICT);
    }

    @Test
    void aDryRunSaysTheSameAndChangesNothing() {
        put("d-1", "22870", DossierStatus.ACCEPTED);
        put("d-2", "22561", DossierStatus.ACCEPTED);
        DeskSuccession.Report dry = run("key", true);
        assertThat(dry.dryRun()).isTrue();
        assertThat(stored("d-1").desk()).isEqualTo(DISTRICT);
        assertThat(journal.events("d-1")).isEmpty();
        DeskSuccession.Report real = run("key", false);
        assertThat(real.moves()).isEqualTo(dry.moves());
        assertThat(real.refused()).isEqualTo(dry.refused());
    }

    @Test
    void repeatedItMovesNothingTwice() {
        put("d-1", "22870", DossierStatus.ACCEPTED);
        run("key", false);
        assertThat(run("key", false).examined()).isZero();
        assertThat(run("other", false).moved()).isZero();
        assertThat(journal.events("d-1")).hasSize(1);
    }

    @Test
    void manyMovePageByPageAndWhatStaysIsExaminedOnce() {
        IntStream.range(0, 450)
                .forEach(number ->
                        put("d-%04d".formatted(number), number % 3 == 0 ? "22561" : "22870", DossierStatus.PROCESSING));
        DeskSuccession.Report report = run("key", false);
        assertThat(report.examined()).isEqualTo(450);
        assertThat(report.moved()).isEqualTo(300);
        assertThat(report.refused()).hasSize(150);
    }

    @Test
    void theNewDeskSeesItAndTheOldOneDoesNot() {
        put("d-1", "22870", DossierStatus.SUBMITTED);
        Worklist worklist = new Worklist(journal, Given.DATES, Catalogues.rules(), clock);
        Caller old = new Caller("desk.huyen", Set.of(Role.DESK), DISTRICT);
        Worklist.Part all = new Worklist.Part(null, null, 10, null);
        assertThat(worklist.ofDesk(old, all).collectList().block()).hasSize(1);
        run("key", false);
        assertThat(worklist.ofDesk(old, all).collectList().block()).isEmpty();
        assertThat(worklist.ofDesk(Given.DESK, all).collectList().block()).hasSize(1);
        assertThat(DossierAccess.mayRead(old, stored("d-1"))).isFalse();
        assertThat(DossierAccess.mayRead(Given.CITIZEN, stored("d-1"))).isTrue();
        assertThat(Holders.of(stored("d-1"))).extracting(Holders.Holder::agency).containsExactly("H32.50.05");
        assertThat(stored("d-1").timeline().getLast().agency()).isEqualTo("H32.50.05");
    }

    @Test
    void whatWasHandedInAtTheOldDeskIsAcceptedByTheNewOnesCalendarAndAccount() {
        put("d-1", "22870", DossierStatus.SUBMITTED);
        run("key", false);
        Dossier accepted = Given.accept(stored("d-1")).state();
        assertThat(Pausing.clockOf(accepted).agency()).isEqualTo("H32.50.05");
        assertThat(accepted.submission().desk()).isEqualTo(DISTRICT);
        assertThat(accepted.beneficiary()).isEqualTo("H32.50.05");
    }

    @Test
    void onlyAnAdministratorAsksAndOnlyForAnAgencyThatHasEnded() {
        assertProblem(
                () -> succession.run(Given.DESK, command("k"), DISTRICT, true).block(), "FORBIDDEN");
        assertProblem(
                () -> succession.run(ADMIN, command("k"), "H32.50.05", true).block(), "AGENCY_EXISTS");
        assertProblem(() -> succession.run(ADMIN, command("k"), "H32.99", true).block(), "AGENCY_UNKNOWN");
    }

    private static Tuple tuple(String id, String to) {
        return Tuple.tuple(id, DISTRICT, to);
    }

    private void put(String id, String area, DossierStatus status) {
        Dossier given = Given.submitted();
        Submission there = given.submission();
        Submission atDistrict = new Submission(
                there.procedure(),
                there.procedureVersion(),
                there.channel(),
                DISTRICT,
                area,
                DISTRICT,
                there.applicant(),
                there.form(),
                there.papers(),
                there.notices(),
                there.submittedBy(),
                there.assistedBy(),
                there.receivedAt(),
                there.recordedAt());
        Dossier begun = Dossier.begun(id, LookupCode.of(id, 0), status, atDistrict);
        journal.put(id, begun.with(parts -> {
            parts.desk = DISTRICT;
            parts.timeline = given.timeline();
        }));
    }

    private Dossier stored(String id) {
        return Objects.requireNonNull(journal.find(id).block());
    }

    private DeskSuccession.Report run(String key, boolean dryRun) {
        return Objects.requireNonNull(
                succession.run(ADMIN, command(key), DISTRICT, dryRun).block());
    }

    private static Command command(String key) {
        return new Command(key, "admin", "succession", "c", DISTRICT);
    }

    private static void assertProblem(Runnable command, String code) {
        assertThatThrownBy(command::run)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
