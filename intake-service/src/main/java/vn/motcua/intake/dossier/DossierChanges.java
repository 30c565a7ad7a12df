package vn.motcua.intake.dossier;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import vn.motcua.platform.journal.Decision;
import vn.motcua.platform.journal.Journal;

/** The one way of every command into a dossier: seen by the caller, decided on the fresh state, the clock kept in step. */
@Component
class DossierChanges {

    private final Journal<Dossier> journal;
    private final Pausing pausing;
    private final Clock clock;

    DossierChanges(Journal<Dossier> journal, DueDates dates, Clock clock) {
        this.journal = journal;
        this.pausing = new Pausing(dates);
        this.clock = clock;
    }

    /**
     * A decision with the number of the form that it made.
     *
     * @param formNumber null if it made none
     */
    record Made(Decision<Dossier> decision, @Nullable String formNumber) {

        static Made of(Decision<Dossier> decision) {
            return new Made(decision, null);
        }
    }

    /** Does a command that makes no form. */
    Mono<DossierAnswer> change(DossierRequest request, BiFunction<Dossier, Instant, Decision<Dossier>> decide) {
        return make(request, (dossier, at) -> Made.of(decide.apply(dossier, at)));
    }

    /** Does a command that makes a form; both are functions of the fresh state, decided again after a conflict. */
    Mono<DossierAnswer> make(DossierRequest request, BiFunction<Dossier, Instant, Made> decide) {
        Form form = new Form();
        return journal.execute(
                request.id(),
                request.command(),
                DossierAnswer.class,
                dossier -> {
                    Instant now = now();
                    Made made = decide.apply(DossierAccess.readable(request.by(), dossier), now);
                    form.number = made.formNumber();
                    return pausing.settle(made.decision(), now, request.by().user());
                },
                dossier -> DossierAnswer.of(dossier, form.number));
    }

    /** To the millisecond, which is what the store keeps. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    Pausing pausing() {
        return pausing;
    }

    /** Carries the form's number from the decision to its answer. */
    private static final class Form {
        private @Nullable String number;
    }
}
