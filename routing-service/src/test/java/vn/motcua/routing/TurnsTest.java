package vn.motcua.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.routing.Samples.ACCEPTED_AT;
import static vn.motcua.routing.Samples.BIRTH;
import static vn.motcua.routing.Samples.COMMUNE;
import static vn.motcua.routing.Samples.INSURANCE;
import static vn.motcua.routing.Samples.INSURER;
import static vn.motcua.routing.Samples.POLICE;
import static vn.motcua.routing.Samples.RESIDENCE;
import static vn.motcua.routing.Samples.birthPlan;
import static vn.motcua.routing.Samples.leg;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.catalogue.StartRule;
import vn.motcua.contracts.dossier.CancelCause;
import vn.motcua.contracts.dossier.DepartmentEvent;
import vn.motcua.contracts.dossier.DueDateCause;
import vn.motcua.contracts.dossier.IntakeEvent;
import vn.motcua.contracts.dossier.LegOutcome;
import vn.motcua.contracts.dossier.LegResult;
import vn.motcua.contracts.dossier.RerouteCause;
import vn.motcua.contracts.dossier.RoutingEvent;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.journal.Timer;

/** The turns of a route beside the straight way: pauses, wrong addresses, stops, corrections, leads that go on. */
class TurnsTest {

    private static final Party ELSEWHERE = new Party("H32.50.06", "UBND xã Phước Hữu");
    private static final Instant DUE = ACCEPTED_AT.plus(480, ChronoUnit.MINUTES);

    private final Journey journey = Journey.start(birthPlan());

    @Test
    void aSupplementPausesItsLegAndMovesItsDeadlineByTheTimeItStoodStill() {
        journey.received(BIRTH).assigned(BIRTH).step(new DepartmentEvent.CaseSupplementNeeded(BIRTH, COMMUNE.code()));
        assertThat(timers()).contains("leg-overdue/" + BIRTH);
        journey.desk(asked(1));
        assertThat(timers()).isEmpty();
        journey.at(journey.now().plus(100, ChronoUnit.MINUTES)).desk(new IntakeEvent.SupplementReceived(1, BIRTH));
        assertThat(journey.lastEvents())
                .containsExactly(new RoutingEvent.LegDueChanged(
                        BIRTH, COMMUNE.code(), DueDateCause.PAUSE_ENDED, DUE, DUE.plus(100, ChronoUnit.MINUTES)));
        assertThat(journey.leg(BIRTH).state()).isEqualTo(LegState.ASSIGNED);
        assertThat(timers()).containsExactly("leg-overdue/" + BIRTH);
    }

    @Test
    void aRequestThatComesAfterTheAgencyWentOnPausesNothing() {
        journey.received(BIRTH).assigned(BIRTH).step(new DepartmentEvent.CaseSupplementNeeded(BIRTH, COMMUNE.code()));
        journey.step(new DepartmentEvent.CaseContinued(BIRTH, COMMUNE.code())).desk(asked(1));
        assertThat(journey.leg(BIRTH).progress().isPaused()).isFalse();
    }

    @Test
    void aProcedureThatCountsAfreshGivesTheLegItsWholeTimeAgain() {
        RouteTerms afresh = new RouteTerms(StartRule.ACCEPTANCE, true, List.of());
        Journey restarting = Journey.start(new Plan(COMMUNE, afresh, List.of(leg(BIRTH, 1, COMMUNE, 480))));
        restarting
                .received(BIRTH)
                .assigned(BIRTH)
                .step(new DepartmentEvent.CaseSupplementNeeded(BIRTH, COMMUNE.code()));
        Instant back = restarting.desk(asked(1)).now().plus(1, ChronoUnit.DAYS);
        restarting.at(back).desk(new IntakeEvent.SupplementReceived(1, BIRTH));
        assertThat(restarting.leg(BIRTH).dueAt()).isEqualTo(back.plus(480, ChronoUnit.MINUTES));
    }

    @Test
    void overlappingPausesCountOnce() {
        journey.received(BIRTH).assigned(BIRTH);
        journey.step(new DepartmentEvent.CaseFinanceNeeded(BIRTH, COMMUNE.code(), "thue", 1000, "TB-1"));
        Instant begun = journey.now();
        journey.at(begun.plus(30, ChronoUnit.MINUTES)).desk(new IntakeEvent.WithdrawalRequested());
        journey.at(begun.plus(60, ChronoUnit.MINUTES))
                .step(new DepartmentEvent.CaseDutySettled(BIRTH, COMMUNE.code(), "thue"));
        assertThat(journey.lastEvents()).isEmpty();
        journey.at(begun.plus(90, ChronoUnit.MINUTES)).desk(new IntakeEvent.WithdrawalDecided(false));
        assertThat(journey.leg(BIRTH).dueAt()).isEqualTo(DUE.plus(90, ChronoUnit.MINUTES));
        assertThat(journey.route().withdrawing()).isFalse();
    }

