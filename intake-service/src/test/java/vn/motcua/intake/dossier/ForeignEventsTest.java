package vn.motcua.intake.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.contracts.dossier.LegResult.GRANTED;
import static vn.motcua.contracts.dossier.LegResult.NOT_STARTED;
import static vn.motcua.contracts.dossier.LegResult.REFUSED;
import static vn.motcua.intake.dossier.Given.NOW;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.CloudEvent;
import vn.motcua.contracts.Event;
import vn.motcua.contracts.dossier.CancelCause;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseReworked;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseSubmitted;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseSupplementNeeded;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseWaitOpened;
import vn.motcua.contracts.dossier.DepartmentEvent.OpinionGiven;
import vn.motcua.contracts.dossier.DepartmentEvent.OpinionOverdue;
import vn.motcua.contracts.dossier.DepartmentEvent.OpinionRequested;
import vn.motcua.contracts.dossier.DossierOutcome;
import vn.motcua.contracts.dossier.DossierStatus;
import vn.motcua.contracts.dossier.IntakeEvent.DossierStopped;
import vn.motcua.contracts.dossier.IntakeEvent.LegResultReturned;
import vn.motcua.contracts.dossier.IntakeEvent.ResultReady;
import vn.motcua.contracts.dossier.IntakeEvent.ResultReturned;
import vn.motcua.contracts.dossier.LegOutcome;
import vn.motcua.contracts.dossier.LegResult;
import vn.motcua.contracts.dossier.RerouteCause;
import vn.motcua.contracts.dossier.ReturnMethod;
import vn.motcua.contracts.dossier.RoutingEvent.LegCancelled;
import vn.motcua.contracts.dossier.RoutingEvent.LegOverdue;
import vn.motcua.contracts.dossier.RoutingEvent.LegRerouted;
import vn.motcua.contracts.dossier.RoutingEvent.RouteCompleted;
import vn.motcua.contracts.dossier.RoutingEvent.RoutingFailed;
import vn.motcua.platform.journal.Decision;
import vn.motcua.platform.journal.ImpossibleEvent;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.journal.Received;

class ForeignEventsTest {

    private static final String COMMUNE = "H32.50.05";
    private static final String POLICE = "H32.40.05";
    private static final String INSURANCE = "H32.60.01";
    private static final String PROVINCE = "H32.40";

    @Test
    void aLegIsFollowedFromDispatchToResult() {
        Dossier dossier = Given.after(Given.accepted(), Given.dispatched("khai-sinh", 1, COMMUNE));
        assertThat(dossier.status()).isEqualTo(DossierStatus.ACCEPTED);
        dossier = Given.after(dossier, Given.received("khai-sinh", COMMUNE));
        assertThat(dossier.status()).isEqualTo(DossierStatus.PROCESSING);
        dossier = Given.after(
                dossier,
                Given.assigned("khai-sinh", COMMUNE),
                new CaseSubmitted("khai-sinh", COMMUNE),
                new CaseReworked("khai-sinh", COMMUNE));
        assertThat(dossier.leg("khai-sinh").orElseThrow().state()).isEqualTo(LegState.ASSIGNED);
        dossier = Given.after(dossier, Given.resolved("khai-sinh", COMMUNE, GRANTED));
        Leg leg = dossier.leg("khai-sinh").orElseThrow();
        assertThat(leg.isReady()).isTrue();
        assertThat(leg.answer()).isNotNull();
        assertThat(dossier.timeline())
                .extracting(TimelineEntry::event)
                .endsWith("case.assigned", "case.submitted", "case.reworked", "case.resolved");
    }

