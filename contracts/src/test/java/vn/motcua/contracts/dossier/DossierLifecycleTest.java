package vn.motcua.contracts.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DossierLifecycleTest {

    @Test
    void noStatusHasTwoRowsForOneEvent() {
        Set<String> seen = new HashSet<>();
        assertThat(DossierLifecycle.rows())
                .allSatisfy(row -> assertThat(
                                seen.add(row.from() + " on " + row.on().getSimpleName()))
                        .as("%s", row)
                        .isTrue());
    }

    @Test
    void everyStatusIsReachedAndOnlyTheEndsEnd() {
        Set<DossierStatus> reached = EnumSet.noneOf(DossierStatus.class);
        DossierLifecycle.rows().forEach(row -> reached.add(row.to()));
        assertThat(reached).isEqualTo(EnumSet.allOf(DossierStatus.class));
        for (DossierStatus status : DossierStatus.values()) {
            boolean end = status == DossierStatus.REFUSED || status == DossierStatus.RETURNED;
            assertThat(DossierLifecycle.from(status).isEmpty())
                    .as("%s ends", status)
                    .isEqualTo(end);
        }
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
