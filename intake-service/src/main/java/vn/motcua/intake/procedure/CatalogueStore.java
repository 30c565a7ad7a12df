package vn.motcua.intake.procedure;

import java.util.List;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import vn.motcua.contracts.CloudEvent;
import vn.motcua.contracts.Event;
import vn.motcua.contracts.catalogue.CatalogueEvent;
import vn.motcua.platform.catalogue.CatalogueFollower;
import vn.motcua.platform.journal.Command;
import vn.motcua.platform.journal.Decision;
import vn.motcua.platform.journal.Journal;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.journal.Query;
import vn.motcua.platform.run.Preparation;

/**
 * The catalogue's documents: one per entry and version, written once and published by the relay; read into memory before the
 * service opens its door, and followed while other instances write.
 */
@Service
public class CatalogueStore implements Preparation, CatalogueFollower {

    private final Journal<CatalogueEntry> journal;
    private final OwnCatalogue catalogue;

    CatalogueStore(Journal<CatalogueEntry> journal, OwnCatalogue catalogue) {
        this.journal = journal;
        this.catalogue = catalogue;
    }

    /** Reads what the store holds. */
    @Override
    public Mono<Void> prepare() {
        return journal.all(Query.everything())
                .doOnNext(entry -> catalogue.take(entry.state()))
                .then();
    }

    @Override
    public Mono<Void> follow(CloudEvent<Event> entry) {
        return Mono.fromRunnable(
                () -> CatalogueEntry.of((CatalogueEvent) entry.data()).ifPresent(catalogue::take));
    }

    /**
     * Writes an entry; one that is there with the same content is left as it is.
     *
     * @return whether it is new
     * @throws Problem (as an error signal) VERSION_TAKEN if this version is there with another content
     */
    Mono<Boolean> write(CatalogueEntry entry, Command command) {
        boolean[] created = new boolean[1];
        return journal.execute(
                        entry.id(),
                        command.named("publication", entry),
                        String.class,
                        before -> {
                            created[0] = before == null;
                            return before == null
                                    ? Decision.of(entry, entry.published())
                                    : Decision.of(same(before, entry));
                        },
                        CatalogueEntry::id)
                .doOnNext(id -> catalogue.take(entry))
                .map(id -> created[0]);
    }

    private static CatalogueEntry same(CatalogueEntry before, CatalogueEntry entry) {
        if (!before.equals(entry)) {
            throw versionTaken(entry, entry.version());
        }
        return before;
    }

    static Problem versionTaken(CatalogueEntry entry, int latest) {
        return Problem.of(
                        Problem.Kind.CONFLICT,
                        "VERSION_TAKEN",
                        "Version " + latest + " of " + entry.code()
                                + " is published and never changes; read it, and send " + "your changes as version "
                                + (latest + 1) + ".")
                .with("latest", latest)
                .with("allowed", List.of());
    }
}
