package vn.motcua.intake.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.intake.dossier.Given.NOW;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.contracts.CloudEvent;
import vn.motcua.contracts.Event;
import vn.motcua.contracts.dossier.CancelCause;
import vn.motcua.contracts.dossier.DepartmentEvent;
import vn.motcua.contracts.dossier.DossierEvent;
import vn.motcua.contracts.dossier.DossierStatus;
import vn.motcua.contracts.dossier.LegResult;
import vn.motcua.contracts.dossier.RerouteCause;
import vn.motcua.contracts.dossier.RoutingEvent.LegCancelled;
import vn.motcua.contracts.dossier.RoutingEvent.LegReopened;
import vn.motcua.contracts.dossier.RoutingEvent.LegRerouted;
import vn.motcua.contracts.dossier.WaitEnd;
import vn.motcua.platform.journal.ImpossibleEvent;
import vn.motcua.platform.journal.Reaction;
import vn.motcua.platform.journal.Received;

/** What an agency still announces about a leg that went elsewhere; routing's test of the same name agrees. */
class FormerAgencyTest {

    private static final String LEG = "khai-sinh";
    private static final String FORMER = "H32.50.05";
    private static final String NEXT = "H32.50.06";
    private static final String NEVER = "H32.40.05";

    private static List<DepartmentEvent> all(String agency) {
        return List.of(
                Given.received(LEG, agency),
                new DepartmentEvent.CaseDeclined(LEG, agency, "NOT_COMPETENT"),
                Given.assigned(LEG, agency),
                new DepartmentEvent.CaseSupplementNeeded(LEG, agency),
                new DepartmentEvent.CaseContinued(LEG, agency),
                new DepartmentEvent.CaseFinanceNeeded(LEG, agency, "thue", 1000, "TB-1"),
                new DepartmentEvent.CaseDutySettled(LEG, agency, "thue"),
                new DepartmentEvent.OpinionRequested(LEG, agency, 1, "H32.70.01", NOW),
                new DepartmentEvent.OpinionGiven(LEG, agency, 1, "H32.70.01"),
                new DepartmentEvent.OpinionOverdue(LEG, agency, 1, "H32.70.01"),
                new DepartmentEvent.CaseWaitOpened(LEG, agency, "xac-nhan", NOW),
                new DepartmentEvent.CaseWaitEnded(LEG, agency, "xac-nhan", WaitEnd.SILENT_PROCEED),
                new DepartmentEvent.CaseLengthened(LEG, agency, 60),
                new DepartmentEvent.CaseSubmitted(LEG, agency),
                new DepartmentEvent.CaseReworked(LEG, agency),
                Given.resolved(LEG, agency, LegResult.GRANTED),
                Given.resolved(LEG, agency, LegResult.REFUSED));
    }

    static Stream<DepartmentEvent> ofFormer() {
        return all(FORMER).stream();
    }

    static Stream<DepartmentEvent> ofOneThatNeverHadIt() {
        return all(NEVER).stream();
    }

