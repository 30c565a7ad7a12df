package vn.motcua.contracts.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DossierLifecycleTest {

    @Test
    void noRowIsWrittenTwice() {
        assertThat(DossierLifecycle.rows()).doesNotHaveDuplicates();
    }

    /** Which of several rows an event takes must not be a guess: only the end of a wait and a withdrawal's decision have several. */
    @Test
    void onlyWhatEndsAWaitHasSeveralRows() {
        Set<Class<?>> several = new HashSet<>();
        DossierLifecycle.rows().stream()
                .filter(row -> DossierLifecycle.next(row.from(), row.on()).size() > 1)
                .forEach(row -> several.add(row.on()));
        assertThat(several)
                .containsExactlyInAnyOrder(
                        IntakeEvent.SupplementReceived.class,
                        IntakeEvent.WithdrawalDecided.class,
                        DepartmentEvent.CaseContinued.class,
                        DepartmentEvent.CaseResolved.class,
                        DepartmentEvent.CaseDutySettled.class,
                        RoutingEvent.LegCancelled.class);
    }

    @Test
    void everyStatusIsReachedAndOnlyClosedOnesLeadNowhere() {
        Set<DossierStatus> reached = EnumSet.noneOf(DossierStatus.class);
        DossierLifecycle.rows().forEach(row -> reached.add(row.to()));
        assertThat(reached).isEqualTo(EnumSet.allOf(DossierStatus.class));
        for (DossierStatus status : DossierStatus.values()) {
            boolean leadsOn = DossierLifecycle.from(status).stream().anyMatch(row -> row.to() != status);
            boolean mayComeBackByPost = status == DossierStatus.RETURNED;
            assertThat(leadsOn).as("%s leads on", status).isEqualTo(!status.isClosed() || mayComeBackByPost);
        }
    }

    @Test
    void whatAnAgencyAnnouncedBeforeItKnewOfTheStopIsLateAndNothingElse() {
        assertThat(DossierLifecycle.isLate(DossierStatus.STOPPED, DepartmentEvent.CaseResolved.class))
                .isTrue();
        assertThat(DossierLifecycle.isLate(DossierStatus.STOPPED, RoutingEvent.LegDispatched.class))
                .isTrue();
        assertThat(DossierLifecycle.isLate(DossierStatus.STOPPED, RoutingEvent.RouteStopped.class))
                .isFalse();
        assertThat(DossierLifecycle.isLate(DossierStatus.STOPPED, IntakeEvent.DossierAccepted.class))
                .isFalse();
        assertThat(DossierLifecycle.isLate(DossierStatus.RETURNED, DepartmentEvent.CaseResolved.class))
                .isFalse();
    }

    @Test
    void everyEventOfTheTopicThatChangesADossierHasARow() {
        Set<Class<?>> rows = new HashSet<>();
        DossierLifecycle.rows().forEach(row -> rows.add(row.on()));
        assertThat(DossierEventTypes.table().all().values())
                .filteredOn(type -> !NotificationEvent.class.isAssignableFrom(type))
                .allSatisfy(type -> assertThat(rows).contains(type));
    }

    @Test
    void theRowSaysWhoMayAnnounceTheEvent() {
        assertThat(DossierLifecycle.rows()).allSatisfy(row -> {
            boolean intake = IntakeEvent.class.isAssignableFrom(row.on());
            boolean routing = RoutingEvent.class.isAssignableFrom(row.on());
            assertThat(row.by()).isEqualTo(intake ? "intake" : routing ? "routing" : "department");
        });
    }

    @Test
    void theOutcomeIsFoldedFromTheLegs() {
        LegOutcome granted = new LegOutcome("khai-sinh", "H32.50.05", LegResult.GRANTED, "1/2026");
        LegOutcome refused = new LegOutcome("thuong-tru", "H32.40.05", LegResult.REFUSED, "2/2026");
        assertThat(DossierOutcome.of(java.util.List.of(granted))).isEqualTo(DossierOutcome.GRANTED);
        assertThat(DossierOutcome.of(java.util.List.of(granted, refused))).isEqualTo(DossierOutcome.PARTLY_GRANTED);
        assertThat(DossierOutcome.of(java.util.List.of(refused))).isEqualTo(DossierOutcome.REFUSED);
    }
}
