package vn.motcua.routing;

import java.time.Instant;
import java.time.ZoneId;

/** How an answer stands to its deadline, as the control slip says it (Mẫu 06). */
public enum Timeliness {
    /** Trước hạn: on an earlier day. */
    EARLY,
    /** Đúng hạn: on the day, not after the minute. */
    ON_TIME,
    /** Quá hạn. */
    LATE;

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** Compares an answer with its deadline. */
    public static Timeliness of(Instant answeredAt, Instant dueAt) {
        if (answeredAt.isAfter(dueAt)) {
            return LATE;
        }
        boolean earlierDay = answeredAt
                .atZone(ZONE)
                .toLocalDate()
                .isBefore(dueAt.atZone(ZONE).toLocalDate());
        return earlierDay ? EARLY : ON_TIME;
    }
}