    @Test
    void papersThatComeAfterARerouteLeaveTheNextAgencyItsReceipt() {
        Dossier rerouted = Given.after(
                Given.accepted(),
                Given.dispatched("khai-sinh", 1, COMMUNE),
                Given.received("khai-sinh", COMMUNE),
                Given.assigned("khai-sinh", COMMUNE),
                new CaseSupplementNeeded("khai-sinh", COMMUNE),
                new LegRerouted("khai-sinh", COMMUNE, "H32.50.06", RerouteCause.COORDINATED, NOW));
        Leg leg = LegFolding.papersCame(rerouted.leg("khai-sinh").orElseThrow(), NOW);
        assertThat(leg.state()).isEqualTo(LegState.DISPATCHED);
        Leg asking = LegFolding.papersCame(leg.in(LegState.AWAITING_SUPPLEMENT, NOW), NOW);
        assertThat(asking.state()).isEqualTo(LegState.ASSIGNED);
    }

    @Test
    void theApplicantsWordIsStillAwaitedAfterAReroute() {
        Dossier rerouted = Given.after(
                Given.accepted(),
                Given.dispatched("khai-sinh", 1, COMMUNE),
                Given.received("khai-sinh", COMMUNE),
                Given.assigned("khai-sinh", COMMUNE),
                new CaseWaitOpened("khai-sinh", COMMUNE, "xac-nhan", NOW),
                new LegRerouted("khai-sinh", COMMUNE, "H32.50.06", RerouteCause.COORDINATED, NOW));
        assertThat(rerouted.leg("khai-sinh").orElseThrow().progress().awaited()).hasSize(1);
    }

    @Test
    void withTheLastOpinionItIsTheOfficersTurnAgain() {
        Dossier asked = Given.after(
                Given.accepted(),
                Given.dispatched("khai-sinh", 1, COMMUNE),
                Given.received("khai-sinh", COMMUNE),
                Given.assigned("khai-sinh", COMMUNE),
                new OpinionRequested("khai-sinh", COMMUNE, 1, POLICE, NOW),
                new OpinionRequested("khai-sinh", COMMUNE, 2, INSURANCE, NOW));
        Dossier one = Given.after(asked, new OpinionOverdue("khai-sinh", COMMUNE, 1, POLICE));
        assertThat(one.leg("khai-sinh").orElseThrow().state()).isEqualTo(LegState.AWAITING_OPINION);
        Dossier both = Given.after(one, new OpinionGiven("khai-sinh", COMMUNE, 2, INSURANCE));
        assertThat(both.leg("khai-sinh").orElseThrow().state()).isEqualTo(LegState.ASSIGNED);
        Dossier late = Given.after(
                both, new CaseSubmitted("khai-sinh", COMMUNE), new OpinionGiven("khai-sinh", COMMUNE, 1, POLICE));
        assertThat(late.leg("khai-sinh").orElseThrow().state()).isEqualTo(LegState.SUBMITTED);
    }

    @Test
    void latenessAndAFailedRouteAreNotedAndMoveNothing() {
        Dossier dossier = Given.after(
                Given.accepted(),
                Given.dispatched("khai-sinh", 1, COMMUNE),
                new LegOverdue("khai-sinh", COMMUNE, NOW),
                new RoutingFailed("thuong-tru", "NO_AGENCY"));
        assertThat(dossier.status()).isEqualTo(DossierStatus.ACCEPTED);
        assertThat(dossier.leg("khai-sinh").orElseThrow().progress().overdue()).isTrue();
    }

    @Test
    void theEndOfTheRouteResolvesTheDossierAndSaysThatResultsWait() {
        Decision<Dossier> decision = completed(everyLeg(GRANTED), outcomes(GRANTED));
        assertThat(decision.state().status()).isEqualTo(DossierStatus.RESOLVED);
        assertThat(decision.state().outcome()).isEqualTo(DossierOutcome.GRANTED);
        assertThat(events(decision)).containsExactly(new ResultReady(DossierOutcome.GRANTED, COMMUNE));
    }

    @Test
    void oneRefusedLegDoesNotTakeTheOthersWithIt() {
        Decision<Dossier> decision = completed(everyLeg(REFUSED), outcomes(REFUSED));
        assertThat(decision.state().outcome()).isEqualTo(DossierOutcome.PARTLY_GRANTED);
        assertThat(decision.state().legs()).allMatch(Leg::isReady);
    }

