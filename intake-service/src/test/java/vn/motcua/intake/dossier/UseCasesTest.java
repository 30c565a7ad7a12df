package vn.motcua.intake.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import vn.motcua.contracts.dossier.DossierStatus;
import vn.motcua.contracts.dossier.IntakeEvent.DossierAccepted;
import vn.motcua.contracts.dossier.IntakeEvent.DossierSubmitted;
import vn.motcua.contracts.dossier.ReturnMethod;
import vn.motcua.intake.Samples;
import vn.motcua.intake.config.Catalogues;
import vn.motcua.platform.journal.Command;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.security.Caller;
import vn.motcua.platform.security.Role;
import vn.motcua.platform.testing.InMemoryJournal;

/** Use cases on a journal in memory. */
class UseCasesTest {

    private static final byte[] PDF = "%PDF-1.7 a paper".getBytes(java.nio.charset.StandardCharsets.UTF_8);

    private final InMemoryJournal<Dossier> journal = new InMemoryJournal<>();
    private final Clock clock = Clock.fixed(Given.NOW, ZoneOffset.UTC);
    private final CodeNumbers numbers = new CodeNumbers(journal, clock, new GivenCodes());
    private final DeskRules rules = Catalogues.rules();
    private final Subjects subjects = new Subjects(journal);
    private final Acceptances acceptances = new Acceptances(numbers, Given.DATES, rules);
    private final PinnedProcedures procedures = new PinnedProcedures(Given.CATALOGUE);
    private final Submissions submissions = new Submissions(journal, Given.RULES, subjects, acceptances, clock);
    private final DeskWork desk = new DeskWork(journal, procedures, subjects, acceptances, clock);
    private final Map<String, byte[]> stored = new HashMap<>();
    private final Files files = new Files(journal, new StoreInMemory(), Given.CATALOGUE, clock);

    @Test
    void anOnlineSubmissionWaitsAndTheSameKeyMeetsTheSameDossier() {
        Submissions.Receipt first = submit(Given.CITIZEN, "key-1");
        Submissions.Receipt again = submit(Given.CITIZEN, "key-1");
        Submissions.Receipt other = submit(Given.CITIZEN, "key-2");
        assertThat(again).isEqualTo(first);
        assertThat(other.id()).isNotEqualTo(first.id());
        assertThat(first.code()).isNull();
        assertThat(journal.events(first.id())).hasSize(1);
    }

    @Test
    void aCounterSubmissionIsAcceptedInTheSameSave() {
        Submissions.Receipt receipt = submit(Given.DESK, "key-1");
        assertThat(receipt.status()).isEqualTo(DossierStatus.ACCEPTED);
        assertThat(receipt.code()).isEqualTo("H32.50.05-261120-0001");
        assertThat(receipt.dueAt()).isEqualTo(Given.accepted().dueAt());
        assertThat(journal.events(receipt.id()))
                .extracting(Object::getClass)
                .containsExactly((Class) DossierSubmitted.class, (Class) DossierAccepted.class);
    }

    @Test
    void acceptanceCountsOnWithinTheDay() {
        String one = submit(Given.CITIZEN, "key-1").id();
        String two = submit(Given.CITIZEN, "key-2").id();
        assertThat(accept(one, Given.DESK, "a").code()).isEqualTo("H32.50.05-261120-0001");
        assertThat(accept(two, Given.DESK, "b").code()).isEqualTo("H32.50.05-261120-0002");
        assertThat(accept(one, Given.DESK, "a").code()).isEqualTo("H32.50.05-261120-0001");
    }

    @Test
    void anotherDeskDoesNotEvenSeeTheDossier() {
        String id = submit(Given.CITIZEN, "key-1").id();
        Caller elsewhere = new Caller("desk.phuochuu", Set.of(Role.DESK), "H32.50.06");
        assertProblem(() -> accept(id, elsewhere, "a"), "DOSSIER_UNKNOWN");
        assertProblem(() -> accept(id, Given.CITIZEN, "a"), "FORBIDDEN");
        assertProblem(() -> accept("no-such-dossier", Given.DESK, "a"), "DOSSIER_UNKNOWN");
    }

    @Test
    void aDossierIsReadByThoseConcerned() {
        String id = submit(Given.CITIZEN, "key-1").id();
        Dossiers dossiers = new Dossiers(journal);
        Caller owner = new Caller("056190000001", Set.of(Role.CITIZEN), null);
        Caller auditor = new Caller("auditor.khanhhoa", Set.of(Role.AUDITOR), null);
        Caller officer = new Caller("officer.ninhphuoc", Set.of(Role.OFFICER), "H32.50.05");
        Caller stranger = new Caller("binh.citizen", Set.of(Role.CITIZEN), null);
        assertThat(dossiers.read(id, Given.CITIZEN).block()).isNotNull();
        assertThat(dossiers.read(id, owner).block()).isNotNull();
        assertThat(dossiers.read(id, auditor).block()).isNotNull();
        assertProblem(() -> dossiers.read(id, stranger).block(), "DOSSIER_UNKNOWN");
        assertProblem(() -> dossiers.read(id, officer).block(), "DOSSIER_UNKNOWN");
        accept(id, Given.DESK, "a");
        journal.put(id, Given.after(journal.find(id).block(), Given.dispatched("khai-sinh", 1, "H32.50.05")));
        assertThat(dossiers.read(id, officer).block()).isNotNull();
    }

