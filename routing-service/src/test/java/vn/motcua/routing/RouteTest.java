package vn.motcua.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.motcua.routing.Samples.ACCEPTED_AT;
import static vn.motcua.routing.Samples.BIRTH;
import static vn.motcua.routing.Samples.COMMUNE;
import static vn.motcua.routing.Samples.IDENTITY;
import static vn.motcua.routing.Samples.INSURANCE;
import static vn.motcua.routing.Samples.INSURER;
import static vn.motcua.routing.Samples.PERSONAL_ID;
import static vn.motcua.routing.Samples.POLICE;
import static vn.motcua.routing.Samples.PROVINCE;
import static vn.motcua.routing.Samples.RESIDENCE;
import static vn.motcua.routing.Samples.birthPlan;
import static vn.motcua.routing.Samples.leg;
import static vn.motcua.routing.Samples.plan;

import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseReceived;
import vn.motcua.contracts.dossier.LegOutcome;
import vn.motcua.contracts.dossier.LegResult;
import vn.motcua.contracts.dossier.RoutingEvent.LegDispatched;
import vn.motcua.contracts.dossier.RoutingEvent.RouteCompleted;
import vn.motcua.contracts.dossier.RoutingEvent.RoutingFailed;
import vn.motcua.platform.journal.ImpossibleEvent;

/** Stages, joins and refusals. */
class RouteTest {

    @Test
    void acceptanceDispatchesOnlyTheFirstStageCountedFromTheDossiersClock() {
        Journey journey = Journey.start(birthPlan());

        assertThat(journey.lastEvents())
                .containsExactly(new LegDispatched(
                        BIRTH,
                        1,
                        COMMUNE.code(),
                        "H32.50.05-261120-0001",
                        "3.000722",
                        1,
                        480,
                        ACCEPTED_AT.plus(480, ChronoUnit.MINUTES),
                        List.of(),
                        COMMUNE.code()));
        assertThat(journey.route().state()).isEqualTo(RouteState.ON_ITS_WAY);
        assertThat(journey.leg(RESIDENCE).state()).isEqualTo(LegState.PLANNED);
    }

    @Test
    void aLegWithoutCompetentAgencyFailsTheRouteAndDispatchesNothing() {
        Journey journey = Journey.start(plan(
                leg(BIRTH, 1, COMMUNE, 480), leg(RESIDENCE, 2, Party.NOBODY, 960), leg(IDENTITY, 3, PROVINCE, 480)));

        assertThat(journey.lastEvents()).containsExactly(new RoutingFailed(RESIDENCE, "NO_COMPETENT_AGENCY"));
        assertThat(journey.route().state()).isEqualTo(RouteState.FAILED);
        assertThat(journey.route().legs()).allMatch(Leg::isPlanned);
        assertThat(RouteTimers.of(journey.route())).isEmpty();
    }

    @Test
    void theAnswerOfAStageStartsTheNextWithItsInputsCountedFromThatMoment() {
        Journey journey = Journey.start(birthPlan()).granted(BIRTH, "personalId");

        assertThat(journey.lastEvents())
                .extracting(event -> ((LegDispatched) event).leg())
                .containsExactly(RESIDENCE, INSURANCE);
        assertThat(journey.lastEvents()).allSatisfy(event -> {
            LegDispatched dispatched = (LegDispatched) event;
            assertThat(dispatched.inputs()).containsExactly(PERSONAL_ID);
            assertThat(dispatched.stage()).isEqualTo(2);
            assertThat(dispatched.dueAt()).isEqualTo(journey.now().plus(960, ChronoUnit.MINUTES));
        });
    }

    @Test
    void parallelLegsAreJoinedBeforeTheNextStage() {
        Journey journey =
                Journey.start(birthPlan()).granted(BIRTH, "personalId").granted(INSURANCE);
        assertThat(journey.lastEvents()).isEmpty();

        journey.granted(RESIDENCE);

        assertThat(journey.lastEvents())
                .extracting(event -> ((LegDispatched) event).leg())
                .containsExactly(IDENTITY);
    }

