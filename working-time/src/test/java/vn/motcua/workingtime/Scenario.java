package vn.motcua.workingtime;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One question to a clock, as the properties draw it: what was received, how long, from when, and which pauses. */
record Scenario(Instant received, StartRule rule, LegalDuration duration, List<Pause> pauses) {

    LegalClock clock(WorkingCalendar calendar) {
        return new LegalClock(calendar, received, duration, rule);
    }

    PauseLedger ledger() {
        return new PauseLedger(pauses);
    }

    Scenario pausedBy(List<Pause> others) {
        return new Scenario(received, rule, duration, others);
    }

    Scenario lasting(LegalDuration other) {
        return new Scenario(received, rule, other, pauses);
    }

    /** The duration in working minutes; null for units that run through nights. */
    @Nullable
    Integer workingMinutes() {
        return switch (duration.unit()) {
            case WORKING_MINUTE -> duration.amount();
            case WORKING_HOUR -> duration.amount() * 60;
            case WORKING_DAY -> duration.amount() * 480;
            default -> null;
        };
    }
}
