package vn.motcua.department;

import java.time.Instant;
import java.util.List;
import vn.motcua.contracts.catalogue.LegRules;
import vn.motcua.contracts.catalogue.LegRules.WaitParty;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseWaitEnded;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseWaitOpened;
import vn.motcua.contracts.dossier.IntakeEvent.ConfirmationGiven;
import vn.motcua.contracts.dossier.WaitEnd;
import vn.motcua.platform.journal.Decision;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.journal.Reaction;

/** Typed waits (chờ xác nhận có thời hạn): opened, then ended by a word or by silence. */
final class WaitTurns {

    private WaitTurns() {}

    /** Waits for the word that the definition names. */
    static Decision<CaseFile> open(CaseFile file, LegRules.Wait rule, Instant dueAt, Sign sign) {
        file.allow(CaseCommand.WAITS);
        Wait wait = Wait.open(rule, dueAt, sign);
        Asking asking = file.asking().waits(Lists.with(file.asking().waits(), wait));
        return Decision.of(
                file.with(asking, sign.at()),
                new CaseWaitOpened(file.leg().code(), file.agency(), wait.awaited(), dueAt));
    }

    /** The officer records the word of somebody who has no way to say it here. */
    static Decision<CaseFile> recorded(CaseFile file, String awaited, Wait.Ended ended) {
        file.allow(CaseCommand.WAIT_ANSWER);
        Wait wait = file.asking()
                .open()
                .filter(open -> open.awaited().equals(awaited))
                .orElseThrow(() -> Problem.invalid("WAIT_UNKNOWN", "The case does not wait for " + awaited + "."));
        if (wait.party() == WaitParty.APPLICANT) {
            throw Problem.invalid(
                    "WAIT_OF_APPLICANT", "The applicant answers this himself, at the portal or the desk.");
        }
        return end(file, ended);
    }

    /** The applicant's own word; too late if the wait is over. */
    static Reaction<CaseFile> confirmed(CaseFile file, ConfirmationGiven event, Instant at) {
        boolean awaited = file.asking()
                .open()
                .filter(open -> open.awaited().equals(event.awaited()) && open.party() == WaitParty.APPLICANT)
                .isPresent();
        return awaited
                ? Reaction.moved(end(file, new Wait.Ended(word(event.agreed()), "", null, at)))
                : Reaction.late(file);
    }

    /** Nobody spoke in time. */
    static Decision<CaseFile> silent(CaseFile file, Wait wait, Instant now) {
        return end(file, new Wait.Ended(wait.silence(), "", null, now));
    }

    static WaitEnd word(boolean agreed) {
        return agreed ? WaitEnd.AGREED : WaitEnd.OBJECTED;
    }

    private static Decision<CaseFile> end(CaseFile file, Wait.Ended ended) {
        List<Wait> waits = Lists.last(file.asking().waits(), wait -> wait.ended(ended));
        return Decision.of(
                file.with(file.asking().waits(waits), ended.at()),
                new CaseWaitEnded(
                        file.leg().code(), file.agency(), waits.getLast().awaited(), ended.end()));
    }
}
