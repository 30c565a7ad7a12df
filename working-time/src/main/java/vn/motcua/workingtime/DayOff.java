package vn.motcua.workingtime;

import java.time.LocalDate;

/** A day on which the office is closed by law or by notice (ngày nghỉ), with the article or notice that says so. */
public record DayOff(LocalDate date, String basis) {

    public DayOff {
        if (basis.isBlank()) {
            throw new IllegalArgumentException("A day off needs its legal basis: " + date);
        }
    }
}
