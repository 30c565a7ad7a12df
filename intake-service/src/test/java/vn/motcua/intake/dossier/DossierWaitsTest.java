package vn.motcua.intake.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.intake.dossier.Given.NOW;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.dossier.DossierStatus;
import vn.motcua.contracts.dossier.IntakeEvent.WithdrawalRequested;
import vn.motcua.intake.config.Catalogues;
import vn.motcua.platform.testing.InMemoryJournal;
import vn.motcua.platform.waits.LongWait;

/** What a desk owes an answer to for too long. */
class DossierWaitsTest {

    private static final String COMMUNE = "H32.50.05";

    private Instant now = NOW;
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneId.of("Asia/Ho_Chi_Minh"));
    private final InMemoryJournal<Dossier> journal = new InMemoryJournal<>();
    private final DossierWaits waits = new DossierWaits(journal, Given.DATES, Catalogues.rules(), clock);

    @Test
    void aSubmissionThatTheDeskDidNotAnswerInTimeIsTheDesksUntilItDoes() {
        assertThat(listed(Given.submitted())).isEmpty();

        Dossier late = Given.submitted().with(parts -> parts.answerLate = true);
        assertThat(listed(late)).singleElement().satisfies(wait -> {
            assertThat(wait.kind()).isEqualTo(DossierWaits.NOT_ACCEPTED);
            assertThat(wait.since()).isEqualTo(NOW);
            assertThat(wait.owner()).isEqualTo(new LongWait.Owner("desk", COMMUNE));
        });

        assertThat(listed(Given.accept(late).state())).isEmpty();
    }

    @Test
    void aWithdrawalIsLongUndecidedAfterTheTimeOfSilence() {
        Withdrawal asked = new Withdrawal("Tôi đổi ý", NOW, "an.citizen", null);
        Dossier withdrawing =
                Given.accepted().with(parts -> parts.withdrawal = asked).moved(new WithdrawalRequested(), NOW);
        Instant limit =
                Given.DATES.later(COMMUNE, NOW, Catalogues.rules().silence().workingMinutes());
        now = limit;
        assertThat(listed(withdrawing)).isEmpty();

        now = limit.plusMillis(1);
        assertThat(listed(withdrawing))
                .singleElement()
                .satisfies(wait -> assertThat(wait.kind()).isEqualTo(DossierWaits.WITHDRAWAL));

        Withdrawal.Verdict granted = new Withdrawal.Verdict(true, "Đồng ý", now, "desk");
        assertThat(listed(withdrawing.with(parts -> parts.withdrawal = asked.decided(granted))))
                .isEmpty();
    }

    @Test
    void papersThatDidNotComeAfterAcceptanceAreForTheHeadToDecide() {
        Instant deadline = NOW.plus(Duration.ofDays(1));
        Supplement asked = new Supplement(
                1, "khai-sinh", List.of(), "Thiếu", "02", NOW, "desk", deadline, null, List.of(), null, false, null);
        assertThat(listed(awaiting(asked))).isEmpty();

        assertThat(listed(awaiting(asked.lapsed()))).singleElement().satisfies(wait -> {
            assertThat(wait.kind()).isEqualTo(DossierWaits.LAPSED);
            assertThat(wait.owner()).isEqualTo(new LongWait.Owner("head", COMMUNE));
        });

        assertThat(listed(awaiting(asked.lapsed().closed(NOW)))).isEmpty();
    }

    private static Dossier awaiting(Supplement asked) {
        return Given.accepted().with(parts -> {
            parts.status = DossierStatus.AWAITING_SUPPLEMENT;
            parts.supplements = List.of(asked);
        });
    }

    private List<LongWait> listed(Dossier dossier) {
        journal.put(dossier.id(), dossier);
        return Objects.requireNonNull(waits.all().collectList().block());
    }
}
