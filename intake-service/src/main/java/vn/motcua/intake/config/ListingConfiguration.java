package vn.motcua.intake.config;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.contracts.catalogue.CatalogueEventTypes;
import vn.motcua.intake.listing.Listing;
import vn.motcua.platform.journal.Journal;
import vn.motcua.platform.journal.JournalSpec;
import vn.motcua.platform.store.Journals;

/** Opens the journal of listings. */
@Configuration(proxyBeanMethods = false)
class ListingConfiguration {

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
}
