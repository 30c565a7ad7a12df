package vn.motcua.department;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.motcua.department.Samples.AGENCY;
import static vn.motcua.department.Samples.BIRTH;
import static vn.motcua.department.Samples.NOW;
import static vn.motcua.department.Samples.OTHER_AGENCY;
import static vn.motcua.department.Samples.in;

import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.dossier.CancelCause;
import vn.motcua.contracts.dossier.DueDateCause;
import vn.motcua.contracts.dossier.IntakeEvent.SupplementReceived;
import vn.motcua.contracts.dossier.RerouteCause;
import vn.motcua.contracts.dossier.RoutingEvent.LegCancelled;
import vn.motcua.contracts.dossier.RoutingEvent.LegDueChanged;
import vn.motcua.contracts.dossier.RoutingEvent.LegOverdue;
import vn.motcua.contracts.dossier.RoutingEvent.LegReceiptOverdue;
import vn.motcua.contracts.dossier.RoutingEvent.LegReopened;
import vn.motcua.contracts.dossier.RoutingEvent.LegRerouted;
import vn.motcua.platform.journal.ImpossibleEvent;

/** What routing decides about a case. */
class RouteTurnsTest {

    private static final Instant LATER = NOW.plusSeconds(3_600);

    @Test
    void aReroutedCaseStartsAfreshAtItsAgencyAndKeepsTheDecline() {
        CaseFile there = rerouted(in(CaseStatus.DECLINED), RerouteCause.DECLINED);

        assertThat(there.agency()).isEqualTo(OTHER_AGENCY);
        assertThat(there.status()).isEqualTo(CaseStatus.WAITING_RECEIPT);
        assertThat(there.since()).isEqualTo(LATER);
        assertThat(there.work()).isEqualTo(Work.NONE);
        assertThat(there.past().declines()).extracting(Past.Decline::agency).containsExactly(AGENCY);
        assertThat(there.past().handovers())
                .containsExactly(new Past.Handover(AGENCY, OTHER_AGENCY, RerouteCause.DECLINED, LATER));
    }

    @Test
    void aRerouteFromAnAgencyThatDoesNotHoldItIsImpossible() {
        LegRerouted event = new LegRerouted(BIRTH, OTHER_AGENCY, AGENCY, RerouteCause.SUCCEEDED, NOW);

        assertThatExceptionOfType(ImpossibleEvent.class)
                .isThrownBy(() -> RouteTurns.rerouted(in(CaseStatus.ASSIGNED), event, LATER));
    }

    @Test
    void aSuccessorConfirmsReceiptAnewAndWhatWasAskedStaysAsked() {
        CaseFile there = rerouted(Samples.asked(), RerouteCause.SUCCEEDED);
        assertThat(there.status()).isEqualTo(CaseStatus.WAITING_RECEIPT);
        assertThat(there.clock().paused()).isTrue();

        CaseFile assigned = there.receive(LATER).state().assign("new", LATER).state();

        assertThat(assigned.status()).isEqualTo(CaseStatus.WAITING_SUPPLEMENT);
        CaseFile back = SupplementTurns.received(assigned, new SupplementReceived(1, BIRTH), LATER)
                .state();
        assertThat(Objects.requireNonNull(back).status()).isEqualTo(CaseStatus.ASSIGNED);
    }

    @Test
    void papersThatComeBeforeTheSuccessorConfirmedReceiptAreNotedWhereItStands() {
        CaseFile there = rerouted(Samples.asked(), RerouteCause.SUCCEEDED);

        CaseFile noted = Objects.requireNonNull(SupplementTurns.received(there, new SupplementReceived(1, BIRTH), LATER)
                .state());

        assertThat(noted.status()).isEqualTo(CaseStatus.WAITING_RECEIPT);
        assertThat(noted.clock().paused()).isFalse();
        assertThat(noted.receive(LATER).state().assign("new", LATER).state().status())
                .isEqualTo(CaseStatus.ASSIGNED);
    }

    @Test
    void aCancelledCaseNeedsNothingMoreOfAnybody() {
        CaseFile ended = RouteTurns.cancelled(
                in(CaseStatus.WAITING_OPINIONS), new LegCancelled(BIRTH, AGENCY, CancelCause.LEAD_WENT_ON), LATER);

        assertThat(ended.status()).isEqualTo(CaseStatus.CANCELLED);
        assertThat(ended.past().cancelled()).isEqualTo(CancelCause.LEAD_WENT_ON);
        assertThat(ended.asking().opinions()).extracting(Opinion::state).containsExactly(Opinion.State.CLOSED);
        assertThat(CaseTimers.of(ended)).isEmpty();
        assertThat(ended.allowed()).isEmpty();
    }