    @Test
    void aPauseThatBeginsAfterTheDeadlineMovesNothing() {
        journey.received(BIRTH).assigned(BIRTH).at(DUE.plus(1, ChronoUnit.HOURS));
        journey.step(new DepartmentEvent.CaseFinanceNeeded(BIRTH, COMMUNE.code(), "thue", 1000, "TB-1"));
        journey.at(DUE.plus(5, ChronoUnit.HOURS))
                .step(new DepartmentEvent.CaseDutySettled(BIRTH, COMMUNE.code(), "thue"));
        assertThat(journey.leg(BIRTH).dueAt()).isEqualTo(DUE);
    }

    @Test
    void papersMayComeWhileTheNextAgencyHasDeclined() {
        journey.received(BIRTH).assigned(BIRTH).step(new DepartmentEvent.CaseSupplementNeeded(BIRTH, COMMUNE.code()));
        journey.desk(asked(1)).coordinated(BIRTH, ELSEWHERE);
        journey.step(new DepartmentEvent.CaseDeclined(BIRTH, ELSEWHERE.code(), "NOT_COMPETENT"));
        journey.at(journey.now().plus(50, ChronoUnit.MINUTES)).desk(new IntakeEvent.SupplementReceived(1, BIRTH));
        assertThat(journey.leg(BIRTH).state()).isEqualTo(LegState.DECLINED);
        assertThat(journey.leg(BIRTH).progress().isPaused()).isFalse();
        assertThat(journey.leg(BIRTH).dueAt()).isEqualTo(DUE.plus(50, ChronoUnit.MINUTES));
    }

    @Test
    void aLegThatCameBackIsAnsweredByWhoeverHadItsCase() {
        journey.coordinated(BIRTH, ELSEWHERE).coordinated(BIRTH, COMMUNE);
        journey.step(new DepartmentEvent.CaseDeclined(BIRTH, COMMUNE.code(), "NOT_COMPETENT"));
        journey.resolved(BIRTH, LegResult.GRANTED, "personalId");
        assertThat(journey.leg(BIRTH).state()).isEqualTo(LegState.RESOLVED);
    }

    @Test
    void aDeadlineThatIsStillToComeWasNotMissed() {
        journey.received(BIRTH).assigned(BIRTH).at(DUE.plus(1, ChronoUnit.HOURS));
        journey.wake(RouteTimers.of(journey.route()).getFirst());
        assertThat(journey.leg(BIRTH).overdue()).isTrue();
        journey.step(new DepartmentEvent.CaseLengthened(BIRTH, COMMUNE.code(), 120));
        assertThat(journey.leg(BIRTH).overdue()).isFalse();
        assertThat(timers()).containsExactly("leg-overdue/" + BIRTH);
    }

    @Test
    void aLengtheningMovesTheDeadlineOnItsOwnGround() {
        journey.received(BIRTH).step(new DepartmentEvent.CaseLengthened(BIRTH, COMMUNE.code(), 120));
        assertThat(journey.lastEvents())
                .containsExactly(new RoutingEvent.LegDueChanged(
                        BIRTH, COMMUNE.code(), DueDateCause.VERIFICATION, DUE, DUE.plus(120, ChronoUnit.MINUTES)));
    }

    @Test
    void aClockThatStartsWithReceiptCountsTheFirstStageFromIt() {
        RouteTerms byReceipt = new RouteTerms(StartRule.COMPETENT_RECEIPT, false, List.of());
        Journey waiting = Journey.start(new Plan(COMMUNE, byReceipt, List.of(leg(BIRTH, 1, COMMUNE, 480))));
        waiting.received(BIRTH);
        assertThat(waiting.leg(BIRTH).dueAt()).isEqualTo(waiting.now().plus(480, ChronoUnit.MINUTES));
    }

    @Test
    void aDeclinedLegGoesElsewhereOnTheSameClockAndCountsAsARoutingError() {
        journey.step(new DepartmentEvent.CaseDeclined(BIRTH, COMMUNE.code(), "NOT_COMPETENT"));
        assertThat(journey.leg(BIRTH).state()).isEqualTo(LegState.DECLINED);
        assertThat(timers()).containsExactly("leg-overdue/" + BIRTH);
        journey.coordinated(BIRTH, ELSEWHERE);
        assertThat(journey.lastEvents())
                .containsExactly(new RoutingEvent.LegRerouted(
                        BIRTH, COMMUNE.code(), ELSEWHERE.code(), RerouteCause.DECLINED, DUE));
        assertThat(journey.route().routingErrors()).isEqualTo(1);
        assertThat(journey.received(BIRTH).leg(BIRTH).state()).isEqualTo(LegState.RECEIVED);
    }

    @Test
    void aLegDoesNotGoToTheAgencyThatHasItNorAfterItsAnswer() {
        assertProblem(() -> journey.coordinated(BIRTH, COMMUNE), "SAME_AGENCY");
        assertProblem(() -> journey.coordinated("no-such-leg", ELSEWHERE), "LEG_UNKNOWN");
        journey.granted(BIRTH, "personalId");
        assertProblem(() -> journey.coordinated(BIRTH, ELSEWHERE), "ILLEGAL_STATE");
    }