    @Test
    void legsThatNeverStartedLeaveNoPaper() {
        Dossier refused = Given.worked(Given.accepted(), "khai-sinh", 1, COMMUNE, REFUSED);
        Decision<Dossier> decision = completed(
                refused,
                List.of(
                        new LegOutcome("khai-sinh", COMMUNE, REFUSED, "12/KS"),
                        new LegOutcome("thuong-tru", "", NOT_STARTED, ""),
                        new LegOutcome("bhyt", "", NOT_STARTED, ""),
                        new LegOutcome("can-cuoc", "", NOT_STARTED, "")));
        assertThat(decision.state().outcome()).isEqualTo(DossierOutcome.REFUSED);
        Decision<Dossier> returned = handOver(decision.state());
        assertThat(events(returned))
                .containsExactly(
                        new LegResultReturned("khai-sinh", ReturnMethod.COUNTER),
                        new ResultReturned(ReturnMethod.COUNTER));
        assertThat(returned.state().status()).isEqualTo(DossierStatus.RETURNED);
    }

    @Test
    void resultsAreReturnedLegByLegAndTheLastOneClosesTheDossier() {
        Dossier dossier = Given.worked(Given.accepted(), "khai-sinh", 1, COMMUNE, GRANTED);
        Decision<Dossier> first = handOver(dossier, "khai-sinh");
        assertThat(events(first)).containsExactly(new LegResultReturned("khai-sinh", ReturnMethod.COUNTER));
        assertThat(first.state().status()).isEqualTo(DossierStatus.PROCESSING);

        Dossier all = rest(first.state(), GRANTED);
        Dossier resolved = completed(all, outcomes(GRANTED)).state();
        Decision<Dossier> second = handOver(resolved, "bhyt", "thuong-tru");
        assertThat(second.state().status()).isEqualTo(DossierStatus.RESOLVED);
        Decision<Dossier> last = handOver(second.state());
        assertThat(last.state().status()).isEqualTo(DossierStatus.RETURNED);
        assertThat(events(last)).hasSize(2).last().isEqualTo(new ResultReturned(ReturnMethod.COUNTER));
        assertThat(last.state().isClosed()).isTrue();
    }

    @Test
    void aRouteThatEndsAfterTheLastHandOverClosesTheDossierAtOnce() {
        Dossier returned = handOver(everyLeg(GRANTED)).state();
        assertThat(returned.status()).isEqualTo(DossierStatus.PROCESSING);
        Decision<Dossier> decision = completed(returned, outcomes(GRANTED));
        assertThat(decision.state().status()).isEqualTo(DossierStatus.RETURNED);
        assertThat(events(decision)).last().isEqualTo(new ResultReturned(ReturnMethod.COUNTER));
    }

    @Test
    void nothingIsReturnedTwiceOrTooEarly() {
        Dossier dossier = Given.worked(Given.accepted(), "khai-sinh", 1, COMMUNE, GRANTED);
        Dossier returned = handOver(dossier).state();
        assertProblem(() -> handOver(returned, "khai-sinh"), "RESULT_RETURNED");
        assertProblem(() -> handOver(returned), "RESULT_NOT_READY");
        assertProblem(() -> handOver(dossier, "bhyt"), "RESULT_NOT_READY");
        assertProblem(() -> handOver(dossier, "no-such-leg"), "LEG_UNKNOWN");
        assertProblem(() -> handOver(Given.accepted()), "ILLEGAL_STATE");
    }