    @Test
    void theLastAnswerCompletesTheRouteWithOneOutcomePerLeg() {
        Journey journey = Journey.start(birthPlan())
                .granted(BIRTH, "personalId")
                .granted(RESIDENCE)
                .granted(INSURANCE)
                .granted(IDENTITY);

        assertThat(journey.lastEvents())
                .containsExactly(new RouteCompleted(List.of(
                        outcome(BIRTH, COMMUNE, LegResult.GRANTED),
                        outcome(RESIDENCE, POLICE, LegResult.GRANTED),
                        outcome(INSURANCE, INSURER, LegResult.GRANTED),
                        outcome(IDENTITY, PROVINCE, LegResult.GRANTED))));
        assertThat(journey.route().state()).isEqualTo(RouteState.COMPLETED);
        assertThat(RouteTimers.of(journey.route())).isEmpty();
    }

    @Test
    void aRefusalOfTheWholeFirstStageEndsTheRoute() {
        Journey journey = Journey.start(birthPlan()).refused(BIRTH);

        assertThat(journey.lastEvents())
                .containsExactly(new RouteCompleted(List.of(
                        outcome(BIRTH, COMMUNE, LegResult.REFUSED),
                        notStarted(RESIDENCE),
                        notStarted(INSURANCE),
                        notStarted(IDENTITY))));
    }

    @Test
    void aRefusedLegStopsNeitherItsSiblingNorTheNextStage() {
        Journey journey =
                Journey.start(birthPlan()).granted(BIRTH, "personalId").refused(RESIDENCE);
        assertThat(journey.leg(INSURANCE).state()).isEqualTo(LegState.DISPATCHED);

        journey.granted(INSURANCE).granted(IDENTITY);

        assertThat(((RouteCompleted) journey.lastEvents().getFirst()).outcomes())
                .extracting(LegOutcome::result)
                .containsExactly(LegResult.GRANTED, LegResult.REFUSED, LegResult.GRANTED, LegResult.GRANTED);
    }

    @Test
    void aLegThatNeedsARefusedLegsOutputNeverStarts() {
        Journey journey = Journey.start(plan(
                        leg(BIRTH, 1, COMMUNE, 480),
                        leg(INSURANCE, 1, INSURER, 480),
                        leg(RESIDENCE, 2, POLICE, 480, PERSONAL_ID),
                        leg(IDENTITY, 3, PROVINCE, 480)))
                .refused(BIRTH)
                .granted(INSURANCE);

        assertThat(journey.leg(RESIDENCE).state()).isEqualTo(LegState.NOT_STARTED);
        assertThat(journey.leg(IDENTITY).state()).isEqualTo(LegState.DISPATCHED);
    }

    @Test
    void aRouteWhereNothingMoreCanStartIsComplete() {
        Journey journey = Journey.start(plan(
                        leg(BIRTH, 1, COMMUNE, 480),
                        leg(INSURANCE, 1, INSURER, 480),
                        leg(RESIDENCE, 2, POLICE, 480, PERSONAL_ID),
                        leg(IDENTITY, 3, PROVINCE, 480, RESIDENCE + "/address")))
                .granted(INSURANCE)
                .refused(BIRTH);

        assertThat(((RouteCompleted) journey.lastEvents().getFirst()).outcomes())
                .extracting(LegOutcome::result)
                .containsExactly(LegResult.REFUSED, LegResult.GRANTED, LegResult.NOT_STARTED, LegResult.NOT_STARTED);
    }

    @Test
    void aGrantWithoutTheOutputThatLaterLegsNeedIsImpossible() {
        Journey journey = Journey.start(birthPlan()).submittedFromTheStart(BIRTH);

        assertThatExceptionOfType(ImpossibleEvent.class)
                .isThrownBy(() -> journey.resolved(BIRTH, LegResult.GRANTED))
                .withMessageContaining("khai-sinh was granted");
    }

    @Test
    void anotherAgencyCannotAnswerForTheLeg() {
        Journey journey = Journey.start(birthPlan());

        assertThatExceptionOfType(ImpossibleEvent.class)
                .isThrownBy(() -> journey.step(new CaseReceived(BIRTH, POLICE.code(), ACCEPTED_AT)));
    }

    @Test
    void aLegThatTheRouteDoesNotHaveIsImpossible() {
        Journey journey = Journey.start(birthPlan());

        assertThatExceptionOfType(ImpossibleEvent.class)
                .isThrownBy(() -> journey.step(new CaseReceived("no-such-leg", POLICE.code(), ACCEPTED_AT)));
    }

    private static LegOutcome outcome(String leg, Party agency, LegResult result) {
        return new LegOutcome(leg, agency.code(), result, "no/" + leg);
    }

    private static LegOutcome notStarted(String leg) {
        return new LegOutcome(leg, "", LegResult.NOT_STARTED, "");
    }
}
