package vn.motcua.demo.dashboards;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A panel as it stands in the list of its dashboard.
 *
 * @param title Vietnamese · English
 * @param meaning what it shows and what is good, in Vietnamese, then in English
 * @param limit where good ends; none where there is no such value
 * @param names of answers in words, by what Prometheus calls them
 */
record Panel(
        Kind kind,
        String title,
        String meaning,
        Unit unit,
        @Nullable Limit limit,
        Map<String, String> names,
        List<Query> queries) {

    static Panel row(String title) {
        return of(Kind.ROW, title, Unit.COUNT);
    }

    static Panel tile(String title, Unit unit) {
        return of(Kind.TILE, title, unit);
    }

    static Panel lines(String title, Unit unit) {
        return of(Kind.LINES, title, unit);
    }

    static Panel stack(String title, Unit unit) {
        return of(Kind.STACK, title, unit);
    }

    static Panel bars(String title, Unit unit) {
        return of(Kind.BARS, title, unit);
    }

    /** Values are 0 and 1. */
    static Panel states(String title) {
        return of(Kind.STATES, title, Unit.COUNT);
    }

    static Panel table(String title) {
        return of(Kind.TABLE, title, Unit.COUNT);
    }

    private static Panel of(Kind kind, String title, Unit unit) {
        return new Panel(kind, title, "", unit, null, Map.of(), List.of());
    }

    /** What it shows and what is good. */
    Panel means(String vietnamese, String english) {
        return new Panel(kind, title, vietnamese + "\n\n" + english, unit, limit, names, queries);
    }

    Panel badFrom(double value) {
        return new Panel(kind, title, meaning, unit, new Limit(value, true), names, queries);
    }

    Panel badBelow(double value) {
        return new Panel(kind, title, meaning, unit, new Limit(value, false), names, queries);
    }

    Panel named(Map<String, String> words) {
        return new Panel(kind, title, meaning, unit, limit, new TreeMap<>(words), queries);
    }

    Panel asks(String expr, String legend) {
        return asks(expr, legend, unit);
    }

    /** A column of a table has a unit of its own. */
    Panel asks(String expr, String legend, Unit own) {
        List<Query> more = Stream.concat(queries.stream(), Stream.of(new Query(expr, legend, own)))
                .toList();
        return new Panel(kind, title, meaning, unit, limit, names, more);
    }
}
