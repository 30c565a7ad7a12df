package vn.motcua.demo;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Where {@code ./motcua demo} and {@code ./motcua up} begin the business clock. */
final class StartClock {

    private static final String OPTION = "--clock";

    private StartClock() {}

    /**
     * By how much {@code --clock 2026-02-13T15:55} moves it; empty if it is not among the words.
     *
     * @param real the clock, in the zone in which the wanted time is meant
     * @throws IllegalArgumentException if what follows it is no local time
     */
    static Optional<Duration> offset(List<String> words, Clock real) {
        int option = words.indexOf(OPTION);
        return option < 0 ? Optional.empty() : Optional.of(offset(words.get(option + 1), real));
    }

    private static Duration offset(String time, Clock real) {
        try {
            LocalDateTime wanted = LocalDateTime.parse(time);
            return Duration.between(
                    real.instant(), wanted.atZone(real.getZone()).toInstant());
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException(
                    OPTION + " takes a local time such as 2026-02-13T15:55, not " + time, wrong);
        }
    }
}