    @Test
    void whatCannotHaveHappenedIsImpossible() {
        assertImpossible(() -> Given.after(Given.submitted(), Given.dispatched("khai-sinh", 1, COMMUNE)));
        assertImpossible(() -> Given.after(Given.accepted(), Given.dispatched("no-such-leg", 1, COMMUNE)));
        assertImpossible(() -> Given.after(Given.accepted(), Given.received("khai-sinh", COMMUNE)));
        Dossier sent = Given.after(Given.accepted(), Given.dispatched("khai-sinh", 1, COMMUNE));
        assertImpossible(() -> Given.after(sent, Given.dispatched("khai-sinh", 1, COMMUNE)));
        assertImpossible(() -> Given.after(sent, Given.received("khai-sinh", POLICE)));
        assertImpossible(() -> Given.after(sent, Given.assigned("khai-sinh", COMMUNE)));
        Dossier done = Given.worked(Given.accepted(), "khai-sinh", 1, COMMUNE, GRANTED);
        assertImpossible(() -> Given.after(done, Given.resolved("khai-sinh", COMMUNE, GRANTED)));
        assertImpossible(() -> completed(done, outcomes(GRANTED)));
        assertImpossible(() -> completed(done, List.of()));
        assertImpossible(() -> completed(everyLeg(GRANTED), outcomes(REFUSED)));
    }

    @Test
    void aCancelledLegWhoseDispatchCameTooLateIsOnlyNoted() {
        Stop stop =
                new Stop(Stop.Reason.LEGAL_EVENT, "Có quyết định của tòa án.", "", "01/TBD", List.of(), NOW, "head");
        Dossier accepted = Given.accepted();
        DossierStopped event = new DossierStopped("LEGAL_EVENT", "01/TBD");
        Dossier stopped = accepted.with(parts -> parts.stop = stop).moved(event, NOW);
        Dossier after = Given.after(stopped, new LegCancelled("khai-sinh", COMMUNE, CancelCause.DOSSIER_STOPPED));
        assertThat(after.status()).isEqualTo(DossierStatus.STOPPED);
        assertThat(after.leg("khai-sinh").orElseThrow().state()).isEqualTo(LegState.CANCELLED);
    }

    @Test
    void anEventForADossierNobodyHandedInIsImpossible() {
        Event event = Given.received("khai-sinh", COMMUNE);
        CloudEvent<Event> envelope = new CloudEvent<>(
                "1.0", "e", "/department/x", "t", Given.ID, NOW, 1, "c", null, "application/json", event);
        assertThatThrownBy(() -> new DossierEvents(Given.DATES, Given.CATALOGUE)
                        .on(null, new Received(envelope))
                        .block())
                .isInstanceOf(ImpossibleEvent.class);
    }

    private static Dossier everyLeg(LegResult residence) {
        return rest(Given.worked(Given.accepted(), "khai-sinh", 1, COMMUNE, GRANTED), residence);
    }

    private static Dossier rest(Dossier dossier, LegResult residence) {
        Dossier next = Given.worked(dossier, "thuong-tru", 2, POLICE, residence);
        next = Given.worked(next, "bhyt", 2, INSURANCE, GRANTED);
        return Given.worked(next, "can-cuoc", 3, PROVINCE, GRANTED);
    }

    private static List<LegOutcome> outcomes(LegResult residence) {
        return new ArrayList<>(List.of(
                new LegOutcome("khai-sinh", COMMUNE, GRANTED, "12/KS"),
                new LegOutcome("thuong-tru", POLICE, residence, "12/KS"),
                new LegOutcome("bhyt", INSURANCE, GRANTED, "12/KS"),
                new LegOutcome("can-cuoc", PROVINCE, GRANTED, "12/KS")));
    }

    private static Decision<Dossier> completed(Dossier dossier, List<LegOutcome> outcomes) {
        return Given.FOREIGN.fold(dossier, new RouteCompleted(outcomes), NOW);
    }

    private static Decision<Dossier> handOver(Dossier dossier, String... legs) {
        return Returning.handOver(
                dossier, new WantedReturn(List.of(legs), ReturnMethod.COUNTER, null), NOW, "desk.ninhphuoc");
    }

    private static List<Event> events(Decision<Dossier> decision) {
        return List.copyOf(decision.events());
    }

    private static void assertProblem(Runnable command, String code) {
        assertThatThrownBy(command::run)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }

    private static void assertImpossible(Runnable fold) {
        assertThatThrownBy(fold::run).isInstanceOf(ImpossibleEvent.class);
    }
}
