package vn.motcua.department;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.department.Samples.AGENCY;
import static vn.motcua.department.Samples.BIRTH;
import static vn.motcua.department.Samples.DEADLINE;
import static vn.motcua.department.Samples.DOSSIER;
import static vn.motcua.department.Samples.NOW;
import static vn.motcua.department.Samples.OTHER_AGENCY;
import static vn.motcua.department.Samples.draft;
import static vn.motcua.department.Samples.in;
import static vn.motcua.department.Samples.waitingFor;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.dossier.WaitEnd;
import vn.motcua.platform.testing.InMemoryJournal;
import vn.motcua.platform.waits.LongWait;

/** Whose answer a case waits for in vain. */
class CaseWaitsTest {

    private final InMemoryJournal<CaseFile> journal = new InMemoryJournal<>();
    private final CaseWaits waits = new CaseWaits(journal);

    @Test
    void anOverdueOpinionIsTheAskedHeadsUntilItIsGiven() {
        CaseFile waiting = in(CaseStatus.WAITING_OPINIONS);
        assertThat(listed(waiting)).isEmpty();
        Opinion asked = waiting.asking().opinions().getFirst();

        CaseFile late = OpinionTurns.overdue(waiting, asked, DEADLINE).state();
        assertThat(listed(late)).singleElement().satisfies(wait -> {
            assertThat(wait.kind()).isEqualTo(CaseWaits.OPINION);
            assertThat(wait.dossier()).isEqualTo(DOSSIER);
            assertThat(wait.subject()).isEqualTo(BIRTH + "/1");
            assertThat(wait.since()).isEqualTo(NOW);
            assertThat(wait.owner()).isEqualTo(new LongWait.Owner("head", OTHER_AGENCY));
        });

        Opinion.Given given = new Opinion.Given("Có cư trú.", true, "officer2", DEADLINE, true);
        Opinion overdue = late.asking().opinions().getFirst();
        assertThat(listed(OpinionTurns.give(late, overdue, given).state())).isEmpty();
    }

    @Test
    void anOpinionThatNobodyNeedsAnyMoreIsNotWaitedFor() {
        CaseFile waiting = in(CaseStatus.WAITING_OPINIONS);
        CaseFile late = OpinionTurns.overdue(
                        waiting, waiting.asking().opinions().getFirst(), DEADLINE)
                .state();

        assertThat(listed(late.in(CaseStatus.RESOLVED, DEADLINE))).isEmpty();
    }

    @Test
    void aSilenceThatIsNoConsentIsTheOfficersUntilTheDraftIsSubmitted() {
        CaseFile silent = ended(Samples.THIRD_WORD, WaitEnd.SILENT_DECIDE);
        assertThat(listed(silent)).singleElement().satisfies(wait -> {
            assertThat(wait.kind()).isEqualTo(CaseWaits.WORD);
            assertThat(wait.subject()).isEqualTo(BIRTH + "/" + Samples.THIRD_WORD);
            assertThat(wait.owner()).isEqualTo(new LongWait.Owner("officer", AGENCY));
        });

        assertThat(listed(silent.submit(draft(Draft.Proposal.GRANT)).state())).isEmpty();
    }

    @Test
    void aSilenceThatMeansToGoOnHoldsNobodyUp() {
        assertThat(listed(ended(Samples.APPLICANT_WORD, WaitEnd.SILENT_PROCEED)))
                .isEmpty();
    }

    private static CaseFile ended(String awaited, WaitEnd end) {
        CaseFile waiting = waitingFor(awaited);
        CaseFile silent = WaitTurns.silent(waiting, waiting.asking().open().orElseThrow(), DEADLINE)
                .state();
        Wait wait = silent.asking().waits().getLast();
        assertThat(Objects.requireNonNull(wait.ended()).end()).isEqualTo(end);
        return silent;
    }

    private List<LongWait> listed(CaseFile file) {
        journal.put(new CaseId(DOSSIER, BIRTH).document(), file);
        return Objects.requireNonNull(waits.all().collectList().block());
    }
}
