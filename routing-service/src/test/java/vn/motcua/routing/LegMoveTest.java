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

    private static final Map<String, LegState> EXPECTED = Map.ofEntries(
            row("PLANNED HANDED_OVER", LegState.DISPATCHED),
            row("PLANNED SKIPPED", LegState.NOT_STARTED),
            row("DISPATCHED RECEIVED", LegState.RECEIVED),
            row("RECEIVED ASSIGNED", LegState.ASSIGNED),
            row("ASSIGNED ASSIGNED", LegState.ASSIGNED),
            row("ASSIGNED BEGAN_TO_WAIT", LegState.WAITING),
            row("WAITING BEGAN_TO_WAIT", LegState.WAITING),
            row("WAITING ASSIGNED", LegState.ASSIGNED),
            row("WAITING WENT_ON", LegState.ASSIGNED),
            row("DISPATCHED WENT_ON", LegState.DISPATCHED),
            row("DECLINED WENT_ON", LegState.DECLINED),
            row("RECEIVED WENT_ON", LegState.RECEIVED),
            row("ASSIGNED WENT_ON", LegState.ASSIGNED),
            row("ASSIGNED SUBMITTED", LegState.SUBMITTED),
            row("WAITING SUBMITTED", LegState.SUBMITTED),
            row("SUBMITTED REWORKED", LegState.ASSIGNED),
            row("SUBMITTED GRANTED", LegState.RESOLVED),
            row("SUBMITTED REFUSED", LegState.RESOLVED),
            row("ASSIGNED REFUSED", LegState.RESOLVED),
            row("WAITING REFUSED", LegState.RESOLVED),
            row("DISPATCHED DECLINED", LegState.DECLINED),
            row("RECEIVED DECLINED", LegState.DECLINED),
            row("ASSIGNED DECLINED", LegState.DECLINED),
            row("WAITING DECLINED", LegState.DECLINED),
            row("DISPATCHED NOTED", LegState.DISPATCHED),
            row("RECEIVED NOTED", LegState.RECEIVED),
            row("ASSIGNED NOTED", LegState.ASSIGNED),
            row("WAITING NOTED", LegState.WAITING),
            row("SUBMITTED NOTED", LegState.SUBMITTED),
            row("RESOLVED REOPENED", LegState.ASSIGNED),
            row("DISPATCHED REROUTED", LegState.DISPATCHED),
            row("DECLINED REROUTED", LegState.DISPATCHED),
            row("RECEIVED REROUTED", LegState.DISPATCHED),
            row("ASSIGNED REROUTED", LegState.DISPATCHED),
            row("WAITING REROUTED", LegState.DISPATCHED),
            row("SUBMITTED REROUTED", LegState.DISPATCHED),
            row("DISPATCHED CANCELLED", LegState.CANCELLED),
            row("DECLINED CANCELLED", LegState.CANCELLED),
            row("RECEIVED CANCELLED", LegState.CANCELLED),
            row("ASSIGNED CANCELLED", LegState.CANCELLED),
            row("WAITING CANCELLED", LegState.CANCELLED),
            row("SUBMITTED CANCELLED", LegState.CANCELLED));

    private static Map.Entry<String, LegState> row(String pair, LegState to) {
        return Map.entry(pair, to);
    }

    static Stream<Arguments> pairs() {
        return Arrays.stream(LegState.values())
                .flatMap(state -> Arrays.stream(LegMove.values()).map(move -> Arguments.of(state, move)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void everyPairOfStateAndMoveIsDecided(LegState state, LegMove move) {
        Leg leg = Samples.leg("x", 1, Samples.COMMUNE, 1).now(before -> before.in(state, Instant.EPOCH));
        LegState expected = EXPECTED.get(state + " " + move);
        if (expected == null) {
            assertThatExceptionOfType(ImpossibleEvent.class).isThrownBy(() -> leg.moved(move, Instant.EPOCH));
        } else {
            assertThat(leg.moved(move, Instant.EPOCH).state()).isEqualTo(expected);
        }
    }
}
