package vn.motcua.department;

import java.time.Instant;
import vn.motcua.contracts.dossier.RerouteCause;
import vn.motcua.contracts.dossier.RoutingEvent.LegCancelled;
import vn.motcua.contracts.dossier.RoutingEvent.LegDueChanged;
import vn.motcua.contracts.dossier.RoutingEvent.LegOverdue;
import vn.motcua.contracts.dossier.RoutingEvent.LegReceiptOverdue;
import vn.motcua.contracts.dossier.RoutingEvent.LegReopened;
import vn.motcua.contracts.dossier.RoutingEvent.LegRerouted;
import vn.motcua.platform.journal.ImpossibleEvent;

/** What routing decides about a case: where it goes, until when, and whether at all. */
final class RouteTurns {

    private RouteTurns() {}

    /**
     * Another agency has it now and confirms receipt anew. A wrong address starts afresh; a successor takes over the papers,
     * and what was asked of others stays asked.
     */
    static CaseFile rerouted(CaseFile file, LegRerouted event, Instant at) {
        held(file, event.leg(), event.from());
        Past.Handover handover = new Past.Handover(event.from(), event.to(), event.cause(), at);
        Work work = event.cause() == RerouteCause.SUCCEEDED ? file.work().handedOn() : Work.NONE;
        return file.handedTo(event.to(), at)
                .with(file.clock().movedTo(event.dueAt(), at).receiptOverdue(false))
                .with(work)
                .with(file.past().with(handover));
    }

    /** It ends without an answer. */
    static CaseFile cancelled(CaseFile file, LegCancelled event, Instant at) {
        held(file, event.leg(), event.agency());
        return file.in(CaseStatus.CANCELLED, at)
                .with(file.asking().closed(), at)
                .with(file.past().with(event.cause()));
    }

    /** The answer is wrong; the same officer corrects it, and it stays on record. */
    static CaseFile reopened(CaseFile file, LegReopened event, Instant at) {
        held(file, event.leg(), event.agency());
        Answer wrong = file.answer();
        if (wrong == null) {
            throw new ImpossibleEvent("leg " + event.leg() + " has no answer to correct");
        }
        return file.in(CaseStatus.ASSIGNED, at)
                .with(file.clock().movedTo(event.dueAt(), at))
                .with(file.work().answered(null))
                .with(file.past().with(new Past.Correction(wrong, at)));
    }

    /** The deadline moved on a legal ground. */
    static CaseFile dueChanged(CaseFile file, LegDueChanged event, Instant at) {
        held(file, event.leg(), event.agency());
        return file.with(file.clock().movedTo(event.to(), at));
    }

    /** The deadline passed; each deadline does so once. */
    static CaseFile overdue(CaseFile file, LegOverdue event) {
        held(file, event.leg(), event.agency());
        if (file.clock().overdue() && file.clock().dueAt().equals(event.dueAt())) {
            throw new ImpossibleEvent("leg " + event.leg() + " was announced as overdue already");
        }
        return file.with(file.clock().markedOverdue());
    }

    /** Nobody confirmed receipt in time. */
    static CaseFile receiptOverdue(CaseFile file, LegReceiptOverdue event) {
        held(file, event.leg(), event.agency());
        return file.with(file.clock().receiptOverdue(true));
    }

    private static void held(CaseFile file, String leg, String agency) {
        if (!file.agency().equals(agency)) {
            throw new ImpossibleEvent("leg " + leg + " is not with " + agency);
        }
    }
}
