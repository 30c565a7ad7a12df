package vn.motcua.intake.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.motcua.contracts.Event;
import vn.motcua.contracts.dossier.DossierStatus;
import vn.motcua.contracts.dossier.DueDateCause;
import vn.motcua.contracts.dossier.IntakeEvent.DueDateChanged;
import vn.motcua.intake.dossier.LegalClock.PauseCause;
import vn.motcua.platform.journal.Decision;

/**
 * Keeps the legal clock in step with what the dossier waits for. It stands still only on typed causes, and only while no
 * leg can work; each pause has both its ends and the number of the form that proves it.
 */
final class Pausing {

    private final DueDates dates;

    Pausing(DueDates dates) {
        this.dates = dates;
    }

    /** Why the clock should stand still, with the proof. */
    private record Cause(PauseCause cause, String formNumber) {}

    /** The decision with the clock stopped, or going on and the due date moved, as the new state asks for. */
    Decision<Dossier> settle(Decision<Dossier> decision, Instant at, String by) {
        Dossier dossier = decision.state();
        LegalClock clock = dossier.clock();
        if (clock == null || clock.endedAt() != null) {
            return decision;
        }
        Optional<Cause> wanted = cause(dossier);
        LegalClock.Pause open = clock.openPause();
        if (open != null && wanted.filter(cause -> isSame(cause, open)).isEmpty()) {
            return settle(moved(decision, clock.resumed(at), DueDateCause.PAUSE_ENDED, new Origin(at, by)), at, by);
        }
        if (open == null && wanted.isPresent()) {
            Cause cause = wanted.get();
            LegalClock paused = clock.paused(cause.cause(), cause.formNumber(), at);
            return new Decision<>(dossier.with(parts -> parts.clock = paused), decision.events());
        }
        return decision;
    }

    /** When and by whom. */
    record Origin(Instant at, String by) {}

    /** The decision with this clock counted anew, and the move of the due date announced if there is one. */
    Decision<Dossier> moved(Decision<Dossier> decision, LegalClock clock, DueDateCause cause, Origin origin) {
        Dossier dossier = decision.state();
        LegalClock.Due before = clock.due();
        LegalClock counted = clock.recounted(dates, cause, origin.at(), origin.by());
        Dossier next = dossier.with(parts -> parts.clock = counted);
        LegalClock.Due after = counted.due();
        if (after.at().equals(before.at())) {
            return new Decision<>(next, decision.events());
        }
        DueDateChanged event = new DueDateChanged(cause, before.at(), after.at(), after.provisional());
        List<Event> events = new ArrayList<>(decision.events());
        events.add(event);
        return new Decision<>(next.moved(event, origin.at()), events);
    }

    private static boolean isSame(Cause cause, LegalClock.Pause open) {
        return cause.cause() == open.cause() && cause.formNumber().equals(open.formNumber());
    }

    private static Optional<Cause> cause(Dossier dossier) {
        if (dossier.status() == DossierStatus.WITHDRAWAL_REQUESTED) {
            return dossier.outcome() == null
                    ? Optional.of(new Cause(PauseCause.WITHDRAWAL, FormNumber.WITHDRAWAL.of(dossier, 1)))
                    : Optional.empty();
        }
        Optional<Supplement> asked = dossier.openSupplement().filter(it -> it.round() > 0);
        Optional<Charge> duty =
                dossier.charges().stream().filter(Charge::isOpenDuty).findFirst();
        if (canWork(dossier, asked.map(Supplement::leg).orElse(""))) {
            return Optional.empty();
        }
        return asked.map(it -> new Cause(PauseCause.SUPPLEMENT, it.formNumber()))
                .or(() -> duty.map(it -> new Cause(PauseCause.DUTY, it.formNumber())));
    }

    /** Whether some leg does not wait for the citizen; one whose papers the desk has not asked for yet does not. */
    private static boolean canWork(Dossier dossier, String asked) {
        return dossier.legs().stream()
                .filter(Leg::isOpen)
                .anyMatch(leg -> leg.state() != LegState.AWAITING_DUTY
                        && !(leg.state() == LegState.AWAITING_SUPPLEMENT
                                && leg.code().equals(asked)));
    }

    /** The clock of an accepted dossier. */
    static LegalClock clockOf(Dossier dossier) {
        return Objects.requireNonNull(dossier.clock(), "an accepted dossier has a clock");
    }
}
