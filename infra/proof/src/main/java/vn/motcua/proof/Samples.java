package vn.motcua.proof;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Measured durations of one thing, and what is told of them. */
final class Samples {

    private static final double MIDDLE = 0.5;
    private static final double ALMOST_ALL = 0.95;

    private final List<Double> seconds = new ArrayList<>();

    void add(Duration took) {
        seconds.add(took.toNanos() / 1e9);
    }

    /** Whether all but one in twenty were as fast. */
    boolean within(Duration limit) {
        return quantile(ALMOST_ALL) <= limit.toNanos() / 1e9;
    }

    int count() {
        return seconds.size();
    }

    /** Which share of them was as fast. */
    double share(Duration limit) {
        long fast =
                seconds.stream().filter(each -> each <= limit.toNanos() / 1e9).count();
        return seconds.isEmpty() ? 0 : (double) fast / seconds.size();
    }

    private double quantile(double share) {
        List<Double> sorted = seconds.stream().sorted().toList();
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }

    /** Median, 95th percentile, largest, and how many. */
    @Override
    public String toString() {
        return seconds.isEmpty()
                ? "-"
                : "%5.1f s, 95 %% %5.1f s, max %5.1f s (%d)"
                        .formatted(quantile(MIDDLE), quantile(ALMOST_ALL), quantile(1), seconds.size());
    }
}
