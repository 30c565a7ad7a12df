package vn.motcua.intake.dossier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import vn.motcua.contracts.catalogue.LegRules;
import vn.motcua.contracts.dossier.IntakeEvent.ConfirmationGiven;
import vn.motcua.contracts.dossier.IntakeEvent.DossierRated;
import vn.motcua.platform.journal.Decision;
import vn.motcua.platform.journal.Problem;

/** What the citizen says while the dossier is on its way and after: a word that an agency waits for, and a rating. */
@Service
public class CitizenWork {

    private final DossierChanges changes;
    private final PinnedProcedures procedures;

    CitizenWork(DossierChanges changes, PinnedProcedures procedures) {
        this.changes = changes;
        this.procedures = procedures;
    }

    /** The answer to what an agency asks, e.g. whether the draft is right. */
    public record Word(String leg, String awaited, boolean agreed) {}

    /** How satisfied the citizen is; {@code comment} is null for none. */
    public record Opinion(int score, @Nullable String comment) {}

    /** Takes the word that a leg's agency waits for. */
    public Mono<DossierAnswer> confirm(DossierRequest request, Word word) {
        DossierRequest named = request.named(DossierCommand.CONFIRMATION, word);
        return changes.change(named, (dossier, now) -> {
            Dossier mine = DossierAccess.sender(request.by(), dossier);
            DossierCommand.CONFIRMATION.checkAllowedIn(mine.status());
            requireAwaited(mine, word, now);
            ConfirmationGiven event = new ConfirmationGiven(word.leg(), word.awaited(), word.agreed());
            return Decision.of(given(mine, word).moved(event, now, word.leg(), null), event);
        });
    }

    private void requireAwaited(Dossier dossier, Word word, Instant now) {
        Leg leg = dossier.leg(word.leg())
                .orElseThrow(() -> Problem.invalid("LEG_UNKNOWN", "This dossier has no leg " + word.leg() + "."));
        boolean awaited = leg.progress().awaited().stream()
                .anyMatch(it -> it.code().equals(word.awaited()) && !now.isAfter(it.dueAt()));
        boolean ofApplicant = procedures
                .of(dossier)
                .leg(word.leg())
                .flatMap(definition -> definition.effectiveRules().awaited(word.awaited()))
                .filter(wait -> wait.party() == LegRules.WaitParty.APPLICANT)
                .isPresent();
        if (!awaited || !ofApplicant) {
            throw Problem.of(Problem.Kind.CONFLICT, "NOT_AWAITED", "Nobody waits for this word, or its time is over.")
                    .with("allowed", DossierCommand.allowedIn(dossier.status()));
        }
    }

    private static Dossier given(Dossier dossier, Word word) {
        Leg leg = dossier.leg(word.leg()).orElseThrow();
        return dossier.with(leg.now(before -> before.awaiting(before.awaited().stream()
                .filter(it -> !it.code().equals(word.awaited()))
                .toList())));
    }

    /** Takes the rating, once. */
    public Mono<DossierAnswer> rate(DossierRequest request, Opinion opinion) {
        DossierRequest named = request.named(DossierCommand.RATING, opinion);
        return changes.change(named, (dossier, now) -> {
            Dossier mine = DossierAccess.applicant(request.by(), dossier);
            DossierCommand.RATING.checkAllowedIn(mine.status());
            if (mine.rating() != null) {
                throw Problem.of(Problem.Kind.CONFLICT, "ALREADY_RATED", "This dossier was rated already.");
            }
            DossierRated event = new DossierRated(opinion.score());
            Rating rating = new Rating(opinion.score(), opinion.comment(), now);
            return Decision.of(mine.with(parts -> parts.rating = rating).moved(event, now, null, null), event);
        });
    }
}
