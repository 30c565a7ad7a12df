package vn.motcua.intake.procedure;

import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.platform.journal.Command;

/**
 * Publishes the catalogue that comes with the service. Each entry is one document, written once under a key of its own, so
 * that any number of instances may do this at once and at every start.
 */
@Service
public class CataloguePublication {

    private static final String PUBLISH = "publish";

    private final OwnCatalogue catalogue;
    private final CatalogueStore store;

    CataloguePublication(OwnCatalogue catalogue, CatalogueStore store) {
        this.catalogue = catalogue;
        this.store = store;
    }

    /**
     * Publishes what is not published yet; gives the number of entries. Ends with a problem VERSION_TAKEN if an entry was
     * changed without a new version.
     */
    public Mono<Long> publishAll() {
        Command command = new Command(PUBLISH, "intake", PUBLISH, "catalogue", null);
        return Flux.fromIterable(catalogue.shipped())
                .concatMap(entry -> store.write(entry, command))
                .count();
    }
}
