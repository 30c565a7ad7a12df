package vn.motcua.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.contracts.dossier.IntakeEvent;
import vn.motcua.routing.IntakeTable.Answer;

/** The table of the desk's announcements is total over every state and every event that intake may publish. */
class IntakeTableTest {

    /** What the desk can announce in each state of the route, written down apart from the table. */
    private static final Map<RouteState, Set<String>> HEARD = Map.of(
            RouteState.NONE,
                    Set.of(
                            "DossierDrafted",
                            "DossierSubmitted",
                            "DuplicateSuspected",
                            "DuplicateDecided",
                            "AcceptanceOverdue",
                            "DossierAccepted",
                            "DossierRefused",
                            "DeskSucceeded",
                            "SupplementRequested",
                            "SupplementReceived",
                            "SupplementExpired",
                            "FileAttached",
                            "OriginalsHandedBack",
                            "NoticeWishesChanged"),
            RouteState.ON_ITS_WAY, underWay(),
            RouteState.FAILED, underWay(),
            RouteState.COMPLETED,
                    plus(
                            underWay(),
                            "CorrectionOrdered",
                            "ResultReady",
                            "ResultUncollected",
                            "ResultReturned",
                            "DossierRated"),
            RouteState.STOPPED, Set.of("FeeRefunded", "OriginalsHandedBack", "NoticeWishesChanged", "DeskSucceeded"));

    private static Set<String> underWay() {
        return Set.of(
                "SupplementRequested",
                "SupplementReceived",
                "SupplementExpired",
                "WithdrawalRequested",
                "WithdrawalDecided",
                "DossierStopped",
                "DeskSucceeded",
                "FileAttached",
                "FeeRequested",
                "FeePaid",
                "FeeWaived",
                "FeeRefunded",
                "DueDateChanged",
                "DueSoon",
                "Overdue",
                "SilenceNoticed",
                "ApologyIssued",
                "ConfirmationGiven",
                "OriginalsHandedBack",
                "NoticeWishesChanged",
                "LegResultReturned",
                "LegResultCameBack");
    }

    private static Set<String> plus(Set<String> some, String... more) {
        Set<String> all = new HashSet<>(some);
        all.addAll(List.of(more));
        return all;
    }

    static Stream<Arguments> pairs() {
        return Arrays.stream(RouteState.values())
                .flatMap(state -> Arrays.stream(IntakeEvent.class.getPermittedSubclasses())
                        .map(event -> Arguments.of(state, event.asSubclass(IntakeEvent.class))));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void everyPairOfStateAndEventIsDecided(RouteState state, Class<? extends IntakeEvent> event) {
        boolean heard = HEARD.get(state).contains(event.getSimpleName());

        assertThat(IntakeTable.answer(state, event) != Answer.IMPOSSIBLE).isEqualTo(heard);
    }
}
