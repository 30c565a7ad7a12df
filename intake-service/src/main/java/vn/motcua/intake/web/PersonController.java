package vn.motcua.intake.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import vn.motcua.intake.dossier.Dossier;
import vn.motcua.intake.dossier.PersonSearch;
import vn.motcua.platform.security.Caller;

/** The dossiers of a person. A look-up, so it needs no key; a POST, because the number must not stand in an address. */
@RestController
class PersonController {

    private static final int USUAL = 20;

    private final PersonSearch search;

    PersonController(PersonSearch search) {
        this.search = search;
    }

    /**
     * Whose are wanted.
     *
     * @param personalId số định danh cá nhân
     * @param limit null for 20
     * @param after what the page before gave as {@code next}; null for the newest
     */
    record Wanted(
            @NotNull @Pattern(regexp = "\\d{12}", message = "has 12 digits")
            String personalId,

            @Nullable Integer limit,
            @Nullable String after) {

        int size() {
            return Objects.requireNonNullElse(limit, USUAL);
        }
    }

    @PostMapping("/api/dossiers/search")
    Mono<Page<DossierLine>> search(@Valid @RequestBody Wanted wanted, Caller caller) {
        int size = wanted.size();
        Page.checkLimit(size);
        return search.of(wanted.personalId(), caller, wanted.after(), size + 1)
                .map(found -> Page.of(found, size, Dossier::id))
                .map(PersonController::lines);
    }

    private static Page<DossierLine> lines(Page<Dossier> page) {
        return new Page<>(page.items().stream().map(DossierLine::of).toList(), page.next());
    }
}
