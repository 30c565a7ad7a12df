package vn.motcua.intake.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import vn.motcua.contracts.dossier.DossierStatus;
import vn.motcua.intake.dossier.Dossiers;
import vn.motcua.platform.security.Caller;

/** Dossiers for those entitled, and the desk's worklist. */
@RestController
class DossierController {

    private final Dossiers dossiers;

    DossierController(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    @GetMapping("/api/dossiers/{id}")
    Mono<DossierView> one(@PathVariable String id, Caller caller) {
        return dossiers.read(id, caller).map(dossier -> DossierView.of(dossier, caller.agency() != null));
    }

    @GetMapping("/api/desk/dossiers")
    Mono<Page<DossierLine>> ofDesk(
            Caller caller,
            @RequestParam @Nullable DossierStatus status,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam @Nullable String after) {
        Page.checkLimit(limit);
        return dossiers.ofDesk(caller, status, limit + 1, after)
                .map(DossierLine::of)
                .collectList()
                .map(found -> Page.of(found, limit, DossierLine::id));
    }
}
