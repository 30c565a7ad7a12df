package vn.motcua.department;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import vn.motcua.contracts.catalogue.LegDefinition;
import vn.motcua.contracts.catalogue.LegRules;
import vn.motcua.department.CaseDecisions.Turn;
import vn.motcua.platform.journal.Problem;

/** What the officer in charge asks of others: papers and money of the citizen, somebody's word. */
@Service
public class CaseAsking {

    private final CaseDecisions decisions;
    private final Deadlines deadlines;

    CaseAsking(CaseDecisions decisions, Deadlines deadlines) {
        this.decisions = decisions;
        this.deadlines = deadlines;
    }

    /** Says which papers are missing, all of them at once. */
    public Mono<CaseAnswer> needSupplement(CaseRequest request, List<SupplementNeed.Item> items, String reason) {
        return decisions.decide(
                request,
                (file, by) ->
                        SupplementTurns.need(file, items, reason, Permissions.inCharge(by, file, decisions.now())));
    }

    /** Goes on without them. */
    public Mono<CaseAnswer> goOn(CaseRequest request) {
        return decisions.decide(
                request,
                (file, by) -> SupplementTurns.goOn(
                        file, Permissions.inCharge(by, file, decisions.now()).at()));
    }

    /** Sets a financial duty; the amount is in VND. */
    public Mono<CaseAnswer> needMoney(CaseRequest request, String duty, long amount, String noticeRef) {
        FinanceTurns.Demand demand = new FinanceTurns.Demand(duty, amount, noticeRef);
        return ruled(
                request,
                rules -> (file, by) ->
                        FinanceTurns.need(file, demand, rules, Permissions.inCharge(by, file, decisions.now())));
    }

    /** Confirms that the duty is done. */
    public Mono<CaseAnswer> settle(CaseRequest request, String duty, String reference) {
        return decisions.decide(
                request,
                (file, by) -> FinanceTurns.settle(
                        file, duty, reference, Permissions.inChargeOrClerk(by, file, decisions.now())));
    }

    /** Waits for the word that the definition names. */
    public Mono<CaseAnswer> awaitWord(CaseRequest request, String awaited) {
        return ruled(request, rules -> (file, by) -> {
            Sign sign = Permissions.inCharge(by, file, decisions.now());
            file.allow(CaseCommand.WAITS);
            LegRules.Wait rule = wait(rules, awaited);
            Instant dueAt = deadlines.due(file.agency(), sign.at(), rule.workingMinutes());
            return WaitTurns.open(file, rule, dueAt, sign);
        });
    }

    private static LegRules.Wait wait(LegRules rules, String awaited) {
        List<String> known = rules.waits().stream().map(LegRules.Wait::code).toList();
        return rules.waits().stream()
                .filter(rule -> rule.code().equals(awaited))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("WAIT_UNKNOWN", "The leg may wait for: " + known + ".")
                        .with("waits", known));
    }

    /** Records the word of somebody who has no way to say it here. */
    public Mono<CaseAnswer> recordWord(CaseRequest request, String awaited, boolean agreed, String note) {
        return decisions.decide(request, (file, by) -> {
            Sign sign = Permissions.inCharge(by, file, decisions.now());
            Wait.Ended ended = new Wait.Ended(WaitTurns.word(agreed), note, sign.by(), sign.at());
            return WaitTurns.recorded(file, awaited, ended);
        });
    }

    private Mono<CaseAnswer> ruled(CaseRequest request, Function<LegRules, Turn> turn) {
        return decisions
                .definition(request)
                .map(LegDefinition::effectiveRules)
                .flatMap(rules -> decisions.decide(request, turn.apply(rules)));
    }
}
