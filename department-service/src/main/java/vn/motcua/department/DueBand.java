package vn.motcua.department;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vn.motcua.platform.journal.Query;

/** How near the deadline of an open case is (nhóm thời hạn). */
public enum DueBand {
    /** Quá hạn. */
    OVERDUE,
    /** Hết hạn hôm nay. */
    TODAY,
    /** Sắp đến hạn. */
    SOON,
    /** Còn hạn. */
    LATER,
    /** Tạm dừng: the citizen has to act, so the deadline will move. */
    PAUSED;

    private static final String DUE_AT = "clock.dueAt";

    /** As it stands in addresses and answers. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The band of that name in lower case. */
    public static Optional<DueBand> of(String text) {
        return Arrays.stream(values()).filter(band -> band.text().equals(text)).findFirst();
    }

    /** Where the bands meet: now, the end of the day, and what counts as soon. */
    record Borders(Instant now, Instant tomorrow, Instant later) {}

    /** Narrows to the open cases of this band. */
    Query of(Query query, Borders borders) {
        Query running = query.and("clock.paused", this == PAUSED);
        return switch (this) {
            case OVERDUE -> running.between(DUE_AT, null, borders.now());
            case TODAY -> running.between(DUE_AT, borders.now(), borders.tomorrow());
            case SOON -> running.between(DUE_AT, borders.tomorrow(), borders.later());
            case LATER -> running.between(DUE_AT, borders.later(), null);
            case PAUSED -> running;
        };
    }
}
