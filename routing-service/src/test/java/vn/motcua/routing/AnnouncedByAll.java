package vn.motcua.routing;

import static vn.motcua.routing.Samples.ACCEPTED_AT;

import java.util.List;
import vn.motcua.contracts.dossier.DepartmentEvent;
import vn.motcua.contracts.dossier.LegResult;
import vn.motcua.contracts.dossier.WaitEnd;

/** One of everything that an agency can announce about a leg. */
final class AnnouncedByAll {

    private AnnouncedByAll() {}

    static List<DepartmentEvent> of(String leg, String agency) {
        return List.of(
                new DepartmentEvent.CaseReceived(leg, agency, ACCEPTED_AT),
                new DepartmentEvent.CaseDeclined(leg, agency, "NOT_COMPETENT"),
                new DepartmentEvent.CaseAssigned(leg, agency),
                new DepartmentEvent.CaseSupplementNeeded(leg, agency),
                new DepartmentEvent.CaseContinued(leg, agency),
                new DepartmentEvent.CaseFinanceNeeded(leg, agency, "thue", 1000, "TB-1"),
                new DepartmentEvent.CaseDutySettled(leg, agency, "thue"),
                new DepartmentEvent.OpinionRequested(leg, agency, 1, "H32.70.01", ACCEPTED_AT),
                new DepartmentEvent.OpinionGiven(leg, agency, 1, "H32.70.01"),
                new DepartmentEvent.OpinionOverdue(leg, agency, 1, "H32.70.01"),
                new DepartmentEvent.CaseWaitOpened(leg, agency, "xac-nhan", ACCEPTED_AT),
                new DepartmentEvent.CaseWaitEnded(leg, agency, "xac-nhan", WaitEnd.SILENT_PROCEED),
                new DepartmentEvent.CaseLengthened(leg, agency, 60),
                new DepartmentEvent.CaseSubmitted(leg, agency),
                new DepartmentEvent.CaseReworked(leg, agency),
                resolved(leg, agency, LegResult.GRANTED),
                resolved(leg, agency, LegResult.REFUSED));
    }

    static DepartmentEvent.CaseResolved resolved(String leg, String agency, LegResult result) {
        return new DepartmentEvent.CaseResolved(
                leg, agency, result, "no/" + leg, List.of("personalId"), "", ACCEPTED_AT);
    }
}
