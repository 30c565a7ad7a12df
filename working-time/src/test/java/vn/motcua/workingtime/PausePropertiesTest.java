package vn.motcua.workingtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** Laws of pauses that hold for any clock of any unit. */
@Domain(value = OfficeTimes.class, priority = 10)
@Domain(DomainContext.Global.class)
class PausePropertiesTest {

    private final WorkingCalendar calendar = WorkingCalendars.vietnam();

    @Property
    void withoutAPauseNothingMoves(@ForAll Scenario scenario) {
        List<Pause> empty = scenario.pauses().stream()
                .map(pause -> pause.endedAt(pause.from()))
                .toList();

        assertThat(due(scenario.pausedBy(List.of()))).isEqualTo(unpaused(scenario));
        assertThat(due(scenario.pausedBy(empty))).isEqualTo(unpaused(scenario));
    }

    @Property
    void aDueTimeIsNeverOutsideOfficeHours(@ForAll Scenario scenario) {
        LocalDateTime due = Moments.local(due(scenario));
        Instant at = due(scenario);

        assertThat(calendar.workingMinutesBetween(at.minusSeconds(60), at.plusSeconds(60)))
                .as("the minutes around %s", due)
                .isPositive();
    }

    @Property
    void onePauseMoreNeverMakesItDueEarlier(@ForAll Scenario scenario) {
        Assume.that(!scenario.pauses().isEmpty());
        List<Pause> fewer = scenario.pauses().subList(1, scenario.pauses().size());

        assertThat(due(scenario)).isAfterOrEqualTo(due(scenario.pausedBy(fewer)));
    }

    @Property
    void theOrderOfTheLedgerDoesNotMatter(@ForAll Scenario scenario, @ForAll Random random) {
        List<Pause> shuffled = new ArrayList<>(scenario.pauses());
        Collections.shuffle(shuffled, random);

        assertThat(due(scenario.pausedBy(shuffled))).isEqualTo(due(scenario));
    }

    @Property
    void thePausedMinutesCountOnceHoweverOftenTheyAreWrittenDown(@ForAll Scenario scenario) {
        List<Pause> twice = new ArrayList<>(scenario.pauses());
        twice.addAll(scenario.pauses());

        assertThat(due(scenario.pausedBy(twice))).isEqualTo(due(scenario));
    }

    @Property
    void theDueDateMovesByThePausedMinutesBeforeIt(@ForAll Scenario scenario) {
        Assume.that(scenario.workingMinutes() != null);
        Instant start = scenario.clock(calendar).start();
        Instant due = due(scenario);

        assertThat(calendar.workingMinutesBetween(unpaused(scenario), due))
                .isEqualTo(scenario.ledger().pausedMinutes(calendar, start, due));
    }

    @Property
    void pausedMinutesAddUp(@ForAll Scenario scenario, @ForAll @LongRange(max = 3_000_000) long seconds) {
        PauseLedger ledger = scenario.ledger();
        Instant from = scenario.received();
        Instant middle = from.plusSeconds(seconds).truncatedTo(ChronoUnit.MINUTES);
        Instant to = from.plusSeconds(4_000_000);

        assertThat(ledger.pausedMinutes(calendar, from, middle) + ledger.pausedMinutes(calendar, middle, to))
                .isEqualTo(ledger.pausedMinutes(calendar, from, to));
    }

    @Property
    void whatRanAndWhatIsLeftAreTheWholeTime(
            @ForAll Scenario scenario, @ForAll @LongRange(max = 5_000_000) long seconds) {
        LegalClock clock = scenario.clock(calendar);
        Instant at = scenario.received().plusSeconds(seconds);
        long whole = calendar.workingMinutesBetween(clock.start(), unpaused(scenario));

        assertThat(clock.elapsed(scenario.ledger(), at) + clock.remaining(scenario.ledger(), at))
                .isEqualTo(whole);
        assertThat(clock.elapsed(scenario.ledger(), at)).isNotNegative();
    }

    @Property
    void nothingIsLeftAtTheDueDate(@ForAll Scenario scenario) {
        assertThat(scenario.clock(calendar).remaining(scenario.ledger(), due(scenario)))
                .isZero();
    }

    private Instant due(Scenario scenario) {
        return scenario.clock(calendar).due(scenario.ledger());
    }

    private Instant unpaused(Scenario scenario) {
        return calendar.due(scenario.received(), scenario.duration(), scenario.rule());
    }
}
