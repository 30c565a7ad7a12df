package vn.motcua.intake.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Mono;
import vn.motcua.intake.complaint.ComplaintReads.Wanted;
import vn.motcua.intake.config.Catalogues;
import vn.motcua.intake.config.ComplaintParts;
import vn.motcua.platform.journal.Command;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.security.Caller;
import vn.motcua.platform.security.Role;
import vn.motcua.platform.testing.InMemoryJournal;
import vn.motcua.platform.timing.BusinessClock;

/** Who may do and see what about complaints. */
class ComplaintsTest {

    private static final String AGENCY = "H32.50.05";
    private static final Caller CITIZEN = new Caller("an.citizen", Set.of(Role.CITIZEN), null);
    private static final Caller OTHER = new Caller("binh.citizen", Set.of(Role.CITIZEN), null);
    private static final Caller DESK = new Caller("desk.ninhphuoc", Set.of(Role.DESK), AGENCY);
    private static final Caller HEAD = new Caller("head.ninhphuoc", Set.of(Role.HEAD), AGENCY);
    private static final Caller OFFICER = new Caller("officer.ninhphuoc", Set.of(Role.OFFICER), AGENCY);
    private static final Caller OTHER_DESK = new Caller("desk.phuochuu", Set.of(Role.DESK), "H32.50.06");
    private static final Caller AUDITOR = new Caller("auditor.khanhhoa", Set.of(Role.AUDITOR), null);
    private static final Contact CONTACT = new Contact("Trần Thị Bình", "0901234567", null);
    private static final ComplaintAct ANSWER = new ComplaintAct.Reply("Đã chấn chỉnh giờ mở cửa.", true);

    private final InMemoryJournal<Complaint> journal = new InMemoryJournal<>();
    private final Clock clock = Clock.fixed(Instant.parse("2026-10-12T02:00:00Z"), BusinessClock.ZONE);
    private final Complaints complaints = new Complaints(
            journal,
            new Filings(ComplaintParts.law(), Catalogues.shipped(), ComplaintsTest::desk, clock),
            new Deadlines(ComplaintParts.law(), ComplaintParts.time()),
            clock);
    private final ComplaintReads reads = new ComplaintReads(journal);
    private int keys;

    @Test
    void aComplaintGoesThroughItsWholeLife() {
        String id = submit(CITIZEN, AGENCY).id();
        act(id, new ComplaintAct.AskForMore("Cho biết ngày giờ."), DESK);
        act(id, new ComplaintAct.AddMore("Sáng thứ Hai."), CITIZEN);
        act(id, new ComplaintAct.Accept(), DESK);
        act(id, ANSWER, HEAD);
        act(id, new ComplaintAct.Publish("Giờ mở cửa", "Đã chấn chỉnh giờ mở cửa."), DESK);
        assertThat(journal.events(id))
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly(
                        "ComplaintSubmitted",
                        "ComplaintSupplementRequested",
                        "ComplaintSupplemented",
                        "ComplaintAccepted",
                        "ComplaintAnswered",
                        "ComplaintPublished");
        assertThat(reads.published(null, 10, null).collectList().block())
                .extracting(Complaint::id)
                .containsExactly(id);
        assertThat(reads.published("H32.50.06", 10, null).collectList().block()).isEmpty();
    }

    @Test
    void aComplaintAboutADossierConcernsItsDeskUnlessAnAgencyIsNamed() {
        assertThat(submit(CITIZEN, wanted(PetitionKind.FEEDBACK, "own", null, null))
                        .agency())
                .isEqualTo(AGENCY);
        assertThat(submit(CITIZEN, wanted(PetitionKind.PROPOSAL, "own", "H32.40.05", null))
                        .agency())
                .isEqualTo("H32.40.05");
        assertProblem(() -> submit(CITIZEN, wanted(PetitionKind.FEEDBACK, "foreign", null, null)), "DOSSIER_UNKNOWN");
        assertProblem(() -> submit(CITIZEN, wanted(PetitionKind.FEEDBACK, "foreign", AGENCY, null)), "DOSSIER_UNKNOWN");
    }

