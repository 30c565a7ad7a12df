package vn.motcua.proof;

import java.time.Duration;
import java.util.List;

/**
 * Where a series goes.
 *
 * @param first mean of its first third
 * @param last mean of its last third
 * @param slope of the line that fits it best, for ten minutes
 */
record Trend(double first, double last, double slope) {

    /** With fewer nothing can be said. */
    static final int LEAST_POINTS = 3;

    private static final double GROWN = 1.25;
    private static final double TEN_MINUTES = 600;

    /** Of points that are so far apart. */
    static Trend of(List<Double> points, Duration apart) {
        int third = points.size() / LEAST_POINTS;
        return new Trend(
                mean(points.subList(0, third)),
                mean(points.subList(points.size() - third, points.size())),
                slope(points) * TEN_MINUTES / apart.toSeconds());
    }

    static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    /** By least squares, from point to point. */
    private static double slope(List<Double> points) {
        double middle = (points.size() - 1) / 2.0;
        double mean = mean(points);
        double above = 0;
        double below = 0;
        for (int index = 0; index < points.size(); index++) {
            above += (index - middle) * (points.get(index) - mean);
            below += (index - middle) * (index - middle);
        }
        return below == 0 ? 0 : above / below;
    }

    /** Whether it is a quarter larger in the end than at first, and by more than this on top. */
    boolean grows(double chance) {
        return last > GROWN * first + chance;
    }

    @Override
    public String toString() {
        return "first third %7.1f, last third %7.1f, slope %+7.2f per 10 minutes".formatted(first, last, slope);
    }
}
