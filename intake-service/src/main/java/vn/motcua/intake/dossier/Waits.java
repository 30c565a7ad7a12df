package vn.motcua.intake.dossier;

import java.time.Instant;
import vn.motcua.contracts.dossier.DepartmentEvent;

/** What the dossier waited for and no longer does, because the agency or the route went on. */
final class Waits {

    private Waits() {}

    /**
     * After an agency's announcement: papers that it no longer wants, a duty that it confirmed. An answer ends all that its
     * leg waited for: what an agency said before it knew that the leg went elsewhere may have come too late to count.
     */
    static Dossier after(Dossier dossier, DepartmentEvent event, Instant at) {
        return switch (event) {
            case DepartmentEvent.CaseContinued it -> withoutPapers(dossier, it.leg(), at);
            case DepartmentEvent.CaseDutySettled it -> withDutiesSettled(dossier, it.leg(), at);
            case DepartmentEvent.CaseResolved it -> ofLegEnded(dossier, it.leg(), at);
            default -> dossier;
        };
    }

    /** After a leg ended without an answer: nothing of it is waited for. */
    static Dossier ofLegEnded(Dossier dossier, String leg, Instant at) {
        return withDutiesSettled(withoutPapers(dossier, leg, at), leg, at);
    }

    private static Dossier withoutPapers(Dossier dossier, String leg, Instant at) {
        return dossier.with(parts -> parts.supplements = DossierParts.each(
                dossier.supplements(), asked -> asked.isOpen() && asked.leg().equals(leg) ? asked.closed(at) : asked));
    }

    private static Dossier withDutiesSettled(Dossier dossier, String leg, Instant at) {
        return dossier.with(parts -> parts.charges = DossierParts.each(
                dossier.charges(),
                charge -> charge.isOpenDuty() && charge.leg().equals(leg) ? charge.settled(at) : charge));
    }
}
