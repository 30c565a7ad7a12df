package vn.motcua.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.routing.Samples.ACCEPTED_AT;
import static vn.motcua.routing.Samples.BIRTH;
import static vn.motcua.routing.Samples.COMMUNE;
import static vn.motcua.routing.Samples.POLICE;
import static vn.motcua.routing.Samples.birthPlan;
import static vn.motcua.routing.Samples.leg;
import static vn.motcua.routing.Samples.plan;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseDeclined;
import vn.motcua.platform.journal.Timer;
import vn.motcua.platform.testing.InMemoryJournal;
import vn.motcua.platform.waits.LongWait;

/** Whose leg it is that nobody takes up. */
class RouteWaitsTest {

    private static final Timer RECEIPT = new Timer(
            "leg-receipt/" + BIRTH, ACCEPTED_AT.plus(2, ChronoUnit.HOURS).plusMillis(1));

    private final InMemoryJournal<Route> journal = new InMemoryJournal<>();
    private final RouteWaits waits = new RouteWaits(journal);

    @Test
    void aLegThatNobodyReceivedInTimeIsTheHeadsUntilItIsReceived() {
        Journey journey = Journey.start(birthPlan());
        assertThat(listed(journey)).isEmpty();

        assertThat(listed(journey.wake(RECEIPT))).singleElement().satisfies(wait -> {
            assertThat(wait.kind()).isEqualTo(RouteWaits.NOT_RECEIVED);
            assertThat(wait.subject()).isEqualTo(BIRTH);
            assertThat(wait.since()).isEqualTo(ACCEPTED_AT);
            assertThat(wait.owner()).isEqualTo(new LongWait.Owner("head", COMMUNE.code()));
        });

        assertThat(listed(journey.received(BIRTH))).isEmpty();
    }

    @Test
    void aLegThatWasSentBackIsTheCoordinatorsUntilItHasAnotherAgency() {
        Journey journey = Journey.start(birthPlan());
        journey.step(new CaseDeclined(BIRTH, COMMUNE.code(), "NOT_COMPETENT"));

        assertThat(listed(journey)).singleElement().satisfies(wait -> {
            assertThat(wait.kind()).isEqualTo(RouteWaits.DECLINED);
            assertThat(wait.owner()).isEqualTo(new LongWait.Owner("coordinator", ""));
            assertThat(wait.details()).containsEntry("with", COMMUNE.code());
        });

        assertThat(listed(journey.coordinated(BIRTH, POLICE))).isEmpty();
    }

    @Test
    void aLegWithoutAnyAgencyIsTheCoordinatorsFromTheStart() {
        Journey journey = Journey.start(plan(leg("nowhere", 1, Party.NOBODY, 480), leg(BIRTH, 1, COMMUNE, 480)));

        assertThat(listed(journey)).singleElement().satisfies(wait -> {
            assertThat(wait.kind()).isEqualTo(RouteWaits.NO_AGENCY);
            assertThat(wait.subject()).isEqualTo("nowhere");
            assertThat(wait.since()).isEqualTo(ACCEPTED_AT);
        });

        assertThat(listed(journey.coordinated("nowhere", POLICE))).isEmpty();
    }

    private List<LongWait> listed(Journey journey) {
        journal.put("dossier", journey.route());
        return Objects.requireNonNull(waits.all().collectList().block());
    }
}
