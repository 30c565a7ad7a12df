package vn.motcua.department;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import vn.motcua.contracts.catalogue.LegDefinition;

/** The agency's own steps from receipt to signature: who may take them is {@link Permissions}, when is {@link CaseStatus}. */
@Service
public class CaseWork {

    private final CaseDecisions decisions;

    CaseWork(CaseDecisions decisions) {
        this.decisions = decisions;
    }

    /** Confirms receipt. */
    public Mono<CaseAnswer> receive(CaseRequest request) {
        return decisions.decide(
                request,
                (file, by) ->
                        file.receive(Permissions.anybody(by, decisions.now()).at()));
    }

    /** Sends it back as not this agency's business. */
    public Mono<CaseAnswer> decline(CaseRequest request, String reasonCode, String reason) {
        return decisions.decide(
                request, (file, by) -> file.decline(reasonCode, reason, Permissions.headOrClerk(by, decisions.now())));
    }

    /** Puts an officer in charge. */
    public Mono<CaseAnswer> assign(CaseRequest request, String officer) {
        return decisions.decide(request, (file, by) -> {
            Permissions.mayAssign(by, file, officer);
            return file.assign(officer, decisions.now());
        });
    }

    /** Hands the draft to the head. */
    public Mono<CaseAnswer> submit(CaseRequest request, Draft.Proposal proposal, String text) {
        return decisions.decide(
                request,
                (file, by) -> file.submit(Draft.of(proposal, text, Permissions.inCharge(by, file, decisions.now()))));
    }

    /** Sends the draft back. */
    public Mono<CaseAnswer> rework(CaseRequest request, String reason) {
        return decisions.decide(request, (file, by) -> {
            Sign sign = Permissions.head(by, decisions.now());
            return file.rework(new Rework(reason, sign.by(), sign.at()));
        });
    }

    /** Signs the result, whose outputs are checked against the pinned definition; a null number means the default. */
    public Mono<CaseAnswer> approve(CaseRequest request, @Nullable String resultRef, Map<String, String> outputs) {
        return decisions
                .definition(request)
                .map(LegDefinition::outputs)
                .flatMap(defined -> decisions.decide(
                        request,
                        (file, by) -> file.approve(
                                Answer.granted(resultRef, outputs, Permissions.head(by, decisions.now())), defined)));
    }

    /** Signs a written refusal. */
    public Mono<CaseAnswer> refuse(CaseRequest request, String reasonCode, String reason) {
        return decisions.decide(
                request,
                (file, by) -> file.refuse(Answer.refused(reasonCode, reason, Permissions.head(by, decisions.now()))));
    }

    /** Takes longer, on the legal ground of the definition. */
    public Mono<CaseAnswer> lengthen(CaseRequest request, String reason) {
        return decisions
                .definition(request)
                .map(LegDefinition::effectiveRules)
                .flatMap(rules -> decisions.decide(
                        request,
                        (file, by) -> LengtheningTurn.lengthen(
                                file, rules.lengthening(), reason, Permissions.head(by, decisions.now()))));
    }
}
