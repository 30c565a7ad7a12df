package vn.motcua.intake.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.catalogue.AgencyKind;
import vn.motcua.contracts.catalogue.AgencyLevel;
import vn.motcua.intake.procedure.AgencySearch;
import vn.motcua.intake.procedure.AreaSearch;
import vn.motcua.platform.journal.Problem;

/**
 * What a list of agencies or areas is narrowed to; null does not narrow. Kind and level are an agency's only.
 *
 * @param q words, with or without diacritics, or a code
 * @param on a day on which it existed, such as {@code 2025-06-30}
 */
record PlaceQuery(
        @Nullable String q,
        @Nullable String kind,
        @Nullable String level,
        @Nullable String on) {

    private static final int LONGEST = 200;

    AgencySearch.Wanted agency() {
        return new AgencySearch.Wanted(
                words(),
                one(AgencyKind.values(), kind, "KIND_INVALID"),
                one(AgencyLevel.values(), level, "LEVEL_INVALID"),
                day());
    }

    AreaSearch.Wanted area() {
        return new AreaSearch.Wanted(words(), day());
    }

    private @Nullable String words() {
        if (q != null && q.length() > LONGEST) {
            throw malformed("QUERY_TOO_LONG", "q has at most " + LONGEST + " characters.");
        }
        return q;
    }

    private @Nullable LocalDate day() {
        try {
            return on == null ? null : LocalDate.parse(on);
        } catch (DateTimeParseException unreadable) {
            throw malformed("DAY_INVALID", "on is a day such as 2025-06-30.");
        }
    }

    private static <E extends Enum<E>> @Nullable E one(E[] values, @Nullable String name, String code) {
        if (name == null) {
            return null;
        }
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseThrow(() -> malformed(code, "It is one of " + List.of(values) + "."));
    }

    private static Problem malformed(String code, String detail) {
        return Problem.of(Problem.Kind.MALFORMED, code, detail);
    }
}
