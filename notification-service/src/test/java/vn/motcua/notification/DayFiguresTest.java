package vn.motcua.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.notification.Notice.State;
import vn.motcua.notification.NoticeFigures.Alike;

class DayFiguresTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-30");

    private final List<Alike> all = new ArrayList<>();

    @Test
    void aDayIsToldInFigures() {
        notices(State.DELIVERED, null, 0.4, 980);
        notices(State.SENT, null, 2.5, 10);
        notices(State.SENT, null, 40.0, 10);
        notices(State.PERMANENT_FAILURE, "HTTP 400", null, 4);
        notices(State.TEMPORARY_FAILURE, "EXHAUSTED", null, 3);
        notices(State.SUPPRESSED, "OPTED_OUT", null, 100);
        notices(State.EXPIRED, "EXPIRED", null, 2);
        notices(State.SENDING, null, null, 1);

        assertThat(DayFigures.of(all))
                .containsExactly(new DayFigures(
                        DAY,
                        "H32.50.05",
                        "sms",
                        1_110,
                        0,
                        1_000,
                        990,
                        98.0,
                        0.4,
                        2.5,
                        980,
                        Map.of("HTTP 400", 4L, "EXHAUSTED", 3L),
                        Map.of("OPTED_OUT", 100L),
                        2,
                        1));
    }

    @Test
    void whatTookTenSecondsWasInTimeAndMoreWasNot() {
        notices(State.SENT, null, 10.0, 1);
        notices(State.SENT, null, 10.1, 1);

        assertThat(only().inTime()).isEqualTo(1);
        assertThat(only().p99Seconds()).isEqualTo(10.1);
    }

    @Test
    void ofADayOnWhichNothingWasToGoNoShareIsTold() {
        notices(State.SUPPRESSED, "NO_ADDRESS", null, 5);

        assertThat(only().inTimePercent()).isNull();
        assertThat(only().p50Seconds()).isNull();
    }

    @Test
    void daysDesksAndMediaAreToldApart() {
        all.add(new Alike(DAY.plusDays(1), "A", Medium.SMS, State.SENT, null, true, 1.0, 1));
        all.add(new Alike(DAY, "B", Medium.SMS, State.SENT, null, false, 1.0, 1));
        all.add(new Alike(DAY, "A", Medium.EMAIL, State.SENT, null, false, 1.0, 1));
        all.add(new Alike(DAY, "A", Medium.SMS, State.SENT, null, false, 1.0, 1));

        assertThat(DayFigures.of(all))
                .extracting(it -> it.day() + " " + it.desk() + " " + it.channel() + " " + it.resent())
                .containsExactly(DAY + " A sms 0", DAY + " A email 0", DAY + " B sms 0", DAY.plusDays(1) + " A sms 1");
    }

    @Test
    void onlyTheMostFrequentCodesAreTold() {
        IntStream.range(0, 30)
                .forEach(code -> notices(State.PERMANENT_FAILURE, "CODE_" + (char) ('A' + code), null, 100 - code));
        notices(State.PERMANENT_FAILURE, "not delivered to +84901234567!", null, 1_000);

        assertThat(only().failed()).hasSizeLessThanOrEqualTo(21).containsEntry("CODE_A", 100L);
        assertThat(only().failed().get("OTHER")).isGreaterThan(1_000L);
        assertThat(only().failed().values().stream().mapToLong(it -> it).sum())
                .isEqualTo(all.stream().mapToLong(Alike::count).sum());
    }

    private DayFigures only() {
        return DayFigures.of(all).getFirst();
    }

    private void notices(State state, @Nullable String reason, @Nullable Double seconds, long count) {
        all.add(new Alike(DAY, "H32.50.05", Medium.SMS, state, reason, false, seconds, count));
    }
}
