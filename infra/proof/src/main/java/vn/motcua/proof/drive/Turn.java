package vn.motcua.proof.drive;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * What may happen to a dossier: the one place where a turn is added. A turn says of which matters it can be, how often it
 * comes among all turns, whether the dossier waits in the end for a person who never comes, and how it is led.
 */
public enum Turn {
    GRANTED(24, Matters.ANY, Ends.OVER, DeskTurns::granted),
    REFUSED_AT_DESK(4, Matters.ANY, Ends.OVER, DeskTurns::refused),
    COMPLETED(5, Matters.ANY, Ends.OVER, DeskTurns::completed),
    NEVER_COMPLETED(1, Matters.ANY, Ends.WAITING, DeskTurns::neverCompleted),
    DUPLICATE_REFUSED(2, Matters.TOLD_APART, Ends.OVER, DeskTurns::duplicateRefused),
    DUPLICATE_TOLD_APART(2, Matters.TOLD_APART, Ends.OVER, DeskTurns::toldApart),
    DESK_RACE(2, Matters.ANY, Ends.OVER, DeskTurns::acceptedOrRefused),
    COMPLAINED(1, Matters.ANY, Ends.OVER, DeskTurns::complained),

    SUPPLEMENTED(6, Matters.ANY, Ends.OVER, PaperTurns::supplemented),
    SUPPLEMENTED_TWICE(2, Matters.ANY, Ends.OVER, PaperTurns::supplementedTwice),
    CONTINUED(2, Matters.ANY, Ends.OVER, PaperTurns::continued),
    NEVER_SUPPLEMENTED(1, Matters.ANY, Ends.WAITING, PaperTurns::neverSupplemented),

    SIDE_BY_SIDE(6, List.of(Matter.DEATH, Matter.FIRST_PAPERS), Ends.OVER, AgencyTurns::sideBySide),
    REROUTED(4, Matters.OF_ONE_LEG, Ends.OVER, AgencyTurns::rerouted),
    MOVED(2, Matters.OF_ONE_LEG, Ends.OVER, AgencyTurns::moved),
    NEVER_REROUTED(1, Matters.ANY, Ends.WAITING, AgencyTurns::neverRerouted),
    ADVISED(4, Matters.ANY, Ends.OVER, AgencyTurns::advised),
    NEVER_ADVISED(1, Matters.ANY, Ends.WAITING, AgencyTurns::neverAdvised),
    REWORKED(3, Matters.ANY, Ends.OVER, AgencyTurns::reworked),
    LENGTHENED(2, List.of(Matter.RESIDENCE), Ends.OVER, AgencyTurns::lengthened),
    WORD_RECORDED(2, List.of(Matter.RESIDENCE), Ends.OVER, AgencyTurns::wordRecorded),
    CONFIRMED(2, List.of(Matter.BIRTH), Ends.OVER, AgencyTurns::confirmed),
    REFUSED_FIRST(2, Matters.ANY, Ends.OVER, AgencyTurns::refusedFirst),
    REFUSED_LAST(2, Matters.ANY, Ends.OVER, AgencyTurns::refusedLast),

    DUTY_PAID(5, List.of(Matter.LAND), Ends.OVER, MoneyTurns::dutyPaid),
    DUTY_REFUNDED(2, List.of(Matter.LAND), Ends.OVER, MoneyTurns::dutyRefunded),
    DUTY_UNPAID(2, List.of(Matter.LAND), Ends.OVER, MoneyTurns::dutyUnpaid),
    DUTY_NEVER_PAID(1, List.of(Matter.LAND), Ends.WAITING, MoneyTurns::dutyNeverPaid),
    FEE_WAIVED(3, List.of(Matter.RESIDENCE), Ends.OVER, MoneyTurns::feeWaived),
    FEE_REFUNDED(2, List.of(Matter.RESIDENCE, Matter.EXTRACT), Ends.OVER, MoneyTurns::feeRefunded),
    FEE_FORGOTTEN(2, List.of(Matter.RESIDENCE, Matter.EXTRACT), Ends.OVER, MoneyTurns::feeForgotten),

    WITHDRAWN(4, Matters.ANY, Ends.OVER, EndTurns::withdrawn),
    WITHDRAWAL_DENIED(3, Matters.ANY, Ends.OVER, EndTurns::withdrawalDenied),
    WITHDRAWAL_RACE(2, Matters.ANY, Ends.OVER, EndTurns::withdrawnWhileSigned),
    STOPPED(3, Matters.ANY, Ends.OVER, EndTurns::stopped),
    EXTENDED(2, Matters.ANY, Ends.OVER, EndTurns::extended),
    CORRECTED(3, Matters.ANY, Ends.OVER, EndTurns::corrected),
    CAME_BACK(3, Matters.ANY, Ends.OVER, EndTurns::cameBack),

    LEFT_AS_DRAFT(1, Matters.ANY, Ends.WAITING, EndTurns::leftAsDraft),
    LEFT_AT_DESK(1, Matters.ANY, Ends.WAITING, EndTurns::leftAtDesk),
    LEFT_UNRECEIVED(1, Matters.ANY, Ends.WAITING, EndTurns::leftUnreceived),
    LEFT_UNSIGNED(1, Matters.ANY, Ends.WAITING, EndTurns::leftUnsigned),
    LEFT_UNCOLLECTED(1, Matters.ANY, Ends.WAITING, EndTurns::leftUncollected),
    LEFT_WITHDRAWING(1, Matters.ANY, Ends.WAITING, EndTurns::leftWithdrawing);

    private static final int SUM =
            Arrays.stream(values()).mapToInt(turn -> turn.weight).sum();

    private final int weight;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<Matter> matters;

    private final Ends ends;

    @SuppressWarnings("ImmutableEnumChecker") // a method
    private final Consumer<Life> script;

    Turn(int weight, List<Matter> matters, Ends ends, Consumer<Life> script) {
        this.weight = weight;
        this.matters = matters;
        this.ends = ends;
        this.script = script;
    }

    /** Whether anybody still has to do something in the end. */
    private enum Ends {
        OVER,
        WAITING
    }

    /** Which matters a turn can be of. */
    private static final class Matters {
        static final List<Matter> ANY = List.of(Matter.values());
        static final List<Matter> TOLD_APART = List.of(Matter.BIRTH, Matter.RESIDENCE, Matter.LAND, Matter.DEATH);
        static final List<Matter> OF_ONE_LEG = List.of(Matter.EXTRACT, Matter.BIRTH, Matter.RESIDENCE);
    }

    static Turn chosen(SplittableRandom random) {
        int drawn = random.nextInt(SUM);
        for (Turn turn : values()) {
            drawn -= turn.weight;
            if (drawn < 0) {
                return turn;
            }
        }
        throw new AssertionError("weights");
    }

    List<Matter> matters() {
        return matters;
    }

    /** Whether the dossier is left waiting for somebody. */
    public boolean leavesWaiting() {
        return ends == Ends.WAITING;
    }

    /** Leads the dossier to the end that is meant. */
    void lead(Life life) {
        script.accept(life);
    }
}
