package vn.motcua.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;

/** The option {@code --clock 2026-02-13T15:55}: by how much the business clock is moved. */
final class MovedClock {

    private MovedClock() {}

    /** The offset that the arguments ask for; zero if they do not. */
    static Duration offset(List<String> arguments, Clock real) {
        int option = arguments.indexOf("--clock");
        if (option < 0) {
            return Duration.ZERO;
        }
        if (option + 1 == arguments.size()) {
            throw new IllegalArgumentException("--clock needs a time, e.g. --clock 2026-02-13T15:55");
        }
        try {
            LocalDateTime wanted = LocalDateTime.parse(arguments.get(option + 1));
            return Duration.between(
                    real.instant(), wanted.atZone(real.getZone()).toInstant());
        } catch (DateTimeParseException wrong) {
            throw new IllegalArgumentException("--clock takes a local time like 2026-02-13T15:55", wrong);
        }
    }
}
