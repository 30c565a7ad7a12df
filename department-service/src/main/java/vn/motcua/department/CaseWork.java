package vn.motcua.department;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import vn.motcua.contracts.catalogue.LegDefinition;
import vn.motcua.contracts.catalogue.LegDefinition.Output;
import vn.motcua.platform.catalogue.Catalogue;
import vn.motcua.platform.journal.Command;
import vn.motcua.platform.journal.Decision;
import vn.motcua.platform.journal.Journal;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.security.Caller;

/** The agency's commands: the case must be the agency's own, the caller must have the right, the state must allow it. */
@Service
public class CaseWork {

    private final Journal<CaseFile> journal;
    private final Cases cases;
    private final Catalogue catalogue;
    private final Clock clock;

    CaseWork(Journal<CaseFile> journal, Cases cases, Catalogue catalogue, Clock clock) {
        this.journal = journal;
        this.cases = cases;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** Confirms receipt. */
    public Mono<CaseAnswer> receive(CaseId id, Caller caller, Command command) {
        return decide(id, caller, command, file -> file.receive(now()));
    }

    /** Puts an officer in charge. */
    public Mono<CaseAnswer> assign(CaseId id, Caller caller, Command command, String officer) {
        return decide(id, caller, command, file -> {
            Permissions.mayAssign(caller, file, officer);
            return file.assign(officer);
        });
    }

    /** Hands the draft to the head. */
    public Mono<CaseAnswer> submit(CaseId id, Caller caller, Command command, Draft.Proposal proposal, String text) {
        return decide(id, caller, command, file -> {
            Permissions.maySubmit(caller, file);
            return file.submit(new Draft(proposal, text, caller.user(), now()));
        });
    }

    /** Sends the draft back. */
    public Mono<CaseAnswer> rework(CaseId id, Caller caller, Command command, String reason) {
        Permissions.mustSign(caller);
        return decide(id, caller, command, file -> file.rework(new Rework(reason, caller.user(), now())));
    }

    /** Signs the result; its outputs are checked against the pinned version of the procedure. */
    public Mono<CaseAnswer> approve(
            CaseId id, Caller caller, Command command, @Nullable String resultRef, Map<String, String> outputs) {
        Permissions.mustSign(caller);
        return cases.ofAgency(caller, id)
                .flatMap(this::defined)
                .flatMap(defined -> decide(
                        id, caller, command, file -> file.approve(resultRef, outputs, defined, caller.user(), now())));
    }

    /** Signs a written refusal. */
    public Mono<CaseAnswer> refuse(CaseId id, Caller caller, Command command, String reasonCode, String reason) {
        Permissions.mustSign(caller);
        return decide(id, caller, command, file -> file.refuse(reasonCode, reason, caller.user(), now()));
    }

    private Mono<CaseAnswer> decide(
            CaseId id, Caller caller, Command command, Function<CaseFile, Decision<CaseFile>> decision) {
        return cases.ofAgency(caller, id)
                .flatMap(known -> journal.execute(
                        id.document(),
                        command,
                        CaseAnswer.class,
                        file -> decision.apply(present(id, file)),
                        file -> CaseAnswer.of(id, file)));
    }

    private static CaseFile present(CaseId id, @Nullable CaseFile file) {
        if (file == null) {
            throw id.unknown();
        }
        return file;
    }

    private Mono<List<Output>> defined(CaseFile file) {
        Dispatch leg = file.leg();
        return catalogue
                .procedure(leg.procedure(), leg.procedureVersion())
                .flatMap(procedure -> Mono.justOrEmpty(procedure.route().leg(leg.code())))
                .map(LegDefinition::outputs)
                .switchIfEmpty(Mono.error(() -> Problem.of(
                        Problem.Kind.UNAVAILABLE,
                        "CATALOGUE_AWAY",
                        "The procedure's definition is not here yet; try again in a moment.")));
    }

    /** To the millisecond, which is what the store keeps. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
