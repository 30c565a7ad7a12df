package vn.motcua.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.platform.journal.ImpossibleEvent;

/** The table of a leg is total: every pair of state and move leads somewhere known or is impossible. */
class LegMoveTest {

    private static final Map<String, LegState> EXPECTED = Map.of(
            "PLANNED HANDED_OVER", LegState.DISPATCHED,
            "PLANNED SKIPPED", LegState.NOT_STARTED,
            "DISPATCHED RECEIVED", LegState.RECEIVED,
            "RECEIVED ASSIGNED", LegState.ASSIGNED,
            "ASSIGNED ASSIGNED", LegState.ASSIGNED,
            "ASSIGNED SUBMITTED", LegState.SUBMITTED,
            "SUBMITTED REWORKED", LegState.ASSIGNED,
            "SUBMITTED GRANTED", LegState.RESOLVED,
            "SUBMITTED REFUSED", LegState.RESOLVED,
            "ASSIGNED REFUSED", LegState.RESOLVED);

    static Stream<Arguments> pairs() {
        return Arrays.stream(LegState.values())
                .flatMap(state -> Arrays.stream(LegMove.values()).map(move -> Arguments.of(state, move)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void everyPairOfStateAndMoveIsDecided(LegState state, LegMove move) {
        Leg planned = Samples.leg("x", 1, Samples.COMMUNE, 1);
        Leg leg = new Leg(
                planned.code(),
                planned.title(),
                1,
                planned.agency(),
                1,
                planned.inputs(),
                state,
                null,
                null,
                false,
                null,
                "");
        LegState expected = EXPECTED.get(state + " " + move);
        if (expected == null) {
            assertThatExceptionOfType(ImpossibleEvent.class).isThrownBy(() -> leg.moved(move, Instant.EPOCH));
        } else {
            assertThat(leg.moved(move, Instant.EPOCH).state()).isEqualTo(expected);
        }
    }
}
