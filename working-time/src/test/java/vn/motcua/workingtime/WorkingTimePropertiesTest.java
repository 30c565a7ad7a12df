package vn.motcua.workingtime;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.workingtime.Moments.at;
import static vn.motcua.workingtime.StartRule.ACCEPTANCE;
import static vn.motcua.workingtime.StartRule.NEXT_DAY_AFTER_15H;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Laws that hold for any moment and any amount; the tries come from a fixed seed, which a failure prints. */
class WorkingTimePropertiesTest {

    private static final long SEED = 20_261_123L;
    private static final Instant FIRST = at("2025-01-01T00:00");
    private static final Instant LAST = at("2028-06-30T00:00");

    private final WorkingCalendar calendar = WorkingCalendars.vietnam();

    @Test
    void aLaterStartIsNeverDueEarlier() {
        forAll(5_000, random -> {
            Instant start = moment(random);
            Instant later = start.plusSeconds(random.nextLong(10 * 86_400L));
            long minutes = amount(random);
            StartRule rule = rule(random);

            assertThat(calendar.due(later, minutes, rule)).isAfterOrEqualTo(calendar.due(start, minutes, rule));
        });
    }

    @Test
    void oneMinuteMoreIsAlwaysDueLater() {
        forAll(5_000, random -> {
            Instant start = moment(random);
            long minutes = amount(random);
            StartRule rule = rule(random);

            assertThat(calendar.due(start, minutes + 1, rule)).isAfter(calendar.due(start, minutes, rule));
        });
    }

    @Test
    void twoStretchesOneAfterTheOtherAreDueAsTheirSum() {
        forAll(5_000, random -> {
            Instant start = moment(random);
            long first = amount(random);
            long second = 1 + amount(random);
            StartRule rule = rule(random);

            assertThat(calendar.due(calendar.due(start, first, rule), second, ACCEPTANCE))
                    .isEqualTo(calendar.due(start, first + second, rule));
        });
    }

    @Test
    void aDueTimeIsNeverOutsideOfficeHours() {
        forAll(5_000, random -> {
            LocalDateTime due = Moments.local(calendar.due(moment(random), 1 + amount(random), rule(random)));

            assertThat(worked(due.minusMinutes(1)))
                    .as("the minute before %s", due)
                    .isTrue();
        });
    }

    @Test
    void aClockStartIsAWorkedMinuteNotBeforeTheReceipt() {
        forAll(5_000, random -> {
            Instant received = moment(random);
            Instant start = calendar.clockStart(received, rule(random));

            assertThat(start).isAfterOrEqualTo(received.truncatedTo(ChronoUnit.MINUTES));
            assertThat(worked(Moments.local(start)))
                    .as("the minute of %s", start)
                    .isTrue();
        });
    }

    @Test
    void whatWasAddedIsWhatElapsed() {
        forAll(5_000, random -> {
            Instant start = moment(random);
            long minutes = amount(random);
            StartRule rule = rule(random);
            Instant due = calendar.due(start, minutes, rule);

            assertThat(calendar.workingMinutesBetween(calendar.clockStart(start, rule), due))
                    .isEqualTo(minutes);
            assertThat(calendar.workingMinutesBetween(calendar.clockStart(start, ACCEPTANCE), due))
                    .isEqualTo(calendar.workingMinutesBetween(start, due));
        });
    }

    @Test
    void elapsedTimeAddsUpInAnyOrder() {
        forAll(5_000, random -> {
            Instant a = moment(random);
            Instant b = moment(random);
            Instant c = moment(random);

            assertThat(calendar.workingMinutesBetween(a, b) + calendar.workingMinutesBetween(b, c))
                    .isEqualTo(calendar.workingMinutesBetween(a, c));
            assertThat(calendar.workingMinutesBetween(a, b)).isEqualTo(-calendar.workingMinutesBetween(b, a));
        });
    }

    @Test
    void itAgreesWithCountingMinuteByMinute() {
        forAll(300, random -> {
            Instant start = moment(random).truncatedTo(ChronoUnit.MINUTES);
            long minutes = 1 + random.nextLong(2_400);

            assertThat(calendar.due(start, minutes, ACCEPTANCE)).isEqualTo(countedOut(start, minutes));
        });
    }

    private static Instant countedOut(Instant start, long minutes) {
        LocalDateTime moment = Moments.local(start);
        for (long left = minutes; left > 0; moment = moment.plusMinutes(1)) {
            if (worked(moment)) {
                left--;
            }
        }
        return moment.atZone(Moments.ZONE).toInstant();
    }

    /** Whether that minute is worked, said a second time and without the code under test. */
    private static boolean worked(LocalDateTime minute) {
        LocalTime time = minute.toLocalTime();
        boolean morning = !time.isBefore(LocalTime.of(7, 30)) && time.isBefore(LocalTime.of(11, 30));
        boolean afternoon = !time.isBefore(LocalTime.of(13, 0)) && time.isBefore(LocalTime.of(17, 0));
        return (morning || afternoon) && workday(minute.toLocalDate());
    }

    private static boolean workday(LocalDate date) {
        CalendarYear year = WorkingCalendars.vietnam().data().years().stream()
                .filter(candidate -> candidate.year() == date.getYear())
                .findFirst()
                .orElseThrow();
        boolean weekday = date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
        return (weekday && year.daysOff().stream().noneMatch(off -> off.date().equals(date)))
                || year.madeUpDays().stream().anyMatch(day -> day.date().equals(date));
    }

    private static void forAll(int tries, Consumer<Random> law) {
        for (int i = 0; i < tries; i++) {
            long seed = SEED + i;
            try {
                law.accept(new Random(seed));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("try %d, new Random(%d): %s".formatted(i, seed, e.getMessage()), e);
            }
        }
    }

    /** Half of the moments are on a full half hour, where the windows begin and end. */
    private static Instant moment(Random random) {
        Instant any = FIRST.plusSeconds(random.nextLong(ChronoUnit.SECONDS.between(FIRST, LAST)));
        return random.nextBoolean() ? any : any.minusSeconds(Math.floorMod(any.getEpochSecond(), 1_800L));
    }

    /** From nothing to sixty working days, often a full half day. */
    private static long amount(Random random) {
        return random.nextBoolean() ? random.nextLong(60 * 480) : 240L * random.nextInt(120);
    }

    private static StartRule rule(Random random) {
        return random.nextBoolean() ? ACCEPTANCE : NEXT_DAY_AFTER_15H;
    }
}
