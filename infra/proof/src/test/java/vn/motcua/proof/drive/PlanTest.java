package vn.motcua.proof.drive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What happens to a dossier is a matter of seed and number alone. */
class PlanTest {

    private static final int MANY = 20_000;

    @Test
    void theSameSeedAndNumberGiveTheSamePlanAndTheSameBody() {
        List<String> once = bodies(7);
        assertThat(bodies(7)).isEqualTo(once);
        assertThat(bodies(8)).isNotEqualTo(once);
    }

    private static List<String> bodies(long seed) {
        return LongStream.range(0, 300)
                .mapToObj(number -> Plan.of(seed, number))
                .map(plan -> plan + Request.json(Papers.online(plan)))
                .toList();
    }

    @Test
    void everyTurnOfEveryMatterComes() {
        Set<Turn> turns = EnumSet.noneOf(Turn.class);
        Set<Matter> matters = EnumSet.noneOf(Matter.class);
        LongStream.range(0, MANY).mapToObj(number -> Plan.of(1, number)).forEach(plan -> {
            turns.add(plan.turn());
            matters.add(plan.matter());
            assertThat(plan.turn().matters()).contains(plan.matter());
        });
        assertThat(turns).containsExactly(Turn.values());
        assertThat(matters).containsExactly(Matter.values());
    }

    @Test
    void noTwoDossiersHaveOnePhone() {
        Set<String> phones = LongStream.range(0, MANY)
                .mapToObj(number -> Plan.of(1, number).phone())
                .collect(Collectors.toSet());
        assertThat(phones).hasSize(MANY).allMatch(phone -> phone.matches("09\\d{8}"));
    }

    @Test
    void aGivenTurnLeavesTheOtherChoicesToTheNumber() {
        Plan given = Plan.of(3, 5, Turn.DUTY_PAID);
        assertThat(given.turn()).isEqualTo(Turn.DUTY_PAID);
        assertThat(given.phone()).isEqualTo(Plan.of(3, 5).phone());
        assertThat(Plan.of(3, 5, Turn.DUTY_PAID)).isEqualTo(given);
    }
}
