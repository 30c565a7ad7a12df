package vn.motcua.platform.timing;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;

/** The clock of legal time: Vietnamese zone, milliseconds, moved by an offset in demos and tests. Never stamps broker records, never checks tokens. */
public record BusinessClock(Clock clock, Duration offset) {

    /** Vietnamese time. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** The real clock moved by the offset; zero in production. */
    public static BusinessClock movedBy(Duration offset) {
        Clock real = Clock.tickMillis(ZONE);
        return new BusinessClock(offset.isZero() ? real : Clock.offset(real, offset), offset);
    }
}
