package vn.motcua.intake.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import vn.motcua.contracts.catalogue.AgencyKind;
import vn.motcua.contracts.catalogue.Procedure;
import vn.motcua.contracts.catalogue.Terms;
import vn.motcua.intake.listing.FoundProcedure;
import vn.motcua.intake.listing.ListingState;
import vn.motcua.intake.listing.Listings;
import vn.motcua.intake.listing.ProcedureSearch;
import vn.motcua.platform.journal.Command;
import vn.motcua.platform.security.Caller;

/** The public list of procedures: what can be submitted here, and what the national portal lists beside it. */
@RestController
@RequestMapping("/api/procedures")
class ProcedureController {

    private final ProcedureSearch search;
    private final Listings listings;

    ProcedureController(ProcedureSearch search, Listings listings) {
        this.search = search;
        this.listings = listings;
    }

    /**
     * One line of the list.
     *
     * @param receivedBy null if the procedure is only listed, as {@code promisedMinutes} and {@code serviceLevel}
     * @param submittable whether a dossier can be handed in here
     * @param level the portal's type; null for unknown
     */
    record Line(
            String code,
            int version,
            String name,
            String category,
            @Nullable AgencyKind receivedBy,
            @Nullable Integer promisedMinutes,
            boolean submittable,
            ListingState state,
            @Nullable String level,
            Terms.@Nullable ServiceLevel serviceLevel,
            List<String> agencies) {

        static Line of(FoundProcedure it) {
            Optional<Procedure> definition = Optional.ofNullable(it.definition());
            return new Line(
                    it.code(),
                    it.version(),
                    it.name(),
                    it.category(),
                    definition.map(Procedure::receivedBy).orElse(null),
                    definition.map(Procedure::promisedMinutes).orElse(null),
                    it.submittable(),
                    it.state(),
                    it.level(),
                    it.serviceLevel(),
                    it.agencies());
        }
    }

    /** Why a procedure ends, and the number of the decision. */
    record EndBody(
            @NotBlank @Size(max = 1000) String reason,
            @NotBlank @Size(max = 200) String decision) {}

    @GetMapping
    Page<Line> list(
            ProcedureQuery query, @RequestParam(defaultValue = "50") int limit, @RequestParam @Nullable String after) {
        Page.checkLimit(limit);
        List<Line> found = search.find(query.wanted(), after, limit + 1).stream()
                .map(Line::of)
                .toList();
        return Page.of(found, limit, Line::code);
    }

    @GetMapping("/{code}")
    Mono<ProcedureView> one(@PathVariable String code) {
        FoundProcedure found = search.one(code);
        return listings.view(code)
                .map(listing -> ProcedureView.of(found, listing))
                .switchIfEmpty(Mono.fromSupplier(() -> ProcedureView.of(found, null)));
    }

    @PostMapping("/{code}/end")
    Mono<Listings.Ended> end(
            @PathVariable String code, @Valid @RequestBody EndBody body, Caller caller, Command command) {
        return listings.end(code, body.reason(), body.decision(), new Listings.Requested(caller, command));
    }
}
