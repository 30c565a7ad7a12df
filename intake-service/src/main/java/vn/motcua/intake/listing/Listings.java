package vn.motcua.intake.listing;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import vn.motcua.contracts.CloudEvent;
import vn.motcua.contracts.Event;
import vn.motcua.contracts.catalogue.CatalogueEvent;
import vn.motcua.intake.procedure.OwnCatalogue;
import vn.motcua.platform.catalogue.CatalogueFollower;
import vn.motcua.platform.journal.Command;
import vn.motcua.platform.journal.Journal;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.journal.Query;
import vn.motcua.platform.run.Preparation;
import vn.motcua.platform.security.Caller;
import vn.motcua.platform.security.Role;

/** Reads listings, ends them by hand, and keeps this instance's index up to date with what every instance writes. */
@Service
public class Listings implements CatalogueFollower, Preparation {

    private final Journal<Listing> journal;
    private final ListingIndex index;
    private final OwnCatalogue catalogue;
    private final Clock clock;

    Listings(Journal<Listing> journal, ListingIndex index, OwnCatalogue catalogue, Clock clock) {
        this.journal = journal;
        this.index = index;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** What ending a procedure answers. */
    public record Ended(String code, int version, ListingState state) {}

    /** Reads everything into the index. */
    @Override
    public Mono<Void> prepare() {
        return journal.all(Query.everything())
                .doOnNext(listing -> index.take(listing.state()))
                .then();
    }

    @Override
    public Mono<Void> follow(CloudEvent<Event> entry) {
        return entry.data() instanceof CatalogueEvent.ListingChanged changed ? refresh(changed) : Mono.empty();
    }

    private Mono<Void> refresh(CatalogueEvent.ListingChanged changed) {
        return index.version(changed.code()) >= changed.version()
                ? Mono.empty()
                : find(changed.code()).doOnNext(index::take).then();
    }

    Mono<Listing> find(String code) {
        return journal.find(Listing.id(code));
    }

    /** The listing as everybody may read it; empty if there is none. */
    public Mono<ListingView> view(String code) {
        return find(code).map(ListingView::of);
    }

    /** Ends a procedure by hand (bãi bỏ): it can be submitted no more, and no import revives it. */
    public Mono<Ended> end(String code, String reason, String decision, Requested requested) {
        requested.caller().mustBe(Role.ADMIN);
        Ending ending = new Ending(reason, decision, requested.caller().user(), clock.instant());
        Command command = requested.command().named("listing-end", List.of(reason, decision));
        boolean known = catalogue.index().procedure(code).isPresent();
        return journal.execute(
                        Listing.id(code),
                        command,
                        Ended.class,
                        before -> Listing.ended(known ? before : existing(before), code, ending)
                                .decided(),
                        after -> new Ended(after.code(), after.version(), after.state()))
                .flatMap(ended -> find(code).doOnNext(index::take).thenReturn(ended));
    }

    /** Who asks for a change, and with which command. */
    public record Requested(Caller caller, Command command) {}

    private static Listing existing(@Nullable Listing before) {
        if (before == null) {
            throw Problem.notFound("PROCEDURE_UNKNOWN", "There is no procedure with this code.");
        }
        return before;
    }
}
