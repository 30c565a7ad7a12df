package vn.motcua.intake.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.contracts.complaint.ComplaintEvent.ComplaintAnswered;
import vn.motcua.contracts.complaint.ComplaintEvent.ComplaintOverdue;
import vn.motcua.contracts.complaint.ComplaintEvent.ComplaintRejected;
import vn.motcua.contracts.complaint.ComplaintEvent.ComplaintSubmitted;
import vn.motcua.contracts.complaint.ComplaintEvent.ComplaintSupplementRequested;
import vn.motcua.contracts.complaint.ComplaintEvent.ComplaintSupplemented;
import vn.motcua.contracts.complaint.ComplaintKind;
import vn.motcua.contracts.complaint.ComplaintStep;
import vn.motcua.intake.config.ComplaintParts;
import vn.motcua.platform.journal.Decision;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.journal.Timer;

/** A complaint's table, its legal times and what is kept of it. */
class ComplaintTest {

    /** Monday, 12 October 2026, 09:00; no holiday for weeks around it. */
    private static final Instant MONDAY = vietnam("2026-10-12T09:00");

    private static final Deadlines DEADLINES = new Deadlines(ComplaintParts.law(), ComplaintParts.time());
    private static final Contact CONTACT = new Contact("Nguyễn Văn An", "0901234567", "an@example.vn");

    private static final Map<ComplaintCommand, ComplaintAct> ACTS = Map.of(
            ComplaintCommand.ACCEPTANCE, new ComplaintAct.Accept(),
            ComplaintCommand.REJECTION, new ComplaintAct.Reject(RejectionReason.NO_SUBSTANCE, "Không rõ nội dung."),
            ComplaintCommand.SUPPLEMENT_REQUEST, new ComplaintAct.AskForMore("Cho biết ngày giờ sự việc."),
            ComplaintCommand.SUPPLEMENT, new ComplaintAct.AddMore("Sáng thứ Hai, lúc 8 giờ."),
            ComplaintCommand.ANSWER, new ComplaintAct.Reply("Đã nhắc nhở bộ phận một cửa.", true),
            ComplaintCommand.PUBLICATION,
                    new ComplaintAct.Publish("Giờ mở cửa", "Bộ phận một cửa mở cửa lúc 7 giờ 30."));

    @Test
    void itIsAnnouncedWithCodesOnly() {
        Decision<Complaint> submitted = Complaint.submit("c-1", filing(), DEADLINES);
        assertThat(submitted.events())
                .singleElement()
                .isEqualTo(new ComplaintSubmitted(ComplaintKind.FEEDBACK, "H32.50.05", "d-1"));
        assertThat(submitted.state().status()).isEqualTo(ComplaintStatus.SUBMITTED);
    }

