package vn.motcua.department;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.motcua.department.Samples.AGENCY;
import static vn.motcua.department.Samples.BIRTH;
import static vn.motcua.department.Samples.ITEMS;
import static vn.motcua.department.Samples.NOW;
import static vn.motcua.department.Samples.asked;
import static vn.motcua.department.Samples.in;
import static vn.motcua.department.Samples.sign;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseContinued;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseSupplementNeeded;
import vn.motcua.contracts.dossier.IntakeEvent.SupplementExpired;
import vn.motcua.contracts.dossier.IntakeEvent.SupplementReceived;
import vn.motcua.contracts.dossier.IntakeEvent.SupplementRequested;
import vn.motcua.department.SupplementNeed.State;
import vn.motcua.platform.journal.Decision;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.journal.Reaction;
import vn.motcua.platform.journal.Reaction.Outcome;

/** Missing papers, from the officer's need to the citizen's papers or their absence. */
class SupplementTurnsTest {

    @Test
    void theNeedIsAnnouncedWithoutWhatIsMissingAndTheClockRunsOnUntilTheDeskAsks() {
        Decision<CaseFile> needed =
                SupplementTurns.need(in(CaseStatus.ASSIGNED), ITEMS, "Thiếu giấy chứng sinh", sign());

        assertThat(needed.events()).isEqualTo(List.of(new CaseSupplementNeeded(BIRTH, AGENCY)));
        assertThat(needed.state().status()).isEqualTo(CaseStatus.WAITING_SUPPLEMENT);
        assertThat(needed.state().clock().paused()).isFalse();
        assertThat(needed.state().allowed()).containsExactly("assignment", "continuation");
    }

    @Test
    void fromTheDesksRequestOnTheClockPausesAndTheAgencyCannotGoOn() {
        CaseFile asked = asked();

        assertThat(asked.status()).isEqualTo(CaseStatus.WAITING_SUPPLEMENT);
        assertThat(asked.clock().paused()).isTrue();
        assertThat(asked.allowed()).containsExactly("assignment");
        Problem problem = catchThrowableOfType(Problem.class, () -> SupplementTurns.goOn(asked, NOW));
        assertThat(problem.code()).isEqualTo("ILLEGAL_STATE");
        assertThat(problem.more()).containsEntry("allowed", List.of("assignment"));
    }

    @Test
    void thePapersBringTheCaseBackToItsOfficer() {
        CaseFile back = moved(SupplementTurns.received(asked(), new SupplementReceived(1, BIRTH), NOW));

        assertThat(back.status()).isEqualTo(CaseStatus.ASSIGNED);
        assertThat(back.clock().paused()).isFalse();
        assertThat(back.assignee()).isEqualTo("officer");
        assertThat(back.asking().supplements())
                .extracting(SupplementNeed::state)
                .containsExactly(State.RECEIVED);
    }

    @Test
    void anExpiredRequestStaysUntilTheAgencyGoesOn() {
        CaseFile expired = moved(SupplementTurns.expired(asked(), new SupplementExpired(1, BIRTH), NOW));

        assertThat(expired.status()).isEqualTo(CaseStatus.WAITING_SUPPLEMENT);
        assertThat(expired.clock().paused()).isTrue();
        Decision<CaseFile> goneOn = SupplementTurns.goOn(expired, NOW);
        assertThat(goneOn.events()).isEqualTo(List.of(new CaseContinued(BIRTH, AGENCY)));
        assertThat(goneOn.state().status()).isEqualTo(CaseStatus.ASSIGNED);
        assertThat(goneOn.state().clock().paused()).isFalse();
    }

    @Test
    void aRequestForACaseThatWentOnAlreadyIsLateAndSoAreItsPapers() {
        CaseFile goneOn =
                SupplementTurns.goOn(in(CaseStatus.WAITING_SUPPLEMENT), NOW).state();

        assertThat(SupplementTurns.requested(goneOn, request(1), NOW).outcome()).isEqualTo(Outcome.LATE);
        assertThat(SupplementTurns.received(goneOn, new SupplementReceived(1, BIRTH), NOW)
                        .outcome())
                .isEqualTo(Outcome.LATE);
        assertThat(goneOn.status()).isEqualTo(CaseStatus.ASSIGNED);
    }

    @Test
    void papersOfAnotherRequestDoNotCount() {
        assertThat(SupplementTurns.received(asked(), new SupplementReceived(2, BIRTH), NOW)
                        .outcome())
                .isEqualTo(Outcome.LATE);
        assertThat(SupplementTurns.received(in(CaseStatus.WAITING_SUPPLEMENT), new SupplementReceived(1, BIRTH), NOW)
                        .outcome())
                .isEqualTo(Outcome.LATE);
    }

    @Test
    void aSecondNeedIsTheSecondRound() {
        CaseFile back = moved(SupplementTurns.received(asked(), new SupplementReceived(1, BIRTH), NOW));

        CaseFile again = SupplementTurns.need(back, ITEMS, "Bản sao mờ", sign()).state();

        assertThat(again.asking().supplements())
                .extracting(SupplementNeed::round)
                .containsExactly(1, 2);
    }

    private static SupplementRequested request(int round) {
        return new SupplementRequested(round, BIRTH, "02/HDHS", NOW.plusSeconds(60), false);
    }

    private static CaseFile moved(Reaction<CaseFile> reaction) {
        assertThat(reaction.outcome()).isEqualTo(Outcome.MOVED);
        return Objects.requireNonNull(reaction.state());
    }
}
