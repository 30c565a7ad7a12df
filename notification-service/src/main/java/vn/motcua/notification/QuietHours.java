package vn.motcua.notification;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When telephones are left in peace (giờ yên tĩnh): what rings and can wait is held until they end.
 *
 * @param from local time of their first minute
 * @param to local time at which they end; the same as {@code from} if there are none
 * @param spread over how long after their end what was held goes out, so that it is not one burst
 */
public record QuietHours(LocalTime from, LocalTime to, Duration spread, ZoneId zone) {

    /** Whether this moment lies in them. */
    boolean cover(Instant at) {
        LocalTime time = LocalTime.ofInstant(at, zone);
        boolean begun = !time.isBefore(from);
        boolean over = !time.isBefore(to);
        return from.isAfter(to) ? begun || !over : begun && !over;
    }

    /** When what is held at this moment goes out: the same dossier's at the same time, whoever asks. */
    Instant release(String dossier, Instant at) {
        long place = Math.floorMod(dossier.hashCode(), Math.max(1, spread.toMillis()));
        return endAfter(at).plusMillis(place);
    }

    /** How much of them lies between two moments. */
    Duration between(Instant start, Instant end) {
        Duration sum = Duration.ZERO;
        LocalDate last = LocalDate.ofInstant(end, zone);
        LocalDate day = LocalDate.ofInstant(start, zone).minusDays(1);
        for (; !from.equals(to) && !day.isAfter(last); day = day.plusDays(1)) {
            Instant night = at(day, from);
            sum = sum.plus(overlap(night, endAfter(night), start, end));
        }
        return sum;
    }

    private static Duration overlap(Instant night, Instant morning, Instant start, Instant end) {
        Instant first = night.isAfter(start) ? night : start;
        Instant last = morning.isBefore(end) ? morning : end;
        return first.isBefore(last) ? Duration.between(first, last) : Duration.ZERO;
    }

    private Instant endAfter(Instant at) {
        LocalDate day = LocalDate.ofInstant(at, zone);
        boolean today = LocalTime.ofInstant(at, zone).isBefore(to);
        return at(today ? day : day.plusDays(1), to);
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }
}
