package vn.motcua.intake.config;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import vn.motcua.contracts.catalogue.CatalogueEventTypes;
import vn.motcua.intake.listing.Listing;
import vn.motcua.intake.listing.Listings;
import vn.motcua.platform.journal.Journal;
import vn.motcua.platform.journal.JournalSpec;
import vn.motcua.platform.store.Journals;

/** Opens the journal of listings, and reads it into memory once the service has started. */
@Configuration(proxyBeanMethods = false)
class ListingConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(ListingConfiguration.class);

    @Bean
    Journal<Listing> listingJournal(Journals journals) {
        return journals.open(new JournalSpec<>(
                "listing",
                "procedure_listings",
                Listing.class,
                JournalSpec.CATALOGUE,
                CatalogueEventTypes.table(),
                id -> id,
                listing -> List.of()));
    }

    /** Loads the index; a nested bean, since it needs what this configuration makes. */
    @Bean
    AtStart listingsAtStart(Listings listings) {
        return new AtStart(listings);
    }

    /** Loads the index at start, again until the store lets it. */
    static final class AtStart {

        private final Listings listings;

        AtStart(Listings listings) {
            this.listings = listings;
        }

        /** Spring subscribes to what an event listener returns. */
        @EventListener(ApplicationReadyEvent.class)
        Mono<Void> load() {
            return Mono.defer(listings::load)
                    .retryWhen(Retry.fixedDelay(Long.MAX_VALUE, Duration.ofSeconds(2)))
                    .doOnNext(count -> LOG.info("listings loaded count={}", count))
                    .then();
        }
    }
}
