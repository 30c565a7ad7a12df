package vn.motcua.notification.web;

import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.DossierId;
import vn.motcua.notification.inbox.Letters;
import vn.motcua.platform.journal.Problem;

/**
 * Which letters a list wants.
 *
 * @param unread true for those only that nobody read; null for all
 * @param dossier id; null for all
 * @param limit null for 20
 * @param after what the page before gave as {@code next}; null for the newest
 */
record InboxQuery(
        @Nullable Boolean unread,
        @Nullable String dossier,
        @Nullable Integer limit,
        @Nullable String after) {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
    private static final int USUAL = 20;
    private static final int LARGEST = 100;

    Letters.Wanted wanted() {
        if (size() < 1 || size() > LARGEST) {
            throw malformed("LIMIT_INVALID", "limit is from 1 to " + LARGEST + ".");
        }
        if (dossier != null && !DossierId.isValid(dossier)) {
            throw malformed("DOSSIER_ID_INVALID", "dossier is the id given at submission.");
        }
        Long before = after == null ? null : number(after, "AFTER_INVALID");
        return new Letters.Wanted(Boolean.TRUE.equals(unread), dossier, before, size());
    }

    int size() {
        return Objects.requireNonNullElse(limit, USUAL);
    }

    /** A letter's number, as it was given out before. */
    static long number(String said, String code) {
        if (!NUMBER.matcher(said).matches()) {
            throw malformed(code, "It is a number that was given before.");
        }
        return Long.parseLong(said);
    }

    private static Problem malformed(String code, String detail) {
        return Problem.of(Problem.Kind.MALFORMED, code, detail);
    }
}