    @Test
    void nothingThatAnAgencyCanAnnounceIsForgottenHere() {
        Set<Class<?>> tried = new HashSet<>();
        ofFormer().forEach(event -> tried.add(event.getClass()));
        assertThat(tried).containsExactlyInAnyOrder(DepartmentEvent.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("ofFormer")
    void onlyTheAnswerOfTheFormerAgencyMovesTheLeg(DepartmentEvent event) {
        for (Dossier elsewhere : List.of(reroutedUnreceived(), reroutedAtWork())) {
            Reaction<Dossier> reaction = on(elsewhere, event);
            if (event instanceof DepartmentEvent.CaseResolved) {
                Dossier after = Objects.requireNonNull(reaction.state());
                Leg leg = after.leg(LEG).orElseThrow();
                assertThat(leg.state()).isEqualTo(LegState.RESOLVED);
                assertThat(leg.isAt(FORMER)).isTrue();
                assertThat(after.status()).isEqualTo(DossierStatus.PROCESSING);
            } else {
                assertThat(reaction).isEqualTo(Reaction.late(elsewhere));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("ofFormer")
    void onceTheNextAgencyHasItNothingOfTheFormerMovesTheLeg(DepartmentEvent event) {
        Dossier elsewhere = Given.after(reroutedAtWork(), Given.received(LEG, NEXT));
        assertThat(on(elsewhere, event)).isEqualTo(Reaction.late(elsewhere));
    }

    @ParameterizedTest
    @MethodSource("ofFormer")
    void whatConcernsACancelledLegIsLateWhoeverHadIt(DepartmentEvent event) {
        Dossier given = Given.after(atWork(), new LegCancelled(LEG, FORMER, CancelCause.LEAD_WENT_ON));
        assertThat(on(given, event)).isEqualTo(Reaction.late(given));
        Dossier elsewhere = Given.after(reroutedAtWork(), new LegCancelled(LEG, NEXT, CancelCause.LEAD_WENT_ON));
        assertThat(on(elsewhere, event)).isEqualTo(Reaction.late(elsewhere));
    }

    @ParameterizedTest
    @MethodSource("ofOneThatNeverHadIt")
    void anAgencyThatNeverHadTheLegIsImpossible(DepartmentEvent event) {
        assertThatThrownBy(() -> on(reroutedAtWork(), event)).isInstanceOf(ImpossibleEvent.class);
    }

    @ParameterizedTest
    @EnumSource(RerouteCause.class)
    void aRerouteThatComesAfterTheAnswerIsLate(RerouteCause cause) {
        Dossier answered = Given.worked(Given.accepted(), LEG, 1, FORMER, LegResult.GRANTED);
        assertThat(on(answered, rerouted(cause))).isEqualTo(Reaction.late(answered));
    }

    @Test
    void aLegThatRoutingEndedBeforeItHeardTheAnswerIsCancelled() {
        Dossier answered = Given.worked(Given.accepted(), LEG, 1, FORMER, LegResult.GRANTED);
        Dossier after = Given.after(answered, new LegCancelled(LEG, FORMER, CancelCause.LEAD_WENT_ON));
        Leg leg = after.leg(LEG).orElseThrow();
        assertThat(leg.state()).isEqualTo(LegState.CANCELLED);
        assertThat(leg.isReady()).isFalse();
    }

    @Test
    void theAnswerOfTheFormerAgencyIsCorrectedThere() {
        Dossier answered = Given.after(reroutedUnreceived(), Given.resolved(LEG, FORMER, LegResult.GRANTED));
        Dossier again = Given.after(
                answered, new LegReopened(LEG, FORMER, NOW), new DepartmentEvent.CaseSubmitted(LEG, FORMER));
        assertThat(again.leg(LEG).orElseThrow().state()).isEqualTo(LegState.SUBMITTED);
    }

    @Test
    void whatASuccessorHearsBeforeItTookTheLegUpDoesNotTakeItUp() {
        Dossier after = Given.after(
                reroutedAtWork(),
                new DepartmentEvent.OpinionOverdue(LEG, NEXT, 1, "H32.70.01"),
                new DepartmentEvent.CaseWaitEnded(LEG, NEXT, "xac-nhan", WaitEnd.SILENT_PROCEED));
        assertThat(after.leg(LEG).orElseThrow().state()).isEqualTo(LegState.DISPATCHED);
    }

    @Test
    void whatAnAgencyAnnouncedBeforeItGotTheLegBackIsLateWhereItDoesNotFit() {
        Dossier back = Given.after(reroutedAtWork(), new LegRerouted(LEG, NEXT, FORMER, RerouteCause.COORDINATED, NOW));
        assertThat(on(back, Given.assigned(LEG, FORMER))).isEqualTo(Reaction.late(back));
        assertThat(Given.after(back, Given.received(LEG, FORMER)).status()).isEqualTo(DossierStatus.PROCESSING);
    }

    private static Dossier reroutedUnreceived() {
        return Given.after(Given.accepted(), Given.dispatched(LEG, 1, FORMER), rerouted(RerouteCause.COORDINATED));
    }

    private static Dossier atWork() {
        return Given.after(
                Given.accepted(),
                Given.dispatched(LEG, 1, FORMER),
                Given.received(LEG, FORMER),
                Given.assigned(LEG, FORMER));
    }

    private static Dossier reroutedAtWork() {
        return Given.after(atWork(), rerouted(RerouteCause.SUCCEEDED));
    }

    private static LegRerouted rerouted(RerouteCause cause) {
        return new LegRerouted(LEG, FORMER, NEXT, cause, NOW);
    }

    private static Reaction<Dossier> on(Dossier dossier, DossierEvent event) {
        CloudEvent<Event> envelope = new CloudEvent<>(
                "1.0", "e", "/department/x", "t", Given.ID, NOW, 1, "c", null, "application/json", event);
        return new DossierEvents(Given.DATES, Given.CATALOGUE)
                .on(dossier, new Received(envelope))
                .blockOptional()
                .orElseThrow();
    }
}
