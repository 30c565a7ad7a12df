package vn.motcua.department;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.department.Samples.AGENCY;
import static vn.motcua.department.Samples.BIRTH;
import static vn.motcua.department.Samples.DEADLINE;
import static vn.motcua.department.Samples.OTHER_AGENCY;
import static vn.motcua.department.Samples.in;
import static vn.motcua.department.Samples.sign;
import static vn.motcua.department.Samples.waitingFor;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseWaitEnded;
import vn.motcua.contracts.dossier.DepartmentEvent.OpinionOverdue;
import vn.motcua.contracts.dossier.WaitEnd;
import vn.motcua.platform.journal.Decision;
import vn.motcua.platform.journal.Timer;

/** Deadlines of what was asked of others. */
class CaseTimersTest {

    private static final Timer OPINION = new Timer("opinion/1", DEADLINE);

    @Test
    void anOpinionIsOverdueOnceAndTheCaseGoesOnWithoutConsent() {
        CaseFile waiting = in(CaseStatus.WAITING_OPINIONS);
        assertThat(CaseTimers.of(waiting)).containsExactly(OPINION);

        Decision<CaseFile> rang = wake(waiting, OPINION);

        assertThat(rang.events()).isEqualTo(List.of(new OpinionOverdue(BIRTH, AGENCY, 1, OTHER_AGENCY)));
        assertThat(rang.state().status()).isEqualTo(CaseStatus.ASSIGNED);
        assertThat(rang.state().asking().opinions().getFirst().given()).isNull();
        assertThat(CaseTimers.of(rang.state())).isEmpty();
        assertThat(wake(rang.state(), OPINION)).isEqualTo(Decision.of(rang.state()));
    }

    @Test
    void oneOverdueOpinionOfTwoKeepsTheCaseWaiting() {
        CaseFile two = OpinionTurns.ask(
                        in(CaseStatus.WAITING_OPINIONS), OTHER_AGENCY, "?", DEADLINE.plusSeconds(60), sign())
                .state();

        CaseFile one = wake(two, OPINION).state();

        assertThat(one.status()).isEqualTo(CaseStatus.WAITING_OPINIONS);
        assertThat(CaseTimers.of(one)).containsExactly(new Timer("opinion/2", DEADLINE.plusSeconds(60)));
    }

    @Test
    void silenceMeansWhatTheDefinitionSays() {
        assertThat(silence(Samples.APPLICANT_WORD)).isEqualTo(WaitEnd.SILENT_PROCEED);
        assertThat(silence(Samples.THIRD_WORD)).isEqualTo(WaitEnd.SILENT_DECIDE);
    }

    private static WaitEnd silence(String awaited) {
        CaseFile waiting = waitingFor(awaited);
        Decision<CaseFile> rang = wake(waiting, CaseTimers.of(waiting).getFirst());
        assertThat(rang.state().status()).isEqualTo(CaseStatus.ASSIGNED);
        assertThat(CaseTimers.of(rang.state())).isEmpty();
        return ((CaseWaitEnded) rang.events().getFirst()).end();
    }

    @Test
    void aTimerOfAWaitThatWasOpenedAgainDoesNotEndTheNewOne() {
        CaseFile waiting = waitingFor(Samples.THIRD_WORD);

        assertThat(wake(waiting, new Timer("wait/" + Samples.THIRD_WORD, DEADLINE.minusSeconds(60))))
                .isEqualTo(Decision.of(waiting));
    }

    private static Decision<CaseFile> wake(CaseFile file, Timer timer) {
        Instant now = timer.at().plusSeconds(86_400);
        return new CaseTimers()
                .wake("id", file, timer, now)
                .map(recording -> recording.apply(file))
                .blockOptional()
                .orElseThrow();
    }
}
