package vn.motcua.notification;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Contacts for the notices of one event, which go one after the other within moments: what is said for the first of them does for
 * all. It was asked for after the event, so it knows what the event is about; after these moments it is forgotten.
 */
@Service
class SharedContacts {

    private static final Duration MOMENTS = Duration.ofSeconds(2);
    private static final int AT_ONCE = 1_000;

    private final ContactBook contacts;
    private final Cache<Asked, Mono<Contacts>> asked =
            Caffeine.newBuilder().expireAfterWrite(MOMENTS).maximumSize(AT_ONCE).build();

    SharedContacts(ContactBook contacts) {
        this.contacts = contacts;
    }

    /** Who has something sent again may have changed a wish or an address just before. */
    private record Asked(String dossier, String occasion) {

        static Asked about(String dossier, Intent intent) {
            return new Asked(dossier, intent.resend() == null ? intent.event() : intent.reference());
        }
    }

    /** The applicant of a dossier; empty if the owner of the data has none (any more). That nobody answered is not kept. */
    Mono<Contacts> of(String dossier, Intent intent) {
        return Mono.defer(() -> asked.get(Asked.about(dossier, intent), key -> kept(dossier)));
    }

    private Mono<Contacts> kept(String dossier) {
        return Mono.defer(() -> contacts.of(dossier))
                .cache(found -> MOMENTS, away -> Duration.ZERO, () -> Duration.ZERO);
    }
}
