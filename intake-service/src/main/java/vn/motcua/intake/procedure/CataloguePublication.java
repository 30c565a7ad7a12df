package vn.motcua.intake.procedure;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.platform.journal.Command;
import vn.motcua.platform.journal.Problem;

/**
 * Publishes the catalogue that comes with the service. Each entry is one document, written once under a key of its own, so
 * that any number of instances may do this at once and at every start.
 */
@Service
public class CataloguePublication {

    private static final Logger LOG = LoggerFactory.getLogger(CataloguePublication.class);
    private static final String PUBLISH = "publish";

    private final OwnCatalogue catalogue;
    private final CatalogueStore store;

    CataloguePublication(OwnCatalogue catalogue, CatalogueStore store) {
        this.catalogue = catalogue;
        this.store = store;
    }

    /**
     * Publishes what is not published yet; gives the number of entries that are. One that differs from what is published
     * under its version is passed over, since the store is the truth, and the log says so.
     */
    public Mono<Long> publishAll() {
        Command command = new Command(PUBLISH, "intake", PUBLISH, "catalogue", null);
        return Flux.fromIterable(catalogue.shipped())
                .concatMap(entry -> written(entry, command))
                .count();
    }

    private Mono<Boolean> written(CatalogueEntry entry, Command command) {
        return store.write(entry, command).onErrorResume(Problem.class, taken -> {
            LOG.error("{} is published with another content; what was shipped is passed over", entry.id());
            return Mono.empty();
        });
    }
}
