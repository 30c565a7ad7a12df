package vn.motcua.intake.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.catalogue.Procedure;
import vn.motcua.contracts.catalogue.Terms;
import vn.motcua.intake.listing.FoundProcedure;
import vn.motcua.intake.listing.ListingState;
import vn.motcua.intake.listing.ListingView;

/** A procedure with everything that is known of it. */
sealed interface ProcedureView {

    static ProcedureView of(FoundProcedure found, @Nullable ListingView listing) {
        Procedure definition = found.definition();
        if (definition == null) {
            return new Listed(
                    found.code(), found.version(), found.name(), found.category(), false, found.state(), listing);
        }
        Terms terms = definition.effectiveTerms();
        return new Defined(
                definition,
                found.submittable(),
                found.state(),
                terms.serviceLevel(),
                terms.statutory().text(),
                terms.committed().text(),
                listing);
    }

    /**
     * One that can be submitted here: the fields of its definition, and beside them what the portal says.
     *
     * @param statutoryTime the time that the law gives, as citizens read it
     * @param committedTime the time that the agencies promise
     * @param listing null if the portal does not list it
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Defined(
            @JsonUnwrapped Procedure definition,
            boolean submittable,
            ListingState state,
            Terms.ServiceLevel serviceLevel,
            String statutoryTime,
            String committedTime,
            @Nullable ListingView listing)
            implements ProcedureView {}

    /**
     * One that is only listed.
     *
     * @param submittable false
     */
    record Listed(
            String code,
            int version,
            String name,
            String category,
            boolean submittable,
            ListingState state,
            @Nullable ListingView listing)
            implements ProcedureView {}
}
