package vn.motcua.workingtime;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.function.Function;

/**
 * Says everything that the library says a second time, the slow and obvious way: by walking minute after minute over the
 * years 2025 to 2028. It takes nothing from the code under test but the records that carry the question.
 */
final class MinuteOracle {

    private static final LocalDateTime ZERO = LocalDateTime.of(2025, 1, 1, 0, 0);

    private final BitSet worked = new BitSet();

    /** Built from what the hours of a date are, written {@code 07:30-11:30 13:00-17:00}; empty on a day off. */
    MinuteOracle(Function<LocalDate, String> hours) {
        for (LocalDate date = ZERO.toLocalDate(); date.getYear() < 2029; date = date.plusDays(1)) {
            for (String stretch : hours.apply(date).split(" ", -1)) {
                if (!stretch.isEmpty()) {
                    String[] ends = stretch.split("-", -1);
                    worked.set(
                            place(date.atTime(LocalTime.parse(ends[0]))), place(date.atTime(LocalTime.parse(ends[1]))));
                }
            }
        }
    }

    boolean isWorked(LocalDateTime minute) {
        return worked.get(place(minute));
    }

    Instant start(Instant received, StartRule rule) {
        LocalDateTime moment = Moments.local(received);
        boolean late =
                rule == StartRule.NEXT_DAY_AFTER_15H && moment.toLocalTime().isAfter(LocalTime.of(15, 0));
        return instant(opening(place(late ? moment.toLocalDate().plusDays(1).atStartOfDay() : moment)));
    }

    Instant due(Scenario scenario) {
        int start = place(Moments.local(start(scenario.received(), scenario.rule())));
        BitSet paused = paused(scenario, start);
        int amount = scenario.duration().amount();
        LocalDateTime from = moment(start);
        return instant(
                switch (scenario.duration().unit()) {
                    case WORKING_MINUTE -> ticked(start, amount, paused);
                    case WORKING_HOUR -> ticked(start, amount * 60, paused);
                    case WORKING_DAY -> ticked(start, amount * 480, paused);
                    case DAY -> pushed(settled(place(from.plusDays(amount))), start, scenario);
                    case MONTH -> pushed(settled(place(from.plusMonths(amount))), start, scenario);
                    case SAME_DAY -> pushed(close(scenario.received()), start, scenario);
                });
    }

    /** What a clock of so many working minutes has run: paused minutes do not tick until it has run out. */
    long elapsed(Scenario scenario, int amount, Instant at) {
        int start = place(Moments.local(start(scenario.received(), scenario.rule())));
        BitSet paused = paused(scenario, start);
        int end = place(Moments.local(at));
        int ticks = 0;
        for (int minute = start; minute < end; minute++) {
            if (worked.get(minute) && (ticks >= amount || !paused.get(minute - start))) {
                ticks++;
            }
        }
        return ticks;
    }

    private int ticked(int start, int amount, BitSet paused) {
        int minute = start;
        for (int left = amount; left > 0; minute++) {
            if (worked.get(minute) && !paused.get(minute - start)) {
                left--;
            }
        }
        return minute;
    }

    /** Adds the paused minutes again and again, until no pause more has come to lie before the due date. */
    private int pushed(int unpaused, int start, Scenario scenario) {
        int due = unpaused;
        while (true) {
            BitSet counted = new BitSet();
            for (Pause pause : scenario.pauses()) {
                if (Math.max(place(Moments.local(pause.from())), start) < due) {
                    counted.or(minutes(pause, start));
                }
            }
            int owed = (int) counted.stream()
                    .filter(minute -> worked.get(start + minute))
                    .count();
            int again = ticked(unpaused, owed, new BitSet());
            if (again == due) {
                return due;
            }
            due = again;
        }
    }

    private int settled(int place) {
        return worked.get(place - 1) ? place : opening(place);
    }

    private int close(Instant received) {
        LocalDateTime start = Moments.local(start(received, StartRule.NEXT_DAY_AFTER_15H));
        return worked.previousSetBit(place(start.toLocalDate().plusDays(1).atStartOfDay())) + 1;
    }

    private int opening(int place) {
        int minute = place;
        while (!worked.get(minute)) {
            minute++;
        }
        return minute;
    }

    private static BitSet paused(Scenario scenario, int start) {
        BitSet paused = new BitSet();
        scenario.pauses().forEach(pause -> paused.or(minutes(pause, start)));
        return paused;
    }

    /** The minutes of a pause after the clock's start, counted from there. */
    private static BitSet minutes(Pause pause, int start) {
        BitSet minutes = new BitSet();
        Instant to = pause.to() == null ? pause.from() : pause.to();
        int first = Math.max(place(Moments.local(pause.from())) - start, 0);
        minutes.set(first, Math.max(place(Moments.local(to)) - start, first));
        return minutes;
    }

    private static int place(LocalDateTime moment) {
        return (int) ChronoUnit.MINUTES.between(ZERO, moment);
    }

    private static LocalDateTime moment(int place) {
        return ZERO.plusMinutes(place);
    }

    private static Instant instant(int place) {
        return moment(place).atZone(Moments.ZONE).toInstant();
    }
}