    @ParameterizedTest
    @EnumSource(names = {"GRIEVANCE", "DENUNCIATION"})
    void grievancesAndDenunciationsAreToldWhereToGo(PetitionKind kind) {
        assertThatThrownBy(() -> submit(CITIZEN, wanted(kind, null, AGENCY, null)))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.code()).isEqualTo("COMPLAINT_REDIRECTED");
                    assertThat(problem.getMessage()).contains("Ông/bà gửi đơn");
                    assertThat(problem.more().get("basis").toString()).startsWith("Luật");
                });
    }

    @Test
    void badSubmissionsAreRefused() {
        assertProblem(() -> submit(CITIZEN, wanted(PetitionKind.FEEDBACK, null, null, null)), "AGENCY_MISSING");
        assertProblem(() -> submit(CITIZEN, wanted(PetitionKind.FEEDBACK, null, "H99", null)), "AGENCY_UNKNOWN");
        assertProblem(() -> submit(OFFICER, wanted(PetitionKind.FEEDBACK, null, AGENCY, null)), "FORBIDDEN");
        assertProblem(() -> submit(HEAD, wanted(PetitionKind.FEEDBACK, null, AGENCY, null)), "FORBIDDEN");
        assertProblem(() -> submit(DESK, wanted(PetitionKind.FEEDBACK, null, AGENCY, null)), "CONTACT_MISSING");
    }

    @Test
    void theDeskThatWroteItDownForACitizenFollowsItAtAnotherAgency() {
        String id = submit(OTHER_DESK, wanted(PetitionKind.FEEDBACK, null, AGENCY, CONTACT))
                .id();
        act(id, new ComplaintAct.AskForMore("Cho biết ngày giờ."), HEAD);
        assertThat(reads.read(id, OTHER_DESK).block().allowed()).containsExactly("supplement");
        act(id, new ComplaintAct.AddMore("Sáng thứ Hai."), OTHER_DESK);
        assertProblem(() -> act(id, new ComplaintAct.Accept(), OTHER_DESK), "FORBIDDEN");
    }

    @Test
    void theSameKeyMeetsItsOwnComplaint() {
        NewComplaint wanted = wanted(PetitionKind.FEEDBACK, null, AGENCY, null);
        Command command = new Command("k", CITIZEN.user(), "complaint", "c", wanted.toString());
        Complaints.Receipt first = complaints.submit(wanted, CITIZEN, command).block();
        assertThat(complaints.submit(wanted, CITIZEN, command).block()).isEqualTo(first);
        assertThat(journal.events(first.id())).hasSize(1);
        assertProblem(
                () -> complaints
                        .submit(wanted, CITIZEN, command.named("complaint", "another body"))
                        .block(),
                "IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void onlyTheHeadRejectsAndAnswers() {
        String id = submit(CITIZEN, AGENCY).id();
        ComplaintAct reject = new ComplaintAct.Reject(RejectionReason.NO_SUBSTANCE, "Không rõ nội dung.");
        assertProblem(() -> act(id, reject, DESK), "FORBIDDEN");
        assertProblem(() -> act(id, new ComplaintAct.Accept(), CITIZEN), "FORBIDDEN");
        assertProblem(() -> act(id, new ComplaintAct.Accept(), AUDITOR), "FORBIDDEN");
        assertThat(reads.read(id, DESK).block().allowed()).containsExactly("acceptance", "supplement-request");
        assertThat(reads.read(id, CITIZEN).block().allowed()).isEmpty();
        act(id, new ComplaintAct.Accept(), DESK);
        assertProblem(() -> act(id, new ComplaintAct.Accept(), DESK), "ILLEGAL_STATE");
        assertProblem(() -> act(id, ANSWER, DESK), "FORBIDDEN");
        act(id, ANSWER, HEAD);
    }

    @Test
    void toEverybodyElseItDoesNotExist() {
        String id = submit(CITIZEN, AGENCY).id();
        for (Caller stranger : List.of(OTHER, OFFICER, OTHER_DESK)) {
            assertProblem(() -> reads.read(id, stranger).block(), "COMPLAINT_UNKNOWN");
            assertProblem(() -> act(id, new ComplaintAct.Accept(), stranger), "COMPLAINT_UNKNOWN");
        }
        assertProblem(() -> act("no-such-id", ANSWER, HEAD), "COMPLAINT_UNKNOWN");
        assertProblem(() -> reads.read("no-such-id", AUDITOR).block(), "COMPLAINT_UNKNOWN");
        assertThat(reads.read(id, AUDITOR).block().complaint().id()).isEqualTo(id);
    }

    @Test
    void listsAndCountsAreTheReadersOwn() {
        String mine = submit(CITIZEN, AGENCY).id();
        String another = submit(OTHER, wanted(PetitionKind.FEEDBACK, "own", "H32.50.06", null))
                .id();
        act(mine, new ComplaintAct.Accept(), DESK);
        assertThat(list(CITIZEN, new Wanted(null, null))).containsExactly(mine);
        assertThat(list(DESK, new Wanted(ComplaintStatus.ACCEPTED, null))).containsExactly(mine);
        assertThat(list(DESK, new Wanted(ComplaintStatus.REJECTED, null))).isEmpty();
        assertThat(list(AUDITOR, new Wanted(null, null))).containsExactlyInAnyOrder(mine, another);
        assertThat(list(AUDITOR, new Wanted(null, "own"))).containsExactly(another);
        assertProblem(() -> list(OFFICER, new Wanted(null, null)), "FORBIDDEN");
        assertProblem(() -> list(new Caller("x", Set.of(Role.DESK), null), new Wanted(null, null)), "FORBIDDEN");
        assertThat(reads.counts(AUDITOR).block())
                .filteredOn(count -> count.total() > 0)
                .extracting(count -> count.status() + " " + count.total() + " " + count.overdue())
                .containsExactly("SUBMITTED 1 0", "ACCEPTED 1 0");
    }

    @Test
    void whatIsOverdueIsCounted() {
        String id = submit(CITIZEN, AGENCY).id();
        ComplaintTimers timers = new ComplaintTimers(new Deadlines(ComplaintParts.law(), ComplaintParts.time()));
        Complaint complaint = journal.find(id).block();
        journal.put(
                id,
                timers.wake(id, complaint, complaint.timers().getFirst(), clock.instant())
                        .block()
                        .apply(complaint)
                        .state());
        assertThat(reads.counts(DESK).block())
                .contains(new ComplaintReads.Count(ComplaintStatus.SUBMITTED, "Đã gửi, chờ tiếp nhận", 1, 1));
    }

    private Complaints.Receipt submit(Caller caller, String agency) {
        return submit(caller, wanted(PetitionKind.FEEDBACK, null, agency, null));
    }

    private Complaints.Receipt submit(Caller caller, NewComplaint wanted) {
        return complaints.submit(wanted, caller, command(caller)).block();
    }

    private void act(String id, ComplaintAct act, Caller caller) {
        complaints.act(id, act, caller, command(caller)).block();
    }

    private List<String> list(Caller caller, Wanted wanted) {
        return reads.list(caller, wanted, 10, null)
                .map(read -> read.complaint().id())
                .collectList()
                .block();
    }

    private Command command(Caller caller) {
        return new Command("key-" + keys++, caller.user(), "complaint", "c", null);
    }

    private static NewComplaint wanted(
            PetitionKind kind, @Nullable String dossier, @Nullable String agency, @Nullable Contact contact) {
        return new NewComplaint(kind, dossier, agency, "Mở cửa muộn", "Bộ phận một cửa mở cửa muộn.", contact);
    }

    private static Mono<String> desk(String dossier, Caller caller) {
        return dossier.equals("own") ? Mono.just(AGENCY) : Mono.error(Problem.notFound("DOSSIER_UNKNOWN", "not yours"));
    }

    private static void assertProblem(Runnable command, String code) {
        assertThatThrownBy(command::run)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