    @Test
    void theWorklistHasTheDesksOwnDossiersOnly() {
        submit(Given.CITIZEN, "key-1");
        String accepted = submit(Given.DESK, "key-2").id();
        Caller elsewhere = new Caller("desk.phuochuu", Set.of(Role.DESK), "H32.50.06");
        assertThat(listed(Given.DESK, null, null)).hasSize(2);
        assertThat(listed(Given.DESK, DossierStatus.ACCEPTED, null)).containsExactly(accepted);
        assertThat(listed(Given.DESK, null, DueBand.LATER)).containsExactly(accepted);
        assertThat(listed(Given.DESK, null, DueBand.OVERDUE)).isEmpty();
        assertThat(listed(Given.DESK, DossierStatus.SUBMITTED, DueBand.LATER)).isEmpty();
        assertThat(listed(elsewhere, null, null)).isEmpty();
        assertProblem(() -> listed(Given.CITIZEN, null, null), "FORBIDDEN");
    }

    @Test
    void theDeskSeesHowMuchThereIs() {
        submit(Given.CITIZEN, "key-1");
        submit(Given.DESK, "key-2");
        Worklist.Counts counts = worklist().counts(Given.DESK).block();
        assertThat(counts.byStatus()).isEqualTo(Map.of("SUBMITTED", 1L, "ACCEPTED", 1L));
        assertThat(counts.byDue()).containsEntry(DueBand.LATER, 1L).containsEntry(DueBand.OVERDUE, 0L);
        assertThat(counts.answerLate()).isZero();
    }

    private List<String> listed(Caller caller, @Nullable DossierStatus status, @Nullable DueBand due) {
        return worklist()
                .ofDesk(caller, new Worklist.Part(status, due, 10, null))
                .map(Dossier::id)
                .collectList()
                .block();
    }

    private Worklist worklist() {
        return new Worklist(journal, Given.DATES, rules, clock);
    }

    @Test
    void aResultIsReturnedOnlyByTheDesk() {
        String id = submit(Given.DESK, "key-1").id();
        assertProblem(
                () -> desk.handOver(
                                id, Given.DESK, command("r"), new WantedReturn(List.of(), ReturnMethod.COUNTER, null))
                        .block(),
                "ILLEGAL_STATE");
    }

    @Test
    void aFileIsKeptOnceAndGivenToThoseEntitled() {
        String id = submit(Given.CITIZEN, "key-1").id();
        Files.Attached first = attach(id, Given.CITIZEN, "f", "to-khai", PDF);
        assertThat(attach(id, Given.CITIZEN, "f", "to-khai", PDF)).isEqualTo(first);
        assertThat(stored).hasSize(1);
        assertThat(first.size()).isEqualTo(PDF.length);
        assertThat(files.read(id, first.fileId(), Given.DESK).block().bytes()).isEqualTo(PDF);
        Caller stranger = new Caller("binh.citizen", Set.of(Role.CITIZEN), null);
        assertProblem(() -> files.read(id, first.fileId(), stranger).block(), "DOSSIER_UNKNOWN");
        assertProblem(() -> files.read(id, "no-such-file", Given.DESK).block(), "FILE_UNKNOWN");
    }

    @Test
    void refusedFilesLeaveNoTrace() {
        String id = submit(Given.CITIZEN, "key-1").id();
        attach(id, Given.CITIZEN, "f", "to-khai", PDF);
        byte[] other = "%PDF-1.7 another paper".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Caller auditor = new Caller("auditor.khanhhoa", Set.of(Role.AUDITOR), null);
        assertProblem(() -> attach(id, Given.CITIZEN, "f", "to-khai", other), "IDEMPOTENCY_KEY_REUSED");
        assertProblem(() -> attach(id, Given.CITIZEN, "g", "ho-chieu", PDF), "COMPONENT_UNKNOWN");
        assertProblem(() -> attach(id, Given.CITIZEN, "g", "to-khai", new byte[] {1, 2, 3}), "FILE_TYPE_REFUSED");
        assertProblem(() -> attach(id, auditor, "g", "to-khai", PDF), "FORBIDDEN");
        assertProblem(() -> attach("no-such-dossier", Given.CITIZEN, "g", "to-khai", PDF), "DOSSIER_UNKNOWN");
        desk.refuse(
                        id,
                        Given.DESK,
                        command("r"),
                        new Refusal.Grounds(Refusal.Reason.OTHER, "Hồ sơ trùng với hồ sơ khác"))
                .block();
        assertProblem(() -> attach(id, Given.CITIZEN, "h", "to-khai", PDF), "ILLEGAL_STATE");
        assertThat(stored).hasSize(1);
    }

    private Submissions.Receipt submit(Caller caller, String key) {
        Map<String, Object> body = Samples.body("3.000722");
        Command command = new Command(key, caller.user(), "submission", "c", body);
        return submissions.submit(Given.wanted(body), caller, command).block();
    }

    private DeskWork.Accepted accept(String id, Caller caller, String key) {
        return desk.accept(id, caller, new Command(key, caller.user(), "acceptance", "c", id))
                .block();
    }

    private Files.Attached attach(String id, Caller caller, String key, String component, byte[] content) {
        Command command = new Command(key, caller.user(), "", "c", null);
        return files.attach(id, caller, command, new Files.Upload(component, "tờ khai.pdf", content))
                .block();
    }

    private static Command command(String key) {
        return new Command(key, Given.DESK.user(), "test", "c", null);
    }

    private static void assertProblem(Runnable command, String code) {
        assertThatThrownBy(command::run)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }

    private final class StoreInMemory implements FileStore {

        @Override
        public Mono<Void> put(String key, byte[] content) {
            return Mono.fromRunnable(() -> stored.put(key, content));
        }

        @Override
        public Mono<byte[]> get(String key) {
            return Mono.justOrEmpty(stored.get(key));
        }

        @Override
        public Mono<Void> delete(String key) {
            return Mono.fromRunnable(() -> stored.remove(key));
        }
    }
}
