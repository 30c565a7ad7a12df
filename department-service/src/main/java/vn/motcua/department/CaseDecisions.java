package vn.motcua.department;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import vn.motcua.contracts.catalogue.LegDefinition;
import vn.motcua.department.delegation.Authority;
import vn.motcua.department.delegation.Delegations;
import vn.motcua.platform.journal.Decision;
import vn.motcua.platform.journal.Journal;
import vn.motcua.platform.journal.Problem;

/** How every command on a case is decided: the case must be the agency's own, and the turn sees by what right it is asked. */
@Service
class CaseDecisions {

    private final Journal<CaseFile> journal;
    private final Delegations delegations;
    private final Definitions definitions;
    private final Clock clock;

    CaseDecisions(Journal<CaseFile> journal, Delegations delegations, Definitions definitions, Clock clock) {
        this.journal = journal;
        this.delegations = delegations;
        this.definitions = definitions;
        this.clock = clock;
    }

    /** A turn of the case; pure. */
    interface Turn {
        Decision<CaseFile> of(CaseFile file, Authority by);
    }

    Mono<CaseAnswer> decide(CaseRequest request, Turn turn) {
        String agency = Permissions.agencyOf(request.by());
        CaseId id = request.id();
        return delegations
                .authority(request.by())
                .flatMap(by -> journal.execute(
                        id.document(),
                        request.command(),
                        CaseAnswer.class,
                        file -> turn.of(own(id, file, agency), by),
                        file -> CaseAnswer.of(id, file)));
    }

    /** Another agency's case is as unknown as one that does not exist. */
    private static CaseFile own(CaseId id, @Nullable CaseFile file, String agency) {
        if (file == null || !file.agency().equals(agency)) {
            throw id.unknown();
        }
        return file;
    }

    /** What the case's leg asks of its agency. */
    Mono<LegDefinition> definition(CaseRequest request) {
        return journal.find(request.id().document())
                .switchIfEmpty(Mono.error(request.id()::unknown))
                .flatMap(definitions::of)
                .switchIfEmpty(Mono.error(CaseDecisions::definitionAway));
    }

    private static Problem definitionAway() {
        return Problem.of(
                Problem.Kind.UNAVAILABLE,
                "CATALOGUE_AWAY",
                "The procedure's definition is not here yet; try again in a moment.");
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    /** To the millisecond, which is what the store keeps. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
