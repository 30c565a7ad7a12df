package vn.motcua.intake.dossier;

import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import vn.motcua.platform.journal.Journal;
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
}
