package vn.motcua.department;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import vn.motcua.contracts.dossier.DepartmentEvent.OpinionGiven;
import vn.motcua.contracts.dossier.DepartmentEvent.OpinionOverdue;
import vn.motcua.contracts.dossier.DepartmentEvent.OpinionRequested;
import vn.motcua.platform.journal.Decision;
import vn.motcua.platform.journal.Problem;

/** Opinions of other agencies (lấy ý kiến phối hợp): asked, given, or overdue once; silence is never consent. */
final class OpinionTurns {

    private OpinionTurns() {}

    /** Asks another agency. */
    static Decision<CaseFile> ask(CaseFile file, String asked, String question, Instant dueAt, Sign sign) {
        file.allow(CaseCommand.OPINIONS);
        List<Opinion> before = file.asking().opinions();
        Opinion opinion = new Opinion(
                before.size() + 1, asked, question, sign.by(), sign.at(), dueAt, Opinion.State.WAITING, null);
        Asking asking = file.asking().opinions(Lists.with(before, opinion));
        return Decision.of(
                file.with(asking, sign.at()),
                new OpinionRequested(file.leg().code(), file.agency(), opinion.number(), asked, dueAt));
    }

    /** The question that was put to the agency under this number. */
    static Optional<Opinion> asked(CaseFile file, int number, String agency) {
        return file.asking().opinions().stream()
                .filter(opinion -> opinion.number() == number && opinion.asked().equals(agency))
                .findFirst();
    }

    /** The asked agency answers, in time or late; once. */
    static Decision<CaseFile> give(CaseFile file, Opinion asked, Opinion.Given given) {
        boolean answerable = asked.waiting() || asked.state() == Opinion.State.OVERDUE;
        if (!file.status().allows(CaseCommand.OPINION_ANSWER) || !answerable) {
            throw Problem.illegalState("The opinion is " + asked.state() + " or not needed any more.", List.of());
        }
        return Decision.of(
                changed(file, asked.number(), opinion -> opinion.given(given), given.at()),
                new OpinionGiven(file.leg().code(), file.agency(), asked.number(), asked.asked()));
    }

    /** The opinion's deadline passed in silence. */
    static Decision<CaseFile> overdue(CaseFile file, Opinion asked, Instant now) {
        return Decision.of(
                changed(file, asked.number(), Opinion::overdue, now),
                new OpinionOverdue(file.leg().code(), file.agency(), asked.number(), asked.asked()));
    }

    private static CaseFile changed(CaseFile file, int number, UnaryOperator<Opinion> change, Instant at) {
        List<Opinion> changed = Lists.at(file.asking().opinions(), number - 1, change);
        return file.with(file.asking().opinions(changed), at);
    }
}
