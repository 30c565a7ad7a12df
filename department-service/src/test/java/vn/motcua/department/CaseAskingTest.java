package vn.motcua.department;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.department.Bench.CLERK;
import static vn.motcua.department.Bench.COLLEAGUE;
import static vn.motcua.department.Bench.OFFICER;
import static vn.motcua.department.Bench.assertProblem;
import static vn.motcua.department.Bench.done;
import static vn.motcua.department.Bench.request;
import static vn.motcua.department.Samples.AGENCY;
import static vn.motcua.department.Samples.APPLICANT_WORD;
import static vn.motcua.department.Samples.BIRTH;
import static vn.motcua.department.Samples.DUTY;
import static vn.motcua.department.Samples.ITEMS;
import static vn.motcua.department.Samples.NOW;
import static vn.motcua.department.Samples.THIRD_WORD;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseDutySettled;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseFinanceNeeded;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseWaitEnded;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseWaitOpened;
import vn.motcua.contracts.dossier.IntakeEvent.ConfirmationGiven;
import vn.motcua.contracts.dossier.WaitEnd;
import vn.motcua.platform.journal.Reaction;
import vn.motcua.platform.journal.Reaction.Outcome;
import vn.motcua.platform.security.Caller;

/** Papers, money and words that the officer in charge asks for. */
class CaseAskingTest {

    private final Bench bench = new Bench();
    private final CaseAsking asking = bench.asking;

    @BeforeEach
    void anOfficerIsInCharge() {
        bench.with(Samples.in(CaseStatus.ASSIGNED));
    }

    @Test
    void onlyTheOfficerInChargeAsks() {
        for (Caller other : List.of(COLLEAGUE, CLERK, Bench.HEAD)) {
            assertProblem("FORBIDDEN", asking.needSupplement(request(other), ITEMS, "Thiếu giấy chứng sinh"));
            assertProblem("FORBIDDEN", asking.needMoney(request(other), DUTY, 1, "15/TB"));
            assertProblem("FORBIDDEN", asking.awaitWord(request(other), APPLICANT_WORD));
        }
    }

    @Test
    void aDutyPausesTheClockUntilTheAgencyConfirmsIt() {
        done(asking.needMoney(request(OFFICER), DUTY, 500_000, "15/TB-CCT"));

        assertThat(bench.file().status()).isEqualTo(CaseStatus.WAITING_DUTY);
        assertThat(bench.file().clock().paused()).isTrue();
        assertProblem("DUTY_UNKNOWN", asking.settle(request(CLERK), "another", "BL-77"));
        done(asking.settle(request(CLERK), DUTY, "BL-77"));
        assertThat(bench.file().status()).isEqualTo(CaseStatus.ASSIGNED);
        assertThat(bench.file().clock().paused()).isFalse();
        assertThat(bench.events())
                .containsExactly(
                        new CaseFinanceNeeded(BIRTH, AGENCY, DUTY, 500_000, "15/TB-CCT"),
                        new CaseDutySettled(BIRTH, AGENCY, DUTY));
    }

    @Test
    void amountsAndDutiesAreThoseOfTheLaw() {
        assertProblem("DUTY_UNKNOWN", asking.needMoney(request(OFFICER), "qua-cam-on", 1, "15/TB"));
        for (long amount : new long[] {0, -1, Long.MIN_VALUE, 1_000_000_000_001L}) {
            assertProblem("AMOUNT_INVALID", asking.needMoney(request(OFFICER), DUTY, amount, "15/TB"));
        }
        assertProblem("NOTICE_REF_INVALID", asking.needMoney(request(OFFICER), DUTY, 1, "0912345678"));
        done(asking.needMoney(request(OFFICER), DUTY, 1_000_000_000_000L, "15/TB"));
    }

    @Test
    void aWaitIsOneOfTheDefinitionsAndHasItsTime() {
        assertProblem("WAIT_UNKNOWN", asking.awaitWord(request(OFFICER), "hang-xom"));
        done(asking.awaitWord(request(OFFICER), THIRD_WORD));

        assertThat(bench.file().status()).isEqualTo(CaseStatus.WAITING_WORD);
        assertThat(bench.file().clock().paused()).isFalse();
        assertThat(bench.events())
                .containsExactly(new CaseWaitOpened(BIRTH, AGENCY, THIRD_WORD, NOW.plusSeconds(960 * 60)));
    }

    @Test
    void theOfficerRecordsAThirdPartysWordButNotTheApplicants() {
        done(asking.awaitWord(request(OFFICER), THIRD_WORD));
        assertProblem("WAIT_UNKNOWN", asking.recordWord(request(OFFICER), APPLICANT_WORD, true, ""));
        done(asking.recordWord(request(OFFICER), THIRD_WORD, false, "Đơn không đồng ý"));

        assertThat(bench.file().status()).isEqualTo(CaseStatus.ASSIGNED);
        assertThat(bench.events()).contains(new CaseWaitEnded(BIRTH, AGENCY, THIRD_WORD, WaitEnd.OBJECTED));
        bench.with(Samples.waitingFor(APPLICANT_WORD));
        assertProblem("WAIT_OF_APPLICANT", asking.recordWord(request(OFFICER), APPLICANT_WORD, true, ""));
    }

    @Test
    void theApplicantsWordComesThroughTheDesk() {
        Reaction<CaseFile> given = WaitTurns.confirmed(
                Samples.waitingFor(APPLICANT_WORD), new ConfirmationGiven(BIRTH, APPLICANT_WORD, true), NOW);

        assertThat(given.events()).isEqualTo(List.of(new CaseWaitEnded(BIRTH, AGENCY, APPLICANT_WORD, WaitEnd.AGREED)));
        assertThat(Objects.requireNonNull(given.state()).status()).isEqualTo(CaseStatus.ASSIGNED);
        assertThat(WaitTurns.confirmed(given.state(), new ConfirmationGiven(BIRTH, APPLICANT_WORD, false), NOW)
                        .outcome())
                .isEqualTo(Outcome.LATE);
        assertThat(WaitTurns.confirmed(
                                Samples.waitingFor(THIRD_WORD), new ConfirmationGiven(BIRTH, THIRD_WORD, true), NOW)
                        .outcome())
                .isEqualTo(Outcome.LATE);
    }

    @Test
    void theOfficerGoesOnWithoutPapersThatTheDeskHasNotAskedFor() {
        done(asking.needSupplement(request(OFFICER), ITEMS, "Thiếu giấy chứng sinh"));
        assertProblem("FORBIDDEN", asking.goOn(request(COLLEAGUE)));

        assertThat(done(asking.goOn(request(OFFICER))).status()).isEqualTo(CaseStatus.ASSIGNED);
    }
}
