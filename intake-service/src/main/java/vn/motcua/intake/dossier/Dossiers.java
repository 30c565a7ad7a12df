package vn.motcua.intake.dossier;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.contracts.dossier.DossierStatus;
import vn.motcua.platform.journal.Journal;
import vn.motcua.platform.journal.Query;
import vn.motcua.platform.journal.Versioned;
import vn.motcua.platform.security.Caller;
import vn.motcua.platform.security.Role;

/** Reads dossiers, each for those entitled. */
@Service
public class Dossiers {

    private final Journal<Dossier> journal;

    Dossiers(Journal<Dossier> journal) {
        this.journal = journal;
    }

    /** A dossier, if this caller may see it. */
    public Mono<Dossier> read(String id, Caller caller) {
        return journal.find(id)
                .switchIfEmpty(Mono.error(DossierAccess::unknown))
                .map(dossier -> DossierAccess.readable(caller, dossier));
    }

    /** A dossier, for another service. */
    public Mono<Dossier> readFor(String id, Caller service) {
        service.mustBe(Role.SERVICE);
        return journal.find(id).switchIfEmpty(Mono.error(DossierAccess::unknown));
    }

    /**
     * Dossiers that the caller's desk received, oldest first.
     *
     * @param status null for any
     * @param after id of the last one of the page before; null for the first page
     */
    public Flux<Dossier> ofDesk(Caller caller, @Nullable DossierStatus status, int limit, @Nullable String after) {
        Query query = Query.where("desk", caller.agencyAs(Role.DESK))
                .and("status", status)
                .sortedBy("submission.receivedAt")
                .page(after, limit);
        return journal.search(query).map(Versioned::state);
    }
}
