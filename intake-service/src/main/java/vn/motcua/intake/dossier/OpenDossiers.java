package vn.motcua.intake.dossier;

import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import vn.motcua.contracts.dossier.DossierStatus;
import vn.motcua.platform.journal.Journal;
import vn.motcua.platform.journal.Query;
import vn.motcua.platform.journal.Versioned;

/** Open dossiers (hồ sơ đang mở) for work on many of them: page by page in the order of ids, whatever happens to them meanwhile. */
final class OpenDossiers {

    /** Accepted, not yet resolved. */
    static final List<DossierStatus> ON_THEIR_WAY = List.of(
            DossierStatus.ACCEPTED,
            DossierStatus.PROCESSING,
            DossierStatus.AWAITING_SUPPLEMENT,
            DossierStatus.AWAITING_DUTY,
            DossierStatus.WITHDRAWAL_REQUESTED);

    /** With a desk that has something to do for them, now or later. */
    static final List<DossierStatus> AT_A_DESK = List.of(
            DossierStatus.SUBMITTED,
            DossierStatus.AWAITING_COMPLETION,
            DossierStatus.ACCEPTED,
            DossierStatus.PROCESSING,
            DossierStatus.AWAITING_SUPPLEMENT,
            DossierStatus.AWAITING_DUTY,
            DossierStatus.WITHDRAWAL_REQUESTED,
            DossierStatus.RESOLVED);

    private static final int PAGE = 200;

    private final Journal<Dossier> journal;

    OpenDossiers(Journal<Dossier> journal) {
        this.journal = journal;
    }

    /** All that match; the query's order and page do not matter. */
    Flux<Dossier> all(Query which) {
        return after(which, null);
    }

    private Flux<Dossier> after(Query which, @Nullable String last) {
        Query page = which.sortedBy("").page(last, PAGE);
        return journal.search(page).map(Versioned::state).collectList().flatMapMany(found -> andTheRest(which, found));
    }

    private Flux<Dossier> andTheRest(Query which, List<Dossier> page) {
        Flux<Dossier> these = Flux.fromIterable(page);
        return page.size() < PAGE
                ? these
                : these.concatWith(Flux.defer(() -> after(which, page.getLast().id())));
    }
}
