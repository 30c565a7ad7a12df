package vn.motcua.workingtime;

import java.time.LocalDate;

/** A worked Saturday (ngày làm bù): it has the office hours of the weekday that it makes up for, in its own season. */
public record MadeUpDay(LocalDate date, LocalDate insteadOf, String basis) {

    public MadeUpDay {
        if (basis.isBlank()) {
            throw new IllegalArgumentException("A made-up day needs its legal basis: " + date);
        }
    }
}
