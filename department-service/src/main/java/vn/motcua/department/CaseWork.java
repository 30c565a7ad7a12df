package vn.motcua.department;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import vn.motcua.contracts.catalogue.LegDefinition;
import vn.motcua.platform.journal.Decision;
import vn.motcua.platform.journal.Journal;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.security.Caller;

/** The agency's commands: the case must be the agency's own, the caller must have the right, the state must allow it. */
@Service
public class CaseWork {

    private final Journal<CaseFile> journal;
    private final Cases cases;
    private final Definitions definitions;
    private final Clock clock;

    CaseWork(Journal<CaseFile> journal, Cases cases, Definitions definitions, Clock clock) {
        this.journal = journal;
        this.cases = cases;
        this.definitions = definitions;
        this.clock = clock;
    }

    /** Confirms receipt. */
    public Mono<CaseAnswer> receive(CaseRequest request) {
        return decide(request, file -> file.receive(now()));
    }

    /** Puts an officer in charge. */
    public Mono<CaseAnswer> assign(CaseRequest request, String officer) {
        return decide(request, file -> assigned(file, request.by(), officer));
    }

    private static Decision<CaseFile> assigned(CaseFile file, Caller by, String officer) {
        Permissions.mayAssign(by, file, officer);
        return file.assign(officer);
    }

    /** Hands the draft to the head. */
    public Mono<CaseAnswer> submit(CaseRequest request, Draft.Proposal proposal, String text) {
        Draft draft = new Draft(proposal, text, request.by().user(), now());
        return decide(request, file -> submitted(file, request.by(), draft));
    }

    private static Decision<CaseFile> submitted(CaseFile file, Caller by, Draft draft) {
        Permissions.maySubmit(by, file);
        return file.submit(draft);
    }

    /** Sends the draft back. */
    public Mono<CaseAnswer> rework(CaseRequest request, String reason) {
        Permissions.mustSign(request.by());
        Rework rework = new Rework(reason, request.by().user(), now());
        return decide(request, file -> file.rework(rework));
    }

    /** Signs the result, whose outputs are checked against the pinned definition; a null number means the default. */
    public Mono<CaseAnswer> approve(CaseRequest request, @Nullable String resultRef, Map<String, String> outputs) {
        Permissions.mustSign(request.by());
        Answer signed = Answer.granted(resultRef, outputs, request.by().user(), now());
        return cases.ofAgency(request.by(), request.id())
                .flatMap(definitions::of)
                .switchIfEmpty(Mono.error(CaseWork::definitionAway))
                .map(LegDefinition::outputs)
                .flatMap(defined -> decide(request, file -> file.approve(signed, defined)));
    }

    /** Signs a written refusal. */
    public Mono<CaseAnswer> refuse(CaseRequest request, String reasonCode, String reason) {
        Permissions.mustSign(request.by());
        Answer signed = Answer.refused(reasonCode, reason, request.by().user(), now());
        return decide(request, file -> file.refuse(signed));
    }

    private Mono<CaseAnswer> decide(CaseRequest request, Function<CaseFile, Decision<CaseFile>> decision) {
        CaseId id = request.id();
        return cases.ofAgency(request.by(), id)
                .flatMap(known -> journal.execute(
                        id.document(),
                        request.command(),
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

    private static Problem definitionAway() {
        return Problem.of(
                Problem.Kind.UNAVAILABLE,
                "CATALOGUE_AWAY",
                "The procedure's definition is not here yet; try again in a moment.");
    }

    /** To the millisecond, which is what the store keeps. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
