package vn.motcua.notification.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import vn.motcua.contracts.DossierId;
import vn.motcua.notification.Notices;
import vn.motcua.platform.journal.Journal;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.security.Caller;
import vn.motcua.platform.security.Role;

/** What was sent about a dossier: for agencies that have a part in it, and for those who supervise. */
@RestController
class NoticeQueries {

    private static final Role[] EVERYWHERE = {Role.AUDITOR, Role.OPERATOR, Role.ADMIN};
    private static final Role[] WHERE_INVOLVED = {Role.DESK, Role.OFFICER, Role.HEAD};

    private final Journal<Notices> journal;

    NoticeQueries(Journal<Notices> journal) {
        this.journal = journal;
    }

    @GetMapping("/api/notices")
    Mono<NoticesView> ofDossier(@RequestParam String dossier, Caller caller) {
        if (!caller.is(EVERYWHERE)) {
            caller.agencyAs(WHERE_INVOLVED);
        }
        if (!DossierId.isValid(dossier)) {
            throw Problem.of(Problem.Kind.MALFORMED, "DOSSIER_ID_INVALID", "dossier is the id given at submission.");
        }
        return journal.find(dossier)
                .filter(ledger -> caller.is(EVERYWHERE) || involved(ledger, caller))
                .map(NoticesView::of)
                .switchIfEmpty(Mono.error(() -> Problem.notFound(
                        "DOSSIER_UNKNOWN", "There is no such dossier, or your agency has no part in it.")));
    }

    private static boolean involved(Notices ledger, Caller caller) {
        return ledger.agencies().stream().anyMatch(agency -> caller.at(agency, WHERE_INVOLVED));
    }
}
