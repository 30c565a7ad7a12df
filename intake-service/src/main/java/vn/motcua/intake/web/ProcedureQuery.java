package vn.motcua.intake.web;

import org.jspecify.annotations.Nullable;
import vn.motcua.intake.listing.ProcedureSearch;

/**
 * What a list of procedures is narrowed to; null does not narrow.
 *
 * @param q words, with or without diacritics, or a code
 * @param category name of the category
 * @param agency code of an agency here, or words of an agency's name at the portal
 * @param level the portal's type or our service level
 */
record ProcedureQuery(
        @Nullable String q,
        @Nullable String category,
        @Nullable String agency,
        @Nullable String level) {

    ProcedureSearch.Wanted wanted() {
        return new ProcedureSearch.Wanted(q, category, agency, level);
    }
}
