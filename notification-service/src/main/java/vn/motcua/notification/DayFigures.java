package vn.motcua.notification;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.notification.NoticeFigures.Alike;

/**
 * What came of one day's notices of a desk by one medium (số liệu trong ngày).
 *
 * @param desk code of the agency whose desk has the dossiers; empty if it is not known
 * @param intents all that were to be sent
 * @param resent those of them that somebody wanted sent again
 * @param handedOver those that the provider took
 * @param inTime those that it took within ten seconds of the event, or of the morning until which quiet hours held them back
 * @param inTimePercent share of these among all that were not suppressed; null if all were
 * @param p50Seconds half of those that it took were handed over within this time; null if it took none
 * @param p99Seconds ninety-nine in a hundred were; null if it took none
 * @param delivered those of which the provider says that they arrived
 * @param failed those that were given up, by reason
 * @param suppressed those that were not to be sent, by reason
 * @param expired those that became too old
 * @param open those that still wait to be sent
 */
public record DayFigures(
        LocalDate day,
        String desk,
        String channel,
        long intents,
        long resent,
        long handedOver,
        long inTime,
        @Nullable Double inTimePercent,
        @Nullable Double p50Seconds,
        @Nullable Double p99Seconds,
        long delivered,
        Map<String, Long> failed,
        Map<String, Long> suppressed,
        long expired,
        long open) {

    /** What the service promises: ten seconds from the event to the provider. */
    private static final double IN_TIME_SECONDS = 10;

    private record Key(LocalDate day, String desk, Medium medium) {
        static Key of(Alike alike) {
            return new Key(alike.day(), alike.desk(), alike.medium());
        }
    }

    /** The figures of each day, desk and medium, the first day first. */
    public static List<DayFigures> of(Collection<Alike> all) {
        Comparator<Key> order =
                Comparator.comparing(Key::day).thenComparing(Key::desk).thenComparing(Key::medium);
        Map<Key, List<Alike>> parts =
                all.stream().collect(Collectors.groupingBy(Key::of, () -> new TreeMap<>(order), Collectors.toList()));
        return parts.entrySet().stream()
                .map(part -> of(part.getKey(), part.getValue()))
                .toList();
    }

    private static DayFigures of(Key key, List<Alike> alike) {
        long intents = count(alike, any -> true);
        long inTime = count(alike, it -> it.seconds() != null && it.seconds() <= IN_TIME_SECONDS);
        long toSend = intents - count(alike, it -> it.state() == Notice.State.SUPPRESSED);
        return new DayFigures(
                key.day(),
                key.desk(),
                key.medium().label(),
                intents,
                count(alike, Alike::resent),
                count(alike, it -> it.seconds() != null),
                inTime,
                toSend == 0 ? null : Math.round(1000.0 * inTime / toSend) / 10.0,
                within(0.5, alike),
                within(0.99, alike),
                count(alike, it -> it.state() == Notice.State.DELIVERED),
                Reasons.of(alike, it -> it.state().failed()),
                Reasons.of(alike, it -> it.state() == Notice.State.SUPPRESSED),
                count(alike, it -> it.state() == Notice.State.EXPIRED),
                count(alike, it -> it.state().open()));
    }

    private static long count(List<Alike> alike, Predicate<Alike> which) {
        return alike.stream().filter(which).mapToLong(Alike::count).sum();
    }

    /** The time within which this part of all that were handed over was so. */
    private static @Nullable Double within(double part, List<Alike> alike) {
        List<Alike> taken = alike.stream()
                .filter(it -> it.seconds() != null)
                .sorted(Comparator.comparing(it -> Objects.requireNonNull(it.seconds())))
                .toList();
        double wanted = part * count(taken, any -> true);
        long passed = 0;
        for (Alike next : taken) {
            passed += next.count();
            if (passed >= wanted) {
                return next.seconds();
            }
        }
        return null;
    }
}
