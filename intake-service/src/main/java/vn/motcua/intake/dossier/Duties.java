package vn.motcua.intake.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.contracts.Event;
import vn.motcua.contracts.catalogue.LegDefinition;
import vn.motcua.contracts.catalogue.LegRules;
import vn.motcua.contracts.catalogue.Procedure;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseFinanceNeeded;
import vn.motcua.contracts.dossier.FeeMoment;
import vn.motcua.contracts.dossier.IntakeEvent.FeeRequested;
import vn.motcua.intake.procedure.OwnCatalogue;
import vn.motcua.platform.journal.Decision;

/** Asks the citizen for the money that an agency set (nghĩa vụ tài chính). */
final class Duties {

    private final OwnCatalogue catalogue;

    Duties(OwnCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The agency's need with the request for the money that follows from it. */
    Decision<Dossier> requested(Decision<Dossier> needed, CaseFinanceNeeded event, Instant at) {
        Dossier dossier = needed.state();
        Charge charge = Charge.owed(
                        code(dossier, event), title(dossier, event), FeeMoment.DURING_WORK, event.amount(), at)
                .of(event.leg(), event.noticeRef(), event.agency());
        FeeRequested request =
                new FeeRequested(charge.code(), charge.leg(), charge.amount(), charge.moment(), charge.formNumber());
        Dossier next = dossier.with(parts -> parts.charges = DossierParts.plus(dossier.charges(), charge));
        List<Event> events = new ArrayList<>(needed.events());
        events.add(request);
        return new Decision<>(next.moved(request, at, event.leg(), event.agency()), events);
    }

    private static String code(Dossier dossier, CaseFinanceNeeded event) {
        String code = event.leg() + ":" + event.duty();
        long before = dossier.charges().stream()
                .filter(charge -> charge.code().equals(code) || charge.code().startsWith(code + ":"))
                .count();
        return before == 0 ? code : code + ":" + (before + 1);
    }

    private String title(Dossier dossier, CaseFinanceNeeded event) {
        Submission submission = dossier.submission();
        return catalogue
                .index()
                .procedure(submission.procedure(), submission.procedureVersion())
                .map(Procedure::route)
                .flatMap(route -> route.leg(event.leg()))
                .map(LegDefinition::effectiveRules)
                .flatMap(rules -> rules.duty(event.duty()))
                .map(LegRules.Duty::title)
                .orElse(event.duty());
    }
}
