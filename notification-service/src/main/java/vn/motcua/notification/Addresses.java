package vn.motcua.notification;

import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import vn.motcua.platform.catalogue.Catalogue;

/** Where whoever is to be told can be reached: the applicant as intake says, an office as the catalogue says. */
@Service
class Addresses {

    private final Catalogue catalogue;

    Addresses(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The address for the intent; empty if there is none. */
    Mono<String> of(Notices ledger, Intent intent, Contacts contacts) {
        return intent.audience().isOfficial()
                ? Mono.justOrEmpty(ledger.office(intent))
                        .flatMap(catalogue::agency)
                        .flatMap(agency -> Mono.justOrEmpty(intent.audience().mailbox(agency)))
                : Mono.justOrEmpty(contacts.address(intent.medium()));
    }
}
