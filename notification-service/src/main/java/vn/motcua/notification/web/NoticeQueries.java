package vn.motcua.notification.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.contracts.DossierId;
import vn.motcua.notification.Notices;
import vn.motcua.notification.PersonDossiers;
import vn.motcua.platform.journal.Journal;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.security.Caller;
import vn.motcua.platform.security.Role;

/** What was sent about a dossier or to a person: for agencies that have a part in it, and for those who supervise. */
@RestController
class NoticeQueries {

    private static final Role[] EVERYWHERE = {Role.AUDITOR, Role.OPERATOR, Role.ADMIN};
    private static final Role[] WHERE_INVOLVED = {Role.DESK, Role.OFFICER, Role.HEAD};

    private final Journal<Notices> journal;
    private final PersonDossiers persons;

    NoticeQueries(Journal<Notices> journal, PersonDossiers persons) {
        this.journal = journal;
        this.persons = persons;
    }

    /**
     * Whose are wanted.
     *
     * @param personalId số định danh cá nhân of the applicant
     * @param after what the page before gave as {@code next}; null for the newest
     */
    record Person(
            @NotNull @Pattern(regexp = "\\d{12}", message = "has 12 digits")
            String personalId,

            @Nullable String after) {}

    /** The ledgers of a person's dossiers, the newest dossier first; {@code next} is null on the last page. */
    record PersonView(List<NoticesView> items, @Nullable String next) {}

    @GetMapping("/api/notices")
    Mono<NoticesView> ofDossier(@RequestParam String dossier, Caller caller) {
        mustRead(caller);
        if (!DossierId.isValid(dossier)) {
            throw Problem.of(Problem.Kind.MALFORMED, "DOSSIER_ID_INVALID", "dossier is the id given at submission.");
        }
        return journal.find(dossier)
                .filter(ledger -> mayRead(ledger, caller))
                .map(NoticesView::of)
                .switchIfEmpty(Mono.error(() -> Problem.notFound(
                        "DOSSIER_UNKNOWN", "There is no such dossier, or your agency has no part in it.")));
    }

    /** A look-up, so it needs no key; a POST, because the number must not stand in an address. */
    @PostMapping("/api/notices/search")
    Mono<PersonView> ofPerson(
            @Valid @RequestBody Person person,
            @RequestHeader(HttpHeaders.AUTHORIZATION) String authorization,
            Caller caller) {
        mustRead(caller);
        return persons.of(person.personalId(), authorization, person.after())
                .flatMap(found -> Flux.fromIterable(found.dossiers())
                        .concatMap(journal::find)
                        .filter(ledger -> mayRead(ledger, caller))
                        .map(NoticesView::of)
                        .collectList()
                        .map(items -> new PersonView(items, found.next())));
    }

    private static void mustRead(Caller caller) {
        if (!caller.is(EVERYWHERE)) {
            caller.agencyAs(WHERE_INVOLVED);
        }
    }

    private static boolean mayRead(Notices ledger, Caller caller) {
        return caller.is(EVERYWHERE)
                || ledger.agencies().stream().anyMatch(agency -> caller.at(agency, WHERE_INVOLVED));
    }
}
