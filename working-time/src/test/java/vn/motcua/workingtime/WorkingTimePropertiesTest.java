package vn.motcua.workingtime;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.workingtime.StartRule.ACCEPTANCE;
import static vn.motcua.workingtime.StartRule.NEXT_DAY_AFTER_15H;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** Laws of due dates and elapsed time that hold for any moment and any amount. */
@Domain(value = OfficeTimes.class, priority = 10)
@Domain(DomainContext.Global.class)
class WorkingTimePropertiesTest {

    private static final int MOST = 30 * 480;

    private final WorkingCalendar calendar = WorkingCalendars.vietnam();

    /** Months are left out: 30 January at 16:00 and 31 January at 09:00 both end on 28 February. */
    @Property
    void aLaterStartIsNeverDueEarlier(
            @ForAll Instant one, @ForAll Instant other, @ForAll LegalDuration duration, @ForAll StartRule rule) {
        Assume.that(duration.unit() != DurationUnit.MONTH);
        boolean inOrder = one.isBefore(other);

        assertThat(calendar.due(inOrder ? other : one, duration, rule))
                .isAfterOrEqualTo(calendar.due(inOrder ? one : other, duration, rule));
    }

    @Property
    void moreIsNeverDueEarlier(
            @ForAll Instant start,
            @ForAll LegalDuration duration,
            @ForAll @IntRange(max = 6) int more,
            @ForAll StartRule rule) {
        Assume.that(duration.unit() != DurationUnit.SAME_DAY);
        LegalDuration longer = new LegalDuration(duration.amount() + more, duration.unit());

        assertThat(calendar.due(start, longer, rule)).isAfterOrEqualTo(calendar.due(start, duration, rule));
    }

    @Property
    void oneWorkingMinuteMoreIsAlwaysDueLater(
            @ForAll Instant start, @ForAll @IntRange(max = MOST) int minutes, @ForAll StartRule rule) {
        assertThat(calendar.due(start, minutes + 1, rule)).isAfter(calendar.due(start, minutes, rule));
    }

    @Property
    void twoStretchesOneAfterTheOtherAreDueAsTheirSum(
            @ForAll Instant start,
            @ForAll @IntRange(max = MOST) int first,
            @ForAll @IntRange(min = 1, max = MOST) int second,
            @ForAll StartRule rule) {
        assertThat(calendar.due(calendar.due(start, first, rule), second, ACCEPTANCE))
                .isEqualTo(calendar.due(start, first + second, rule));
    }

    @Property
    void hoursAndWorkingDaysAreTheirMinutes(
            @ForAll Instant start, @ForAll @IntRange(max = 30) int amount, @ForAll StartRule rule) {
        assertThat(calendar.due(start, new LegalDuration(amount, DurationUnit.WORKING_HOUR), rule))
                .isEqualTo(calendar.due(start, amount * 60L, rule));
        assertThat(calendar.due(start, new LegalDuration(amount, DurationUnit.WORKING_DAY), rule))
                .isEqualTo(calendar.due(start, amount * 480L, rule));
    }

    @Property
    void whatIsDueHasRunExactlyItsWorkingMinutes(
            @ForAll Instant start, @ForAll @IntRange(max = MOST) int minutes, @ForAll StartRule rule) {
        Instant due = calendar.due(start, minutes, rule);

        assertThat(calendar.workingMinutesBetween(calendar.clockStart(start, rule), due))
                .isEqualTo(minutes);
        assertThat(calendar.workingMinutesBetween(calendar.clockStart(start, ACCEPTANCE), due))
                .isEqualTo(calendar.workingMinutesBetween(start, due));
    }

    @Property
    void elapsedTimeAddsUpInAnyOrder(@ForAll Instant a, @ForAll Instant b, @ForAll Instant c) {
        assertThat(calendar.workingMinutesBetween(a, b) + calendar.workingMinutesBetween(b, c))
                .isEqualTo(calendar.workingMinutesBetween(a, c));
        assertThat(calendar.workingMinutesBetween(a, b)).isEqualTo(-calendar.workingMinutesBetween(b, a));
    }

    @Property
    void aClockStartsAtAWorkedMinuteNotBeforeTheReceipt(@ForAll Instant received, @ForAll StartRule rule) {
        Instant start = calendar.clockStart(received, rule);

        assertThat(start).isAfterOrEqualTo(received.truncatedTo(ChronoUnit.MINUTES));
        assertThat(calendar.workingMinutesBetween(start, start.plusSeconds(60))).isEqualTo(1);
        assertThat(calendar.clockStart(start, ACCEPTANCE)).isEqualTo(start);
    }

    @Property
    void the15HourRuleNeverStartsAClockEarlier(@ForAll Instant received) {
        assertThat(calendar.clockStart(received, NEXT_DAY_AFTER_15H))
                .isAfterOrEqualTo(calendar.clockStart(received, ACCEPTANCE));
    }

    @Property
    void forwardingIsDueBetweenTheNextOpeningAndTheNextDaysClose(@ForAll Instant received) {
        assertThat(calendar.forwardBy(received))
                .isBetween(
                        calendar.clockStart(received, ACCEPTANCE),
                        calendar.due(received, new LegalDuration(1, DurationUnit.SAME_DAY), ACCEPTANCE));
    }
}
