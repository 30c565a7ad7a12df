package vn.motcua.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.contracts.dossier.IntakeEvent;
import vn.motcua.routing.IntakeTable.Answer;

/** The table of the desk's announcements is total over every state and every event that intake may publish. */
class IntakeTableTest {

    private static final Set<String> IGNORED = Set.of(
            "NONE DossierSubmitted",
            "NONE DossierRefused",
            "NONE FileAttached",
            "ON_ITS_WAY FileAttached",
            "FAILED FileAttached",
            "COMPLETED FileAttached",
            "ON_ITS_WAY LegResultReturned",
            "COMPLETED LegResultReturned",
            "COMPLETED ResultReady",
            "COMPLETED ResultReturned");

    static Stream<Arguments> pairs() {
        return Arrays.stream(RouteState.values())
                .flatMap(state -> Arrays.stream(IntakeEvent.class.getPermittedSubclasses())
                        .map(event -> Arguments.of(state, event.asSubclass(IntakeEvent.class))));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void everyPairOfStateAndEventIsDecided(RouteState state, Class<? extends IntakeEvent> event) {
        String pair = state + " " + event.getSimpleName();
        Answer expected = pair.equals("NONE DossierAccepted")
                ? Answer.STARTS
                : IGNORED.contains(pair) ? Answer.IGNORED : Answer.IMPOSSIBLE;

        assertThat(IntakeTable.answer(state, event)).isEqualTo(expected);
    }
}
