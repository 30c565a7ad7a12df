package vn.motcua.department;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseContinued;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseSupplementNeeded;
import vn.motcua.contracts.dossier.IntakeEvent.SupplementExpired;
import vn.motcua.contracts.dossier.IntakeEvent.SupplementReceived;
import vn.motcua.contracts.dossier.IntakeEvent.SupplementRequested;
import vn.motcua.department.SupplementNeed.State;
import vn.motcua.platform.journal.Decision;
import vn.motcua.platform.journal.Reaction;

/** Missing papers (bổ sung): the agency says which, the desk asks, the citizen hands them in or does not. */
final class SupplementTurns {

    private SupplementTurns() {}

    /** The agency cannot go on without these papers. */
    static Decision<CaseFile> need(CaseFile file, List<SupplementNeed.Item> items, String reason, Sign sign) {
        file.allow(CaseCommand.SUPPLEMENT_NEEDS);
        List<SupplementNeed> before = file.asking().supplements();
        SupplementNeed need = SupplementNeed.of(before.size() + 1, items, reason, sign);
        Asking asking = file.asking().supplements(Lists.with(before, need));
        return Decision.of(
                file.with(asking, sign.at()),
                new CaseSupplementNeeded(file.leg().code(), file.agency()));
    }

    /** The agency goes on without them: before the desk asked, or after the citizen's time passed. */
    static Decision<CaseFile> goOn(CaseFile file, Instant now) {
        file.allow(CaseCommand.CONTINUATION);
        return Decision.of(
                changed(file, need -> need.in(State.GONE_ON), now),
                new CaseContinued(file.leg().code(), file.agency()));
    }

    /** The desk asked the citizen; too late if the agency went on meanwhile. */
    static Reaction<CaseFile> requested(CaseFile file, SupplementRequested event, Instant at) {
        if (file.asking().supplement().isEmpty()) {
            return Reaction.late(file);
        }
        SupplementNeed.Request request =
                new SupplementNeed.Request(event.round(), event.formNumber(), event.deadline());
        return Reaction.moved(changed(file, need -> need.asked(request), at));
    }

    /** The papers came. */
    static Reaction<CaseFile> received(CaseFile file, SupplementReceived event, Instant at) {
        return awaited(file, event.round())
                ? Reaction.moved(changed(file, need -> need.in(State.RECEIVED), at))
                : Reaction.late(file);
    }

    /** The citizen's time passed: it is the agency's or the desk's turn now. */
    static Reaction<CaseFile> expired(CaseFile file, SupplementExpired event, Instant at) {
        return awaited(file, event.round())
                ? Reaction.moved(changed(file, need -> need.in(State.EXPIRED), at))
                : Reaction.late(file);
    }

    private static boolean awaited(CaseFile file, int round) {
        return file.asking().supplement().filter(need -> need.awaits(round)).isPresent();
    }

    private static CaseFile changed(CaseFile file, UnaryOperator<SupplementNeed> change, Instant at) {
        List<SupplementNeed> changed = Lists.last(file.asking().supplements(), change);
        return file.with(file.asking().supplements(changed), at);
    }
}
