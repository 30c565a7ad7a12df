package vn.motcua.routing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of the printed control slip (Mẫu 06): a hand-over with both signatures, read from the slip's entries.
 *
 * @param receivedAt null until the receiver signs
 * @param answeredAt null until the agency answers
 * @param timeliness null until the agency answers
 */
public record HandOver(
        String leg,
        Party handedBy,
        Instant handedAt,
        Party receivedBy,
        @Nullable Instant receivedAt,
        @Nullable Instant answeredAt,
        @Nullable Timeliness timeliness) {

    /** The lines of a route, in the order in which they were begun. */
    public static List<HandOver> of(Route route) {
        return route.slip().stream()
                .filter(entry -> entry.move() == LegMove.HANDED_OVER)
                .map(entry -> of(route, entry))
                .toList();
    }

    private static HandOver of(Route route, SlipEntry handed) {
        Instant answered = at(route, handed.leg(), LegMove.GRANTED)
                .or(() -> at(route, handed.leg(), LegMove.REFUSED))
                .orElse(null);
        return new HandOver(
                handed.leg(),
                handed.from(),
                handed.at(),
                handed.to(),
                at(route, handed.leg(), LegMove.RECEIVED).orElse(null),
                answered,
                timeliness(route, handed.leg(), answered));
    }

    private static Optional<Instant> at(Route route, String leg, LegMove move) {
        return route.slip().stream()
                .filter(entry -> entry.leg().equals(leg) && entry.move() == move)
                .map(SlipEntry::at)
                .findFirst();
    }

    private static @Nullable Timeliness timeliness(Route route, String leg, @Nullable Instant answered) {
        Instant due = route.leg(leg).map(Leg::dueAt).orElse(null);
        return answered == null || due == null ? null : Timeliness.of(answered, due);
    }
}
