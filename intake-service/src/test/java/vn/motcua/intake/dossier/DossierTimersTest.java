package vn.motcua.intake.dossier;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.intake.dossier.Given.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.dossier.IntakeEvent.DueSoon;
import vn.motcua.contracts.dossier.IntakeEvent.SilenceNoticed;
import vn.motcua.contracts.dossier.RoutingEvent.LegOverdue;
import vn.motcua.contracts.dossier.RoutingEvent.LegReceiptOverdue;
import vn.motcua.intake.config.Catalogues;
import vn.motcua.platform.journal.Decision;
import vn.motcua.platform.journal.Timer;

/** What time does to a dossier that nobody touches: people are reminded of it, and that itself is no change. */
class DossierTimersTest {

    private static final String COMMUNE = "H32.50.05";
    private static final DossierTimers TIMERS = new DossierTimers(Given.DATES, Catalogues.rules());
    private static final Instant LATER = NOW.plus(Duration.ofDays(30));

    @Test
    void remindersLeaveItWithWhoHoldsItSinceTheLastChangeAndTheSilenceUnbroken() {
        Dossier untouched = Given.after(Given.accepted(), Given.dispatched("khai-sinh", 1, COMMUNE));
        Dossier reminded =
                fired(fired(untouched, "due-soon").state(), "overdue").state();
        reminded = Given.FOREIGN
                .fold(reminded, new LegReceiptOverdue("khai-sinh", COMMUNE, NOW), LATER)
                .state();
        reminded = Given.FOREIGN
                .fold(reminded, new LegOverdue("khai-sinh", COMMUNE, NOW), LATER)
                .state();
        assertThat(reminded.timeline()).hasSize(untouched.timeline().size() + 4);
        assertThat(reminded.changedAt()).isEqualTo(NOW);
        assertThat(Holders.of(reminded)).isEqualTo(Holders.of(untouched));
        assertThat(timer(reminded, "silence")).isEqualTo(timer(untouched, "silence"));
    }

    @Test
    void aDeskThatDoesNotAnswerHoldsItSinceItWasHandedIn() {
        Dossier late = fired(Given.submitted(), "answer").state();
        assertThat(Holders.of(late)).extracting(Holders.Holder::since).containsExactly(NOW);
    }

    @Test
    void silenceIsToldAgainAfterItsTimeAndStillNamesTheLastChange() {
        Dossier silent = Given.after(Given.accepted(), Given.dispatched("khai-sinh", 1, COMMUNE));
        Decision<Dossier> first = fired(silent, "silence");
        Decision<Dossier> second = fired(first.state(), "silence");
        for (Decision<Dossier> told : List.of(first, second)) {
            assertThat(told.events()).singleElement().isEqualTo(new SilenceNoticed(COMMUNE, NOW));
        }
        int wait = Catalogues.rules().silence().workingMinutes();
        assertThat(timer(first.state(), "silence").at()).isEqualTo(Given.DATES.later(COMMUNE, LATER, wait));
    }

    @Test
    void whenTheDueDateIsNearItIsSaidWhoHasToActAndHowLongIsLeft() {
        Dossier held = Given.after(Given.accepted(), Given.dispatched("khai-sinh", 1, COMMUNE));
        Instant due = requireNonNull(held.clock()).promisedAt();
        long left = Catalogues.rules().dueSoon().workingMinutes();

        assertThat(fired(held, "due-soon", timer(held, "due-soon").at()).events())
                .singleElement()
                .isEqualTo(new DueSoon(due, List.of(COMMUNE), left));
        assertThat(fired(held, "due-soon", due.plusSeconds(1)).events())
                .singleElement()
                .isEqualTo(new DueSoon(due, List.of(COMMUNE), 0L));
    }

    private static Decision<Dossier> fired(Dossier dossier, String timer) {
        return fired(dossier, timer, LATER);
    }

    private static Decision<Dossier> fired(Dossier dossier, String timer, Instant now) {
        return requireNonNull(
                        TIMERS.wake("", dossier, timer(dossier, timer), now).block())
                .apply(dossier);
    }

    private static Timer timer(Dossier dossier, String id) {
        return TIMERS.of(dossier).stream()
                .filter(timer -> timer.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
