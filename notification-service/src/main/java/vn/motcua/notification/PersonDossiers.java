package vn.motcua.notification;

import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import vn.motcua.platform.journal.Problem;

/** Which dossiers are a person's. Only intake knows: no ledger has a name or a number. */
public interface PersonDossiers {

    /**
     * A page of those that the asker may read, the newest first.
     *
     * @param personalId số định danh cá nhân
     * @param authorization the asker's own, so that intake decides by the asker's rights
     * @param after what the page before gave as {@code next}; null for the newest
     * @throws Problem (as an error signal) {@code FORBIDDEN}
     */
    Mono<Found> of(String personalId, String authorization, @Nullable String after);

    /**
     * One page.
     *
     * @param dossiers ids
     * @param next null on the last page
     */
    record Found(List<String> dossiers, @Nullable String next) {
        public Found {
            dossiers = List.copyOf(dossiers);
        }
    }
}