    @ParameterizedTest
    @CsvSource({
        "SUBMITTED, acceptance rejection supplement-request",
        "NEEDS_MORE, supplement",
        "LAPSED, acceptance rejection supplement",
        "ACCEPTED, answer",
        "REJECTED, ''",
        "ANSWERED, publication",
        "PUBLISHED, ''"
    })
    void everyPairOfStatusAndCommandMovesOrIsRefused(ComplaintStatus status, String takes) {
        List<String> allowed = takes.isEmpty() ? List.of() : List.of(takes.split(" "));
        Complaint complaint = in(status);
        for (ComplaintCommand command : ComplaintCommand.values()) {
            ComplaintAct act = Objects.requireNonNull(ACTS.get(command));
            if (allowed.contains(command.path())) {
                assertThat(complaint.on(act, MONDAY, DEADLINES).events()).hasSize(1);
            } else {
                assertThatThrownBy(() -> complaint.on(act, MONDAY, DEADLINES))
                        .isInstanceOfSatisfying(Problem.class, problem -> {
                            assertThat(problem.code()).isEqualTo("ILLEGAL_STATE");
                            assertThat(problem.more()).containsEntry("allowed", allowed);
                        });
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SUBMITTED, DECISION, 2026-10-14T09:00",
        "NEEDS_MORE, SUPPLEMENT, 2026-10-19T09:00",
        "ACCEPTED, ANSWER, 2026-11-02T09:00",
        "ANSWERED, PUBLICATION, 2026-10-14T09:00"
    })
    void everyStepHasItsLegalTime(ComplaintStatus status, ComplaintStep step, String due) {
        assertThat(in(status).time().current()).isEqualTo(new Deadline(step, vietnam(due), false));
        assertThat(in(status).timers()).containsExactly(new Timer("overdue/" + step, vietnam(due)));
    }

    @ParameterizedTest
    @EnumSource(names = {"REJECTED", "PUBLISHED"})
    void nothingIsDueAtTheEnd(ComplaintStatus status) {
        assertThat(in(status).time().current()).isNull();
        assertThat(in(status).timers()).isEmpty();
    }

    @Test
    void theLawNamesItsBasis() {
        assertThat(ComplaintParts.law().deadlines().values())
                .allSatisfy(term -> assertThat(term.basis()).contains("QĐ 766"));
        assertThatThrownBy(() -> new ComplaintLaw(Map.of(), Map.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aMissedAnswerIsRecordedOnceAndStillWanted() {
        Complaint accepted = in(ComplaintStatus.ACCEPTED);
        Timer timer = accepted.timers().getFirst();
        Decision<Complaint> missed = accepted.missed(timer, DEADLINES);
        assertThat(missed.events())
                .singleElement()
                .isEqualTo(new ComplaintOverdue(ComplaintStep.ANSWER, vietnam("2026-11-02T09:00")));
        assertThat(missed.state().timers()).isEmpty();
        assertThat(missed.state().missed(timer, DEADLINES).events()).isEmpty();

        Decision<Complaint> late =
                missed.state().on(act(ComplaintCommand.ANSWER), vietnam("2026-11-05T09:00"), DEADLINES);
        assertThat(late.events()).singleElement().isEqualTo(new ComplaintAnswered("H32.50.05", true));
        assertThat(late.state().time().missed())
                .containsExactly(new Deadline(ComplaintStep.ANSWER, vietnam("2026-11-02T09:00"), true));
    }

    @Test
    void aTimerOfADeadlineThatWasMetDoesNothing() {
        Complaint submitted = in(ComplaintStatus.SUBMITTED);
        Timer timer = submitted.timers().getFirst();
        Complaint again = in(ComplaintStatus.NEEDS_MORE)
                .on(act(ComplaintCommand.SUPPLEMENT), vietnam("2026-10-13T09:00"), DEADLINES)
                .state();
        assertThat(again.timers()).containsExactly(new Timer(timer.id(), vietnam("2026-10-15T09:00")));
        Decision<Complaint> woken = again.missed(timer, DEADLINES);
        assertThat(woken.state()).isEqualTo(again);
        assertThat(woken.events()).isEmpty();
    }

    @Test
    void aSupplementThatDoesNotComeHandsTheTurnBackToTheAgency() {
        Complaint lapsed = in(ComplaintStatus.LAPSED);
        assertThat(lapsed.time().missed())
                .containsExactly(new Deadline(ComplaintStep.SUPPLEMENT, vietnam("2026-10-19T09:00"), true));
        assertThat(lapsed.time().current())
                .isEqualTo(new Deadline(ComplaintStep.DECISION, vietnam("2026-10-21T09:00"), false));
        ComplaintAct reject = new ComplaintAct.Reject(RejectionReason.NOT_SUPPLEMENTED, "Không bổ sung đúng hạn.");
        assertThat(lapsed.on(reject, MONDAY, DEADLINES).events())
                .singleElement()
                .isEqualTo(new ComplaintRejected("H32.50.05", "NOT_SUPPLEMENTED"));
    }

    @Test
    void everyRoundOfSupplementsIsKept() {
        Complaint twice = in(ComplaintStatus.NEEDS_MORE)
                .on(act(ComplaintCommand.SUPPLEMENT), MONDAY, DEADLINES)
                .state()
                .on(act(ComplaintCommand.SUPPLEMENT_REQUEST), MONDAY, DEADLINES)
                .state();
        Decision<Complaint> supplied = twice.on(act(ComplaintCommand.SUPPLEMENT), MONDAY, DEADLINES);
        assertThat(supplied.events()).singleElement().isEqualTo(new ComplaintSupplemented(2));
        assertThat(in(ComplaintStatus.SUBMITTED)
                        .on(act(ComplaintCommand.SUPPLEMENT_REQUEST), MONDAY, DEADLINES)
                        .events())
                .singleElement()
                .isEqualTo(new ComplaintSupplementRequested("H32.50.05", 1));
        assertThat(supplied.state().handling().supplements())
                .extracting(Handling.Supplement::text)
                .containsExactly("Sáng thứ Hai, lúc 8 giờ.", "Sáng thứ Hai, lúc 8 giờ.");
    }

    @ParameterizedTest
    @CsvSource({
        "Trả lời ông nguyễn  văn an về giờ mở cửa",
        "Người gửi có số điện thoại 090 123 45.67",
        "Gọi +84 901234567 để hỏi",
        "Liên hệ AN@example.vn để biết thêm"
    })
    void nothingIsPublishedThatNamesTheCitizen(String text) {
        assertThatThrownBy(() -> in(ComplaintStatus.ANSWERED)
                        .on(new ComplaintAct.Publish("Giờ mở cửa", text), MONDAY, DEADLINES))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("NOT_ANONYMOUS"));
    }

    @Test
    void partsOfANameAndLongerNamesGiveNobodyAway() {
        assertThat(CONTACT.isNamedIn("Ông An và bà Nguyễn Văn Anh được mời đến bộ phận một cửa Công an xã"))
                .isFalse();
        assertThat(new Contact("An", null, null).isNamedIn("Công an xã An Hải")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"' '", "'...'", "'\u200b'", "'a\u0007b'"})
    void wordsWithoutWordsAreRefused(String text) {
        assertThatThrownBy(() -> new ComplaintAct.AddMore(text))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("TEXT_INVALID"));
    }

    private static ComplaintAct act(ComplaintCommand command) {
        return Objects.requireNonNull(ACTS.get(command));
    }

    /** A complaint in this status; every step was taken on that Monday. */
    private static Complaint in(ComplaintStatus status) {
        Complaint submitted = Complaint.submit("c-1", filing(), DEADLINES).state();
        return switch (status) {
            case SUBMITTED -> submitted;
            case NEEDS_MORE -> after(submitted, ComplaintCommand.SUPPLEMENT_REQUEST);
            case LAPSED -> {
                Complaint asked = in(ComplaintStatus.NEEDS_MORE);
                yield asked.missed(asked.timers().getFirst(), DEADLINES).state();
            }
            case ACCEPTED -> after(submitted, ComplaintCommand.ACCEPTANCE);
            case REJECTED -> after(submitted, ComplaintCommand.REJECTION);
            case ANSWERED -> after(in(ComplaintStatus.ACCEPTED), ComplaintCommand.ANSWER);
            case PUBLISHED -> after(in(ComplaintStatus.ANSWERED), ComplaintCommand.PUBLICATION);
        };
    }

    private static Complaint after(Complaint complaint, ComplaintCommand command) {
        return complaint.on(act(command), MONDAY, DEADLINES).state();
    }

    private static Filing filing() {
        return new Filing(
                ComplaintKind.FEEDBACK,
                "d-1",
                "H32.50.05",
                "Mở cửa muộn",
                "Bộ phận một cửa mở cửa muộn.",
                CONTACT,
                "an.citizen",
                null,
                MONDAY);
    }

    private static Instant vietnam(String local) {
        return Instant.parse(local + ":00+07:00");
    }
}
