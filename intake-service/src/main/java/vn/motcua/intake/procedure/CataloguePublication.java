package vn.motcua.intake.procedure;

import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.platform.journal.Command;
import vn.motcua.platform.journal.Decision;
import vn.motcua.platform.journal.Journal;

/**
 * Publishes the catalogue to the other services. Each entry is one document, written once under a key of its own, so
 * that any number of instances may do this at once and at every start.
 */
@Service
public class CataloguePublication {

    private static final String PUBLISH = "publish";

    private final OwnCatalogue catalogue;
    private final Journal<CatalogueEntry> journal;

    CataloguePublication(OwnCatalogue catalogue, Journal<CatalogueEntry> journal) {
        this.catalogue = catalogue;
        this.journal = journal;
    }

    /**
     * Publishes what is not published yet; gives the number of entries. Ends with a problem IDEMPOTENCY_KEY_REUSED if an
     * entry was changed without a new version.
     */
    public Mono<Long> publishAll() {
        return Flux.fromIterable(catalogue.entries()).concatMap(this::publish).count();
    }

    private Mono<String> publish(CatalogueEntry entry) {
        String id = entry.id();
        Command command = new Command(PUBLISH, "intake", PUBLISH, "catalogue", entry);
        return journal.execute(
                id, command, String.class, before -> Decision.of(entry, entry.published()), CatalogueEntry::id);
    }
}
