package vn.motcua.demo.dashboards;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Questions that are asked again and again. */
final class PromQl {

    private PromQl() {}

    /** Below which value this share stays, of a histogram, apart by labels. */
    static String quantile(double share, String buckets, String... by) {
        String labels = Stream.concat(Stream.of(by), Stream.of("le")).collect(Collectors.joining(", "));
        return "histogram_quantile(%s, sum by (%s) (rate(%s[$__rate_interval])))".formatted(share, labels, buckets);
    }

    /** What share the part has of all, apart by labels; nought where there is nothing of it yet. */
    static String share(String part, String all, String by) {
        String whole = "sum by (%s) (rate(%s[$__rate_interval]))".formatted(by, all);
        return "(sum by (%s) (rate(%s[$__rate_interval])) or %s * 0) / %s".formatted(by, part, whole, whole);
    }

    /** How long it took on the average over a window, apart by labels. */
    static String average(String timer, String matchers, String window, String by) {
        return Stream.of("_sum", "_count")
                .map(part -> "sum by (%s) (rate(%s%s{%s}[%s]))".formatted(by, timer, part, matchers, window))
                .collect(Collectors.joining(" / "));
    }
}