    @Test
    void aReopenedCaseGoesBackToTheSameOfficerAndKeepsTheWrongAnswer() {
        CaseFile resolved = in(CaseStatus.RESOLVED);
        CaseFile late = resolved.with(resolved.clock().markedOverdue());

        CaseFile again = RouteTurns.reopened(late, new LegReopened(BIRTH, AGENCY, LATER.plusSeconds(60)), LATER);

        assertThat(again.status()).isEqualTo(CaseStatus.ASSIGNED);
        assertThat(again.assignee()).isEqualTo("officer");
        assertThat(again.clock().dueAt()).isEqualTo(LATER.plusSeconds(60));
        assertThat(again.clock().overdue()).isFalse();
        assertThat(again.answer()).isNull();
        assertThat(again.past().corrections())
                .containsExactly(new Past.Correction(Objects.requireNonNull(resolved.answer()), LATER));
    }

    @Test
    void overdueIsAnAttributeAndComesOnceForEachDeadline() {
        CaseFile file = in(CaseStatus.ASSIGNED);
        LegOverdue event = new LegOverdue(BIRTH, AGENCY, file.clock().dueAt());

        CaseFile late = RouteTurns.overdue(file, event);

        assertThat(late.clock().overdue()).isTrue();
        assertThat(late.status()).isEqualTo(CaseStatus.ASSIGNED);
        assertThatExceptionOfType(ImpossibleEvent.class).isThrownBy(() -> RouteTurns.overdue(late, event));
        assertThatExceptionOfType(ImpossibleEvent.class)
                .isThrownBy(() -> RouteTurns.overdue(file, new LegOverdue(BIRTH, OTHER_AGENCY, NOW)));
    }

    @Test
    void aDeadlineThatMovesAheadIsOverdueNoMoreAndOneThatDoesNotStaysOverdue() {
        CaseFile file = in(CaseStatus.ASSIGNED);
        CaseFile late = file.with(file.clock().markedOverdue());

        assertThat(dueChanged(late, LATER.plusSeconds(1)).clock().overdue()).isFalse();
        assertThat(dueChanged(late, LATER).clock().overdue()).isTrue();
        assertThat(dueChanged(file, LATER).clock().overdue()).isFalse();
        assertThat(dueChanged(late, LATER).clock().dueAt()).isEqualTo(LATER);
    }

    @Test
    void receiptOverdueIsKeptOfTheAgencyThatLetItHappen() {
        CaseFile late =
                RouteTurns.receiptOverdue(in(CaseStatus.WAITING_RECEIPT), new LegReceiptOverdue(BIRTH, AGENCY, NOW));

        assertThat(late.receive(LATER).state().clock().receiptOverdue()).isTrue();
        assertThat(rerouted(late, RerouteCause.SUCCEEDED).clock().receiptOverdue())
                .isFalse();
    }

    @Test
    void theHolderSaysWhoseDeskItIsAndWhoIsWaitedFor() {
        assertThat(Holder.of(in(CaseStatus.ASSIGNED), "UBND xã Ninh Phước"))
                .isEqualTo(new Holder(AGENCY, "UBND xã Ninh Phước", "Chuyên viên", "officer", NOW, null));
        assertThat(Holder.of(Samples.asked(), null).waitsFor()).isEqualTo("Người nộp hồ sơ");
        assertThat(Holder.of(in(CaseStatus.WAITING_SUPPLEMENT), null).waitsFor())
                .isEqualTo("Bộ phận một cửa");
        assertThat(Holder.of(in(CaseStatus.SUBMITTED), null).role()).isEqualTo("Lãnh đạo");
        for (CaseStatus status : CaseStatus.values()) {
            assertThat(Holder.of(in(status), null).role()).isNotBlank();
        }
    }

    private static CaseFile rerouted(CaseFile file, RerouteCause cause) {
        Instant due = file.clock().dueAt();
        return RouteTurns.rerouted(file, new LegRerouted(BIRTH, AGENCY, OTHER_AGENCY, cause, due), LATER);
    }

    private static CaseFile dueChanged(CaseFile file, Instant to) {
        Instant from = file.clock().dueAt();
        return RouteTurns.dueChanged(file, new LegDueChanged(BIRTH, AGENCY, DueDateCause.PAUSE_ENDED, from, to), LATER);
    }
}