    @Test
    void aRouteWithoutCompetentAgencyStartsWhenACoordinatorNamedTheLastOne() {
        Journey lost = Journey.start(Samples.plan(leg(BIRTH, 1, Party.NOBODY, 480)));
        assertThat(lost.route().state()).isEqualTo(RouteState.FAILED);
        lost.coordinated(BIRTH, ELSEWHERE);
        assertThat(lost.lastEvents())
                .singleElement()
                .isInstanceOfSatisfying(
                        RoutingEvent.LegDispatched.class,
                        sent -> assertThat(sent.agency()).isEqualTo(ELSEWHERE.code()));
        assertThat(lost.route().state()).isEqualTo(RouteState.ON_ITS_WAY);
    }

    @Test
    void receiptThatNobodyConfirmsIsAnnouncedOnce() {
        Timer timer = RouteTimers.of(journey.route()).getFirst();
        journey.wake(timer);
        assertThat(journey.lastEvents())
                .containsExactly(new RoutingEvent.LegReceiptOverdue(
                        BIRTH, COMMUNE.code(), ACCEPTED_AT.plus(2, ChronoUnit.HOURS)));
        assertThat(journey.wake(timer).lastEvents()).isEmpty();
    }

    @Test
    void aStopCancelsOpenLegsAndNeverStartsTheOthers() {
        journey.received(BIRTH).desk(new IntakeEvent.DossierStopped("WITHDRAWN", "01/TBD"));
        assertThat(journey.lastEvents().getFirst())
                .isEqualTo(new RoutingEvent.LegCancelled(BIRTH, COMMUNE.code(), CancelCause.DOSSIER_STOPPED));
        assertThat(journey.lastEvents().getLast())
                .isInstanceOfSatisfying(
                        RoutingEvent.RouteStopped.class,
                        stopped -> assertThat(stopped.outcomes())
                                .extracting(LegOutcome::result)
                                .containsExactly(
                                        LegResult.CANCELLED,
                                        LegResult.NOT_STARTED,
                                        LegResult.NOT_STARTED,
                                        LegResult.NOT_STARTED));
        assertThat(timers()).isEmpty();
    }

    @Test
    void aCorrectedResultCompletesTheRouteAgain() {
        Journey single = Journey.start(Samples.plan(leg(BIRTH, 1, COMMUNE, 480)));
        single.granted(BIRTH);
        assertThat(single.route().state()).isEqualTo(RouteState.COMPLETED);
        single.desk(new IntakeEvent.CorrectionOrdered(BIRTH, COMMUNE.code(), "WRONG_NAME"));
        assertThat(single.lastEvents()).singleElement().isInstanceOf(RoutingEvent.LegReopened.class);
        assertThat(single.leg(BIRTH).dueAt()).isEqualTo(single.now().plus(480, ChronoUnit.MINUTES));
        single.submitted(BIRTH).resolved(BIRTH, LegResult.GRANTED);
        assertThat(single.lastEvents()).singleElement().isInstanceOf(RoutingEvent.RouteCompleted.class);
    }

    @Test
    void theLeadGoesOnWithoutWhatSilentLegsOwe() {
        RouteTerms led = new RouteTerms(StartRule.ACCEPTANCE, false, List.of(new RouteTerms.Lead(1, RESIDENCE)));
        Journey pair = Journey.start(
                new Plan(COMMUNE, led, List.of(leg(RESIDENCE, 1, POLICE, 60), leg(INSURANCE, 1, INSURER, 60))));
        pair.granted(RESIDENCE);
        Route after = new DeskTurns(Samples.PLAIN_MINUTES)
                .continued(pair.route(), 1, pair.now())
                .state();
        assertThat(after.state()).isEqualTo(RouteState.COMPLETED);
        assertThat(after.leg(INSURANCE).orElseThrow().outcome().result()).isEqualTo(LegResult.CANCELLED);
    }

    @Test
    void anEndedAgencysLegsPassToItsSuccessorWithThoseToCome() {
        Route passed = new Rerouting(Samples.PLAIN_MINUTES)
                .succeeded(journey.route(), COMMUNE.code(), ELSEWHERE, ACCEPTED_AT)
                .state();
        assertThat(passed.leg(BIRTH).orElseThrow().agency()).isEqualTo(ELSEWHERE);
        assertThat(passed.leg(RESIDENCE).orElseThrow().agency()).isEqualTo(POLICE);
    }

    private List<String> timers() {
        return RouteTimers.of(journey.route()).stream().map(Timer::id).toList();
    }

    private static IntakeEvent asked(int round) {
        return new IntakeEvent.SupplementRequested(round, BIRTH, "01/HDHS-X", DUE.plus(10, ChronoUnit.DAYS), false);
    }

    private static void assertProblem(Runnable command, String code) {
        assertThatThrownBy(command::run)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
