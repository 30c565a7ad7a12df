package vn.motcua.department;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.catalogue.LegDefinition.Output;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseAssigned;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseDeclined;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseReceived;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseResolved;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseReworked;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseSubmitted;
import vn.motcua.contracts.dossier.RoutingEvent.LegDispatched;
import vn.motcua.platform.journal.Decision;
import vn.motcua.platform.journal.Problem;

/**
 * One leg of a dossier at one agency (hồ sơ giải quyết). Methods are the agency's commands: each returns what changes, or
 * throws the problem that forbids it. Turns that wait for somebody are in {@code …Turns}; who may ask is
 * {@link Permissions}' matter.
 *
 * @param agency code of the agency that holds it
 * @param since when it came into this status
 * @param leg what routing dispatched, with the pinned procedure version
 */
public record CaseFile(
        String agency,
        CaseStatus status,
        Instant since,
        Dispatch leg,
        LegClock clock,
        Work work,
        Asking asking,
        Past past) {

    private static final List<String> INSTEAD_OF_APPROVAL =
            List.of(CaseCommand.REWORK.path(), CaseCommand.REFUSAL.path());

    public CaseFile {
        clock = clock.paused(status.open() && asking.pauses());
    }

    /** A new case, as routing dispatched it. */
    static CaseFile dispatched(LegDispatched event, Instant at) {
        return new CaseFile(
                event.agency(),
                CaseStatus.WAITING_RECEIPT,
                at,
                Dispatch.of(event, at),
                LegClock.dueAt(event.dueAt()),
                Work.NONE,
                Asking.NOTHING,
                Past.NONE);
    }

    /** The second signature on the control slip. */
    Decision<CaseFile> receive(Instant now) {
        allow(CaseCommand.RECEIPT);
        CaseFile next = in(CaseStatus.RECEIVED, now).with(work.received(now));
        return Decision.of(next, new CaseReceived(leg.code(), agency, now));
    }

    /** Sends it back as not this agency's business. */
    Decision<CaseFile> decline(String reasonCode, String reason, Sign sign) {
        allow(CaseCommand.DECLINE);
        Past.Decline decline = new Past.Decline(agency, reasonCode, reason, sign.by(), sign.at());
        CaseFile next = in(CaseStatus.DECLINED, sign.at()).with(past.with(decline));
        return Decision.of(next, new CaseDeclined(leg.code(), agency, reasonCode));
    }

    /** Puts an officer in charge, or another one; what the case waits for it goes on waiting for, unannounced. */
    Decision<CaseFile> assign(String officer, Instant now) {
        allow(CaseCommand.ASSIGNMENT);
        CaseFile next = in(asking.status(), now).with(work.assignedTo(officer, now));
        return status == CaseStatus.RECEIVED || status == CaseStatus.ASSIGNED
                ? Decision.of(next, new CaseAssigned(leg.code(), agency))
                : Decision.of(next);
    }

    /** Hands the draft to the head. */
    Decision<CaseFile> submit(Draft proposed) {
        allow(CaseCommand.SUBMISSION);
        CaseFile next = in(CaseStatus.SUBMITTED, proposed.at()).with(work.drafted(proposed));
        return Decision.of(next, new CaseSubmitted(leg.code(), agency));
    }

    /** Sends the draft back to its officer. */
    Decision<CaseFile> rework(Rework rework) {
        allow(CaseCommand.REWORK);
        CaseFile next = in(CaseStatus.ASSIGNED, rework.at()).with(work.sentBack(rework));
        return Decision.of(next, new CaseReworked(leg.code(), agency));
    }

    /**
     * Signs the result that the officer proposed.
     *
     * @param defined the outputs that the leg's definition asks for
     */
    Decision<CaseFile> approve(Answer signed, List<Output> defined) {
        allow(CaseCommand.APPROVAL);
        if (draft() == null || draft().proposal() != Draft.Proposal.GRANT) {
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
        References.check("RESULT_REF_INVALID", given.resultRef());
        CaseFile next = in(CaseStatus.RESOLVED, given.at()).with(work.answered(given));
        return Decision.of(next, announcement(given));
    }

    private CaseResolved announcement(Answer given) {
        List<String> outputs = given.outputs().keySet().stream().sorted().toList();
        return new CaseResolved(
                leg.code(), agency, given.result(), given.resultRef(), outputs, given.reasonCode(), given.at());
    }

    /** Addresses of what the agency may ask now, in the order of the work. */
    public List<String> allowed() {
        return status.allowed().stream()
                .filter(Predicate.not(this::usedUp))
                .map(CaseCommand::path)
                .toList();
    }

    /** What the state would allow, but the case's own course does not. */
    private boolean usedUp(CaseCommand command) {
        return switch (command) {
            case CONTINUATION ->
                asking.supplement()
                        .filter(need -> need.state() == SupplementNeed.State.ASKED)
                        .isPresent();
            case LENGTHENING -> clock.lengthened() != null;
            default -> false;
        };
    }

    void allow(CaseCommand command) {
        if (!status.allows(command) || usedUp(command)) {
            throw illegal("The case is " + status + ", so " + command.path() + " is not possible", allowed());
        }
    }

    private static Problem illegal(String why, List<String> allowed) {
        return Problem.illegalState(why + "; possible: " + allowed + ".", allowed);
    }

    /** The same in another status; the moment stays if the status does. */
    CaseFile in(CaseStatus next, Instant at) {
        return new CaseFile(agency, next, next == status ? since : at, leg, clock, work, asking, past);
    }

    /** With another agency, which has to confirm receipt. */
    CaseFile handedTo(String next, Instant at) {
        return new CaseFile(next, CaseStatus.WAITING_RECEIPT, at, leg, clock, work, asking, past);
    }

    CaseFile with(LegClock next) {
        return new CaseFile(agency, status, since, leg, next, work, asking, past);
    }

    CaseFile with(Work next) {
        return new CaseFile(agency, status, since, leg, clock, next, asking, past);
    }

    CaseFile with(Past next) {
        return new CaseFile(agency, status, since, leg, clock, work, asking, next);
    }

    /** What was asked changed: a case at work stands at what is still open. */
    CaseFile with(Asking next, Instant at) {
        CaseFile changed = new CaseFile(agency, status, since, leg, clock, work, next, past);
        return status.atWork() ? changed.in(next.status(), at) : changed;
    }

    /** Null until assigned. */
    public @Nullable String assignee() {
        return work.assignee();
    }

    /** Null before the first draft. */
    public @Nullable Draft draft() {
        return work.draft();
    }

    /** Null until signed. */
    public @Nullable Answer answer() {
        return work.answer();
    }

    /** The value of an output that this case gave; null if it gave none of that name. */
    @Nullable
    String output(String name) {
        return answer() == null ? null : answer().outputs().get(name);
    }
}
