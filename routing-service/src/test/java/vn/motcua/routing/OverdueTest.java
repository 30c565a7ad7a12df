package vn.motcua.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.routing.Samples.ACCEPTED_AT;
import static vn.motcua.routing.Samples.BIRTH;
import static vn.motcua.routing.Samples.COMMUNE;
import static vn.motcua.routing.Samples.birthPlan;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.dossier.LegResult;
import vn.motcua.contracts.dossier.RoutingEvent.LegDispatched;
import vn.motcua.contracts.dossier.RoutingEvent.LegOverdue;
import vn.motcua.platform.journal.Timer;

/** Lateness of a leg: announced once, whoever notices it first. */
class OverdueTest {

    private static final Instant DUE = ACCEPTED_AT.plus(480, ChronoUnit.MINUTES);
    private static final Timer TIMER = new Timer("leg-overdue/" + BIRTH, DUE.plusMillis(1));

    private final Journey journey = Journey.start(birthPlan());

    @Test
    void everyOpenLegHasATimerAtItsDeadline() {
        assertThat(RouteTimers.of(journey.route())).contains(TIMER);

        journey.granted(BIRTH, "personalId");

        assertThat(RouteTimers.of(journey.route()))
                .extracting(Timer::id)
                .containsExactly(
                        "leg-receipt/thuong-tru",
                        "leg-overdue/thuong-tru",
                        "leg-receipt/the-bhyt",
                        "leg-overdue/the-bhyt");
    }

    @Test
    void aDueTimerAnnouncesTheLegOnceAndAsksForNoMore() {
        journey.wake(TIMER);

        assertThat(journey.lastEvents()).containsExactly(new LegOverdue(BIRTH, COMMUNE.code(), DUE));
        assertThat(journey.leg(BIRTH).overdue()).isTrue();
        assertThat(journey.leg(BIRTH).state()).isEqualTo(LegState.DISPATCHED);
        assertThat(RouteTimers.of(journey.route())).extracting(Timer::id).containsExactly("leg-receipt/" + BIRTH);
        assertThat(journey.wake(TIMER).lastEvents()).isEmpty();
    }

    @Test
    void aTimerOfAnAnsweredLegChangesNothing() {
        journey.granted(BIRTH, "personalId");
        Route before = journey.route();

        journey.wake(TIMER);

        assertThat(journey.lastEvents()).isEmpty();
        assertThat(journey.route()).isEqualTo(before);
    }

    @Test
    void anAnswerAfterTheDeadlineIsAnnouncedAsOverdueEvenIfTheTimerSlept() {
        journey.submittedFromTheStart(BIRTH).at(DUE.plusSeconds(60)).resolved(BIRTH, LegResult.GRANTED, "personalId");

        assertThat(journey.lastEvents().getFirst()).isEqualTo(new LegOverdue(BIRTH, COMMUNE.code(), DUE));
        assertThat(journey.lastEvents().get(1)).isInstanceOf(LegDispatched.class);
        assertThat(journey.leg(BIRTH).overdue()).isTrue();
    }

    @Test
    void aLateAnswerOfALegKnownToBeLateIsNotAnnouncedAgain() {
        journey.submittedFromTheStart(BIRTH)
                .wake(TIMER)
                .at(DUE.plusSeconds(60))
                .resolved(BIRTH, LegResult.GRANTED, "personalId");

        assertThat(journey.lastEvents()).noneMatch(LegOverdue.class::isInstance);
        assertThat(journey.leg(BIRTH).overdue()).isTrue();
    }

    @Test
    void anAnswerGivenInTimeClearsAMarkThatWasQuicker() {
        journey.submittedFromTheStart(BIRTH).wake(TIMER).resolved(BIRTH, LegResult.GRANTED, "personalId");

        assertThat(journey.leg(BIRTH).overdue()).isFalse();
    }
}
