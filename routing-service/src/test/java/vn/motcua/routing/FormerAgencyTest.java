package vn.motcua.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.routing.Samples.ACCEPTED_AT;
import static vn.motcua.routing.Samples.BIRTH;
import static vn.motcua.routing.Samples.COMMUNE;
import static vn.motcua.routing.Samples.POLICE;
import static vn.motcua.routing.Samples.birthPlan;

import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.contracts.dossier.DepartmentEvent;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseReceived;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseResolved;
import vn.motcua.contracts.dossier.IntakeEvent;
import vn.motcua.contracts.dossier.LegResult;
import vn.motcua.contracts.dossier.RoutingEvent;
import vn.motcua.platform.journal.ImpossibleEvent;
import vn.motcua.platform.journal.Reaction;

/** What an agency still announces about a leg that went elsewhere: its answer counts, everything else is late. */
class FormerAgencyTest {

    private static final Party ELSEWHERE = new Party("H32.50.06", "UBND xã Phước Hữu");
    private static final Party THIRD = new Party("H32.50.07", "UBND xã Phước Hậu");

    /** How a leg goes elsewhere while its agency is at work and has not heard of it. */
    enum Way {
        COORDINATED {
            @Override
            Journey go(Journey journey) {
                return journey.coordinated(BIRTH, ELSEWHERE);
            }
        },
        SUCCEEDED {
            @Override
            Journey go(Journey journey) {
                return journey.succeeded(COMMUNE, ELSEWHERE);
            }
        },
        TWICE {
            @Override
            Journey go(Journey journey) {
                return journey.coordinated(BIRTH, THIRD).coordinated(BIRTH, ELSEWHERE);
            }
        };

        abstract Journey go(Journey journey);
    }

    static Stream<Arguments> everything() {
        return Arrays.stream(Way.values())
                .flatMap(way ->
                        AnnouncedByAll.of(BIRTH, COMMUNE.code()).stream().map(event -> Arguments.of(way, event)));
    }

    @Test
    void nothingThatAnAgencyCanAnnounceIsForgottenHere() {
        Set<Class<?>> tried = new HashSet<>();
        AnnouncedByAll.of(BIRTH, COMMUNE.code()).forEach(event -> tried.add(event.getClass()));
        assertThat(tried).containsExactlyInAnyOrder(DepartmentEvent.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("everything")
    void onlyTheAnswerOfTheFormerAgencyMovesTheLeg(Way way, DepartmentEvent event) {
        Journey journey = way.go(Journey.start(birthPlan()).submittedFromTheStart(BIRTH));
        Reaction<Route> reaction = journey.hear(event);
        if (event instanceof CaseResolved) {
            assertThat(reaction.outcome()).isEqualTo(Reaction.Outcome.MOVED);
            assertThat(journey.step(event).leg(BIRTH).state()).isEqualTo(LegState.RESOLVED);
            assertThat(journey.leg(BIRTH).agency()).isEqualTo(COMMUNE);
        } else {
            assertThat(reaction).isEqualTo(Reaction.late(journey.route()));
        }
    }

    @ParameterizedTest
    @MethodSource("everything")
    void onceTheNextAgencyHasItNothingOfTheFormerMovesTheLeg(Way way, DepartmentEvent event) {
        Journey journey = way.go(Journey.start(birthPlan()).received(BIRTH)).received(BIRTH);
        assertThat(journey.hear(event)).isEqualTo(Reaction.late(journey.route()));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void anAgencyThatNeverHadTheLegIsImpossible(Way way, DepartmentEvent event) {
        Journey journey = way.go(Journey.start(birthPlan()));
        List<DepartmentEvent> others = AnnouncedByAll.of(BIRTH, POLICE.code());
        DepartmentEvent other =
                others.get(AnnouncedByAll.of(BIRTH, COMMUNE.code()).indexOf(event));
        assertThatThrownBy(() -> journey.hear(other))
                .isInstanceOf(ImpossibleEvent.class)
                .hasMessageContaining(POLICE.code());
    }

    @ParameterizedTest
    @MethodSource("everything")
    void whatConcernsACancelledLegIsLateWhoeverHadIt(Way way, DepartmentEvent event) {
        Journey journey = way.go(Journey.start(birthPlan())).desk(new IntakeEvent.DossierStopped("WITHDRAWN", "01"));
        assertThat(journey.hear(event)).isEqualTo(Reaction.late(journey.route()));
    }

    @Test
    void theAnswerStartsTheNextStageAndCanBeCorrectedWhereItWasGiven() {
        Journey journey = Journey.start(Samples.plan(Samples.leg(BIRTH, 1, COMMUNE, 480)));
        journey.submittedFromTheStart(BIRTH).coordinated(BIRTH, ELSEWHERE);
        journey.step(AnnouncedByAll.resolved(BIRTH, COMMUNE.code(), LegResult.GRANTED));
        assertThat(journey.lastEvents())
                .singleElement()
                .isInstanceOfSatisfying(
                        RoutingEvent.RouteCompleted.class,
                        completed -> assertThat(completed.outcomes())
                                .singleElement()
                                .satisfies(line -> assertThat(line.agency()).isEqualTo(COMMUNE.code())));
        assertThat(HandOver.of(journey.route()).getFirst().answeredAt()).isEqualTo(ACCEPTED_AT);
        assertThat(journey.hear(new CaseReceived(BIRTH, ELSEWHERE.code(), ACCEPTED_AT))
                        .outcome())
                .isEqualTo(Reaction.Outcome.LATE);
        journey.desk(new IntakeEvent.CorrectionOrdered(BIRTH, COMMUNE.code(), "WRONG_NAME"));
        assertThat(journey.lastEvents())
                .containsExactly(new RoutingEvent.LegReopened(
                        BIRTH, COMMUNE.code(), journey.now().plus(480, ChronoUnit.MINUTES)));
        assertThat(journey.submitted(BIRTH).leg(BIRTH).state()).isEqualTo(LegState.SUBMITTED);
    }

    @Test
    void anAnswerThatWasPausedMeanwhileEndsThePause() {
        Journey journey = Journey.start(birthPlan()).submittedFromTheStart(BIRTH);
        journey.desk(new IntakeEvent.WithdrawalRequested()).coordinated(BIRTH, ELSEWHERE);
        journey.step(AnnouncedByAll.resolved(BIRTH, COMMUNE.code(), LegResult.GRANTED));
        assertThat(journey.leg(BIRTH).progress().isPaused()).isFalse();
    }

    @Test
    void whatAnAgencyAnnouncedBeforeItGotTheLegBackIsLateWhereItDoesNotFit() {
        Journey journey = Journey.start(birthPlan()).received(BIRTH);
        journey.coordinated(BIRTH, ELSEWHERE).coordinated(BIRTH, COMMUNE);
        assertThat(journey.hear(new DepartmentEvent.CaseAssigned(BIRTH, COMMUNE.code())))
                .isEqualTo(Reaction.late(journey.route()));
        assertThat(journey.received(BIRTH).leg(BIRTH).state()).isEqualTo(LegState.RECEIVED);
    }
}
