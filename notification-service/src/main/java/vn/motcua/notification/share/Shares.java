package vn.motcua.notification.share;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;

/**
 * Which of a medium's providers carries the next message (chia tải giữa các nhà cung cấp): in turn by their shares. One that
 * fails or is slow is left at once and comes back slowly, so that what fails for a while does not make messages flap between
 * providers. If all are left, all are tried: somebody must.
 */
public final class Shares {

    private final Map<String, Carrier> carriers = new LinkedHashMap<>();
    private final Clock clock;

    /** @param shares what each provider carries while all are well, in relation to the others */
    public Shares(Map<String, Integer> shares, ShareRules rules, Clock clock) {
        shares.forEach((provider, share) -> carriers.put(provider, new Carrier(provider, share, rules)));
        this.clock = clock;
    }

    /** Who carries the next message. */
    public synchronized String next() {
        return inTurn(looked());
    }

    /** Who carries what this provider did not take: another, if there is one that is well. */
    public synchronized String instead(String failed) {
        List<Carrier> others = looked().stream()
                .filter(carrier -> !carrier.provider().equals(failed) && carrier.weight() > 0)
                .toList();
        return others.isEmpty() ? failed : inTurn(others);
    }

    /** A try with the provider ended. */
    public synchronized void tried(String provider, Duration took, boolean failed) {
        carrier(provider).tried(clock.instant(), took, failed);
    }

    /** What the provider carries now, in per cent of its medium. */
    public synchronized double percent(String provider) {
        List<Carrier> all = looked();
        ToIntFunction<Carrier> weight = weight(all);
        int sum = all.stream().mapToInt(weight).sum();
        return 100.0 * weight.applyAsInt(carrier(provider)) / sum;
    }

    private Carrier carrier(String provider) {
        return Objects.requireNonNull(carriers.get(provider));
    }

    private List<Carrier> looked() {
        Instant now = clock.instant();
        carriers.values().forEach(carrier -> carrier.look(now));
        return new ArrayList<>(carriers.values());
    }

    private static ToIntFunction<Carrier> weight(List<Carrier> among) {
        boolean someone = among.stream().anyMatch(carrier -> carrier.weight() > 0);
        return someone ? Carrier::weight : Carrier::wholeWeight;
    }

    /** Each is owed its weight for each message, and who carries it gives back what all were owed for it. */
    private static String inTurn(List<Carrier> among) {
        ToIntFunction<Carrier> weight = weight(among);
        among.forEach(carrier -> carrier.credit(weight.applyAsInt(carrier)));
        Carrier next = among.stream()
                .filter(carrier -> weight.applyAsInt(carrier) > 0)
                .max(Comparator.comparingInt(Carrier::credit))
                .orElseThrow();
        next.credit(-among.stream().mapToInt(weight).sum());
        return next.provider();
    }
}
