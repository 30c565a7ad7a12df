package vn.motcua.department.web;

import vn.motcua.platform.journal.Problem;

/** How long pages may be. */
final class Limits {

    private static final int LARGEST_PAGE = 100;

    private Limits() {}

    static void check(int limit) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw Problem.of(Problem.Kind.MALFORMED, "LIMIT_INVALID", "limit is from 1 to " + LARGEST_PAGE + ".");
        }
    }
}
