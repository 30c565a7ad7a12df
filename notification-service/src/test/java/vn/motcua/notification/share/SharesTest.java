package vn.motcua.notification.share;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.motcua.notification.SampleChannels;
import vn.motcua.notification.Samples;

class SharesTest {

    private static final String FIRST = SampleChannels.FIRST;
    private static final String SECOND = SampleChannels.SECOND;
    private static final Duration QUICK = ofMillis(50);

    private final Time time = new Time();
    private final Shares shares = new Shares(new TreeMap<>(Map.of(FIRST, 60, SECOND, 40)), SampleChannels.RULES, time);

    @Test
    void whileAllAreWellEachCarriesItsShareInTurn() {
        List<String> carriers = next(10);

        assertThat(carriers).filteredOn(FIRST::equals).hasSize(6);
        assertThat(carriers.subList(0, 4)).contains(FIRST, SECOND);
        assertThat(shares.percent(FIRST)).isEqualTo(60);
    }

    @Test
    void whoFailsMoreThanFiftyTimesAMinuteIsLeftAtOnce() {
        well(FIRST, 60);
        tried(FIRST, 50, QUICK, true);
        assertThat(shares.percent(FIRST)).isEqualTo(60);

        tried(FIRST, 1, QUICK, true);

        assertThat(shares.percent(FIRST)).isZero();
        assertThat(next(20)).containsOnly(SECOND);
    }

    @Test
    void errorsOfMoreThanAMinuteAgoAreForgotten() {
        well(FIRST, 60);
        tried(FIRST, 40, QUICK, true);
        time.pass(ofSeconds(61));
        well(FIRST, 60);
        tried(FIRST, 40, QUICK, true);

        assertThat(shares.percent(FIRST)).isEqualTo(60);
    }

    @Test
    void whereFewAreSentHalfOfTheTriesIsEnough() {
        tried(FIRST, 5, QUICK, true);
        well(FIRST, 4);
        assertThat(shares.percent(FIRST)).isEqualTo(60);

        well(FIRST, 1);

        assertThat(shares.percent(FIRST)).isZero();
    }

    @Test
    void whoIsSlowInFifteenOfAHundredIsLeft() {
        well(FIRST, 86);
        tried(FIRST, 14, ofSeconds(2), false);
        assertThat(shares.percent(FIRST)).isEqualTo(60);

        tried(FIRST, 2, ofSeconds(2), false);

        assertThat(shares.percent(FIRST)).isZero();
    }

    @Test
    void whoIsWellAgainComesBackByTenths() {
        tried(FIRST, 10, QUICK, true);
        time.pass(ofSeconds(59));
        assertThat(shares.percent(FIRST)).isZero();

        time.pass(ofSeconds(1));
        assertThat(shares.percent(FIRST)).isBetween(13.0, 14.0);
        List<Double> back = new ArrayList<>();
        for (int step = 0; step < 9; step++) {
            time.pass(ofSeconds(30));
            back.add(shares.percent(FIRST));
        }

        assertThat(back).isSorted().endsWith(60.0);
        assertThat(back.get(7)).isLessThan(60);
    }

    @Test
    void whoFailsAgainOnItsWayBackIsLeftForTwiceAsLong() {
        tried(FIRST, 10, QUICK, true);
        Duration pause = ofMinutes(1);
        for (int time = 0; time < 6; time++) {
            pause = passUntilItIsTriedAgain(pause);
        }

        assertThat(pause).isEqualTo(ofMinutes(10));
    }

    private Duration passUntilItIsTriedAgain(Duration pause) {
        time.pass(pause.minusSeconds(1));
        assertThat(shares.percent(FIRST)).as("within %s", pause).isZero();
        time.pass(ofSeconds(1));
        assertThat(shares.percent(FIRST)).as("after %s", pause).isPositive();
        tried(FIRST, 10, QUICK, true);
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(ofMinutes(10)) > 0 ? ofMinutes(10) : twice;
    }

    @Test
    void ifAllFailAllAreTried() {
        tried(FIRST, 10, QUICK, true);
        tried(SECOND, 10, QUICK, true);

        assertThat(next(10)).contains(FIRST, SECOND);
        assertThat(shares.percent(FIRST)).isEqualTo(60);
    }

    @Test
    void insteadOfWhoDidNotTakeItComesAnotherWhoIsWell() {
        assertThat(shares.instead(FIRST)).isEqualTo(SECOND);

        tried(SECOND, 10, QUICK, true);

        assertThat(shares.instead(FIRST)).isEqualTo(FIRST);
    }

    /** Twenty messages a second; what the first does not take goes to the second. */
    @Test
    void aProviderThatFailsForThreeMinutesIsLeftWithinSecondsAndGetsAFewTriesOnly() {
        int failed = 0;
        int failedLater = 0;
        for (int second = 0; second < 180; second++) {
            for (String carrier : next(20)) {
                boolean fails = carrier.equals(FIRST);
                tried(carrier, 1, QUICK, fails);
                failed += fails ? 1 : 0;
                failedLater += fails && second > 5 ? 1 : 0;
            }
            time.pass(ofSeconds(1));
        }

        assertThat(failed).isLessThan(80);
        assertThat(failedLater).isLessThan(25);
        assertThat(shares.percent(FIRST)).isLessThan(15);
    }

    private List<String> next(int messages) {
        return IntStream.range(0, messages).mapToObj(one -> shares.next()).toList();
    }

    private void well(String provider, int times) {
        tried(provider, times, QUICK, false);
    }

    private void tried(String provider, int times, Duration took, boolean failed) {
        IntStream.range(0, times).forEach(one -> shares.tried(provider, took, failed));
    }

    /** Time that passes when the test says so. */
    private static final class Time extends Clock {

        private Instant now = Samples.NOW;

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
