package vn.motcua.intake.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.motcua.platform.journal.Problem;

/**
 * One page of a list.
 *
 * @param next what to ask for as {@code after}; null on the last page
 */
record Page<T>(List<T> items, @Nullable String next) {

    private static final int LARGEST = 100;

    /** From one item more than the page holds, if there are that many. */
    static <T> Page<T> of(List<T> found, int limit, Function<T, String> cursor) {
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        List<T> items = List.copyOf(found.subList(0, limit));
        return new Page<>(items, cursor.apply(items.getLast()));
    }

    static void checkLimit(int limit) {
        if (limit < 1 || limit > LARGEST) {
            throw Problem.of(Problem.Kind.MALFORMED, "LIMIT_INVALID", "limit is from 1 to " + LARGEST + ".");
        }
    }
}
