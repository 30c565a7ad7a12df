package vn.motcua.department;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.catalogue.LegDefinition.Output;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseAssigned;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseReceived;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseResolved;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseReworked;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseSubmitted;
import vn.motcua.contracts.dossier.RoutingEvent.LegDispatched;
import vn.motcua.platform.journal.Decision;
import vn.motcua.platform.journal.Problem;

/**
 * One leg of a dossier at one agency (hồ sơ giải quyết). Methods are the agency's commands: each returns what changes, or
 * throws the problem that forbids it. Who may ask is {@link Permissions}' matter.
 *
 * @param agency code of the agency that holds it
 * @param leg what routing dispatched, with the pinned procedure version
 * @param dueAt the leg's own deadline
 * @param overdue whether routing announced that the deadline passed
 * @param receivedAt null until receipt is confirmed
 * @param assignee user id of the officer in charge; null until assigned
 * @param draft the last draft; null before the first
 * @param answer null until signed
 */
public record CaseFile(
        String agency,
        CaseStatus status,
        Dispatch leg,
        Instant dueAt,
        boolean overdue,
        @Nullable Instant receivedAt,
        @Nullable String assignee,
        @Nullable Draft draft,
        List<Rework> reworks,
        @Nullable Answer answer) {

    private static final List<String> INSTEAD_OF_APPROVAL =
            List.of(CaseCommand.REWORK.path(), CaseCommand.REFUSAL.path());

    public CaseFile {
        reworks = List.copyOf(reworks);
    }

    /** A new case, as routing dispatched it. */
    static CaseFile dispatched(LegDispatched event, Instant at) {
        return new CaseFile(
                event.agency(),
                CaseStatus.WAITING_RECEIPT,
                Dispatch.of(event, at),
                event.dueAt(),
                false,
                null,
                null,
                null,
                List.of(),
                null);
    }

    /** The second signature on the control slip. */
    Decision<CaseFile> receive(Instant now) {
        allow(CaseCommand.RECEIPT);
        CaseFile next =
                new CaseFile(agency, CaseStatus.RECEIVED, leg, dueAt, overdue, now, assignee, draft, reworks, answer);
        return Decision.of(next, new CaseReceived(leg.code(), agency, now));
    }

    /** Puts an officer in charge, or another one. */
    Decision<CaseFile> assign(String officer) {
        allow(CaseCommand.ASSIGNMENT);
        CaseFile next = new CaseFile(
                agency, CaseStatus.ASSIGNED, leg, dueAt, overdue, receivedAt, officer, draft, reworks, answer);
        return Decision.of(next, new CaseAssigned(leg.code(), agency));
    }

    /** Hands the draft to the head. */
    Decision<CaseFile> submit(Draft proposed) {
        allow(CaseCommand.SUBMISSION);
        CaseFile next = new CaseFile(
                agency, CaseStatus.SUBMITTED, leg, dueAt, overdue, receivedAt, assignee, proposed, reworks, answer);
        return Decision.of(next, new CaseSubmitted(leg.code(), agency));
    }

    /** Sends the draft back to its officer. */
    Decision<CaseFile> rework(Rework rework) {
        allow(CaseCommand.REWORK);
        List<Rework> longer = new ArrayList<>(reworks);
        longer.add(rework);
        CaseFile next = new CaseFile(
                agency, CaseStatus.ASSIGNED, leg, dueAt, overdue, receivedAt, assignee, draft, longer, answer);
        return Decision.of(next, new CaseReworked(leg.code(), agency));
    }

    /**
     * Signs the result that the officer proposed.
     *
     * @param defined the outputs that the leg's definition asks for
     */
    Decision<CaseFile> approve(Answer signed, List<Output> defined) {
        allow(CaseCommand.APPROVAL);
        if (draft == null || draft.proposal() != Draft.Proposal.GRANT) {
            throw illegal("The officer proposes a refusal, so there is nothing to approve", INSTEAD_OF_APPROVAL);
        }
        Outputs.check(defined, signed.outputs());
        return answered(signed);
    }

    /** Signs a written refusal. */
    Decision<CaseFile> refuse(Answer signed) {
        allow(CaseCommand.REFUSAL);
        return answered(signed);
    }

    private Decision<CaseFile> answered(Answer signed) {
        Answer given = signed.numbered(leg.dossierCode() + "/" + leg.code());
        Outputs.checkReference(given.resultRef());
        CaseFile next = new CaseFile(
                agency, CaseStatus.RESOLVED, leg, dueAt, overdue, receivedAt, assignee, draft, reworks, given);
        return Decision.of(next, announcement(given));
    }

    private CaseResolved announcement(Answer given) {
        List<String> outputs = given.outputs().keySet().stream().sorted().toList();
        return new CaseResolved(
                leg.code(), agency, given.result(), given.resultRef(), outputs, given.reasonCode(), given.at());
    }

    /** The leg's deadline passed. */
    CaseFile markedOverdue() {
        return new CaseFile(agency, status, leg, dueAt, true, receivedAt, assignee, draft, reworks, answer);
    }

    /** The value of an output that this case gave; null if it gave none of that name. */
    @Nullable
    String output(String name) {
        return answer == null ? null : answer.outputs().get(name);
    }

    private void allow(CaseCommand command) {
        if (!status.allows(command)) {
            throw illegal("The case is " + status + ", so " + command.path() + " is not possible", status.allowed());
        }
    }

    private static Problem illegal(String why, List<String> allowed) {
        return Problem.illegalState(why + "; possible: " + allowed + ".", allowed);
    }
}
