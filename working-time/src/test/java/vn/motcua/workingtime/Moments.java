package vn.motcua.workingtime;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Moments as the receipt slip writes them: local time in Vietnam, {@code 2026-02-13T16:00}. */
final class Moments {

    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private Moments() {}

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    static LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZONE);
    }
}
