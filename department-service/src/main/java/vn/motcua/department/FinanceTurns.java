package vn.motcua.department;

import java.util.List;
import vn.motcua.contracts.catalogue.LegRules;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseDutySettled;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseFinanceNeeded;
import vn.motcua.platform.journal.Decision;
import vn.motcua.platform.journal.Problem;

/** Financial duties (nghĩa vụ tài chính): the agency sets them, the agency confirms that they are done. */
final class FinanceTurns {

    private static final long LARGEST = 1_000_000_000_000L;

    private FinanceTurns() {}

    /** What the citizen has to pay; amount in VND. */
    record Demand(String duty, long amount, String noticeRef) {}

    /** The citizen owes this before the agency can go on. */
    static Decision<CaseFile> need(CaseFile file, Demand demand, LegRules rules, Sign sign) {
        file.allow(CaseCommand.FINANCE_NEEDS);
        check(demand, rules);
        FinanceNeed need =
                new FinanceNeed(demand.duty(), demand.amount(), demand.noticeRef(), sign.by(), sign.at(), null);
        Asking asking = file.asking().duties(Lists.with(file.asking().duties(), need));
        return Decision.of(
                file.with(asking, sign.at()),
                new CaseFinanceNeeded(file.leg().code(), file.agency(), need.duty(), need.amount(), need.noticeRef()));
    }

    private static void check(Demand demand, LegRules rules) {
        List<String> duties = rules.duties().stream().map(LegRules.Duty::code).toList();
        if (!duties.contains(demand.duty())) {
            throw unknown(duties);
        }
        if (demand.amount() <= 0 || demand.amount() > LARGEST) {
            throw Problem.invalid("AMOUNT_INVALID", "An amount is from 1 to " + LARGEST + " VND.");
        }
        References.check("NOTICE_REF_INVALID", demand.noticeRef());
    }

    /** The agency saw that the duty is done. */
    static Decision<CaseFile> settle(CaseFile file, String duty, String reference, Sign sign) {
        file.allow(CaseCommand.DUTY_SETTLEMENT);
        List<FinanceNeed> duties = file.asking().duties();
        if (!duties.getLast().duty().equals(duty)) {
            throw unknown(List.of(duties.getLast().duty()));
        }
        FinanceNeed.Settlement settlement = new FinanceNeed.Settlement(reference, sign.by(), sign.at());
        Asking asking = file.asking().duties(Lists.last(duties, need -> need.settled(settlement)));
        return Decision.of(
                file.with(asking, sign.at()), new CaseDutySettled(file.leg().code(), file.agency(), duty));
    }

    private static Problem unknown(List<String> known) {
        return Problem.invalid("DUTY_UNKNOWN", "There is no such duty here; possible: " + known + ".")
                .with("duties", known);
    }
}
