package vn.motcua.routing;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A leg's time (thời hạn của chặng): from where it counts, how much of it there is, when it stood still, and the deadline that
 * was counted from these.
 *
 * @param minutes working minutes that the leg has, with what the law added
 * @param standstills in order; one that began after the deadline moves nothing
 */
public record LegTime(Instant from, long minutes, List<Standstill> standstills, Instant dueAt) {

    public LegTime {
        standstills = List.copyOf(standstills);
    }

    /** Waiting for the citizen, over. */
    public record Standstill(Instant from, Instant to) {

        /** The deadline, later by the working minutes inside; one that had passed by then stays. */
        private Instant moved(Instant due, String agency, Deadlines deadlines) {
            return from.isBefore(due) ? deadlines.due(agency, due, deadlines.minutes(agency, from, to)) : due;
        }
    }

    /** That many working minutes from then. */
    static LegTime counted(Leg leg, Instant from, Deadlines deadlines) {
        int minutes = leg.budgetMinutes();
        return new LegTime(from, minutes, List.of(), deadlines.due(leg.agency().code(), from, minutes));
    }

    /** With what the law added for verification. */
    LegTime lengthened(long more, Instant due) {
        return new LegTime(from, minutes + more, standstills, due);
    }

    /** After it stood still for so long; what was counted before is not counted again. */
    LegTime stood(Standstill standstill, String agency, Deadlines deadlines) {
        List<Standstill> more =
                Stream.concat(standstills.stream(), Stream.of(standstill)).toList();
        return new LegTime(from, minutes, more, standstill.moved(dueAt, agency, deadlines));
    }

    /** The same time by the calendar as it is now. */
    LegTime recounted(String agency, Deadlines deadlines) {
        Instant due = deadlines.due(agency, from, minutes);
        for (Standstill standstill : standstills) {
            due = standstill.moved(due, agency, deadlines);
        }
        return new LegTime(from, minutes, standstills, due);
    }
}
