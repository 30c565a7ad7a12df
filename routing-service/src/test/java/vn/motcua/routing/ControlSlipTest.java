package vn.motcua.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.motcua.routing.Samples.BIRTH;
import static vn.motcua.routing.Samples.COMMUNE;
import static vn.motcua.routing.Samples.IDENTITY;
import static vn.motcua.routing.Samples.INSURANCE;
import static vn.motcua.routing.Samples.POLICE;
import static vn.motcua.routing.Samples.RESIDENCE;
import static vn.motcua.routing.Samples.birthPlan;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The control slip (Mẫu 06): who handed over, who received, when, and how it stood to the deadline. */
class ControlSlipTest {

    private final Journey journey = Journey.start(birthPlan());

    @Test
    void theFirstLineIsHandedOverByTheDeskAndLacksTheSecondSignature() {
        HandOver line = HandOver.of(journey.route()).getFirst();

        assertThat(line.leg()).isEqualTo(BIRTH);
        assertThat(line.handedBy()).isEqualTo(COMMUNE);
        assertThat(line.handedAt()).isEqualTo(Samples.ACCEPTED_AT);
        assertThat(line.receivedAt()).isNull();
        assertThat(line.timeliness()).isNull();
    }

    @Test
    void theReceiverSignsWithItsOwnTime() {
        journey.received(BIRTH);

        assertThat(HandOver.of(journey.route()).getFirst().receivedAt()).isEqualTo(journey.now());
    }

    @Test
    void aLegThatTakesAnOutputAlongIsHandedOverByTheAgencyThatGaveIt() {
        journey.granted(BIRTH, "personalId").received(RESIDENCE);

        assertThat(HandOver.of(journey.route()))
                .extracting(HandOver::leg, HandOver::handedBy)
                .containsExactly(tuple(BIRTH, COMMUNE), tuple(RESIDENCE, COMMUNE), tuple(INSURANCE, COMMUNE));
        assertThat(journey.route().slip().getLast())
                .isEqualTo(new SlipEntry(RESIDENCE, LegMove.RECEIVED, COMMUNE, POLICE, journey.now()));
    }

    @Test
    void everyStepIsAppendedAndNoneIsRewritten() {
        journey.received(BIRTH).assigned(BIRTH).submitted(BIRTH).reworked(BIRTH);
        List<SlipEntry> before = journey.route().slip();

        journey.submitted(BIRTH);

        assertThat(journey.route().slip()).hasSize(6).startsWith(before.toArray(SlipEntry[]::new));
        assertThat(journey.route().slip())
                .extracting(SlipEntry::move)
                .containsExactly(
                        LegMove.HANDED_OVER,
                        LegMove.RECEIVED,
                        LegMove.ASSIGNED,
                        LegMove.SUBMITTED,
                        LegMove.REWORKED,
                        LegMove.SUBMITTED);
    }

    @Test
    void theAnswerIsMarkedAgainstItsDeadline() {
        journey.granted(BIRTH, "personalId").granted(RESIDENCE).granted(INSURANCE);
        journey.received(IDENTITY).assigned(IDENTITY).submitted(IDENTITY);

        assertThat(HandOver.of(journey.route()))
                .extracting(HandOver::timeliness)
                .containsExactly(Timeliness.ON_TIME, Timeliness.EARLY, Timeliness.EARLY, null);
    }
}
