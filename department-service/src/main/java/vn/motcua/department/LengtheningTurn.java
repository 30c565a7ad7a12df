package vn.motcua.department;

import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.catalogue.LegRules;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseLengthened;
import vn.motcua.platform.journal.Decision;
import vn.motcua.platform.journal.Problem;

/** Taking longer to verify facts (kéo dài để xác minh): a legal ground, once, and never after the due date. */
final class LengtheningTurn {

    private LengtheningTurn() {}

    /**
     * The head takes longer.
     *
     * @param rule of the leg's definition; null if the law gives no more time
     */
    static Decision<CaseFile> lengthen(CaseFile file, LegRules.@Nullable Lengthening rule, String reason, Sign sign) {
        file.allow(CaseCommand.LENGTHENING);
        if (rule == null) {
            throw Problem.invalid("LENGTHENING_NOT_PROVIDED", "The law gives no more time for this leg.");
        }
        if (!sign.at().isBefore(file.clock().dueAt())) {
            throw Problem.invalid("DUE_DATE_PASSED", "The due date has passed; only before it may it be lengthened.");
        }
        LegClock.Lengthening lengthening =
                new LegClock.Lengthening(rule.workingMinutes(), rule.basis(), reason, sign.by(), sign.at());
        return Decision.of(
                file.with(file.clock().lengthenedBy(lengthening)),
                new CaseLengthened(file.leg().code(), file.agency(), rule.workingMinutes()));
    }
}
