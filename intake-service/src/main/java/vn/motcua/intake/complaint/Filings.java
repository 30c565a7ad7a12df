package vn.motcua.intake.complaint;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import vn.motcua.contracts.catalogue.Agency;
import vn.motcua.contracts.complaint.ComplaintKind;
import vn.motcua.platform.catalogue.Catalogue;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.security.Caller;
import vn.motcua.platform.security.Role;

/** Checks what somebody hands in, and finds out which agency must answer. */
@Service
class Filings {

    private final ComplaintLaw law;
    private final Catalogue catalogue;
    private final DossierDesk dossiers;
    private final Clock clock;

    Filings(ComplaintLaw law, Catalogue catalogue, DossierDesk dossiers, Clock clock) {
        this.law = law;
        this.catalogue = catalogue;
        this.dossiers = dossiers;
        this.clock = clock;
    }

    Mono<Filing> check(NewComplaint wanted, Caller caller) {
        return Mono.defer(() -> {
            ComplaintKind kind = wanted.kind().complaint().orElseThrow(() -> law.redirected(wanted.kind()));
            String desk = deskOf(caller);
            if (desk != null && wanted.contact() == null) {
                throw Problem.invalid("CONTACT_MISSING", "A desk that writes it down for a citizen says who that is.");
            }
            return agency(wanted, caller).map(agency -> filing(wanted, kind, agency, caller));
        });
    }

    private Mono<String> agency(NewComplaint wanted, Caller caller) {
        String dossier = wanted.dossier();
        Mono<String> desk = dossier == null ? Mono.empty() : dossiers.of(dossier, caller);
        String named = wanted.agency();
        return named == null
                ? desk.switchIfEmpty(Mono.error(Filings::noAgency))
                : desk.then(Mono.defer(() -> existing(named)));
    }

    private Mono<String> existing(String agency) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return catalogue
                .agency(agency)
                .filter(known -> known.validOn(today))
                .map(Agency::code)
                .switchIfEmpty(Mono.error(() -> Problem.invalid("AGENCY_UNKNOWN", "There is no such agency today.")));
    }

    private static Problem noAgency() {
        return Problem.invalid("AGENCY_MISSING", "Name the agency, or the dossier that the complaint is about.");
    }

    private Filing filing(NewComplaint wanted, ComplaintKind kind, String agency, Caller caller) {
        Instant now = clock.instant();
        return new Filing(
                kind,
                wanted.dossier(),
                agency,
                wanted.subject(),
                wanted.text(),
                wanted.contact(),
                caller.user(),
                deskOf(caller),
                now);
    }

    private static @Nullable String deskOf(Caller caller) {
        if (caller.is(Role.DESK)) {
            return caller.agencyAs(Role.DESK);
        }
        caller.mustBe(Role.CITIZEN, Role.DESK);
        return null;
    }
}
