package vn.motcua.intake.dossier;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import vn.motcua.contracts.dossier.IntakeEvent.DuplicateDecided;
import vn.motcua.platform.journal.Decision;
import vn.motcua.platform.journal.Journal;
import vn.motcua.platform.journal.Problem;

/** A person looks at what seems to be handed in twice, and decides (kết luận trùng hồ sơ). */
@Service
public class Duplicating {

    private final DossierChanges changes;
    private final Journal<Dossier> journal;
    private final Subjects subjects;

    Duplicating(DossierChanges changes, Journal<Dossier> journal, Subjects subjects) {
        this.changes = changes;
        this.journal = journal;
        this.subjects = subjects;
    }

    /** What the officer found. */
    public record Finding(boolean same, String note) {}

    /** Records the finding about all that look alike now. A dossier that is the same can only be refused. */
    public Mono<DossierAnswer> decide(DossierRequest request, Finding finding) {
        DossierRequest named = request.named(DossierCommand.DUPLICATE_DECISION, finding);
        return looksLike(request.id())
                .flatMap(found -> changes.change(named, (dossier, now) -> {
                    Dossier mine = DossierAccess.atDesk(request.by(), dossier);
                    DossierCommand.DUPLICATE_DECISION.checkAllowedIn(mine.status());
                    List<String> all = new ArrayList<>(
                            mine.duplicates() == null
                                    ? List.of()
                                    : mine.duplicates().dossiers());
                    found.stream().filter(id -> !all.contains(id)).forEach(all::add);
                    if (all.isEmpty()) {
                        throw Problem.of(Problem.Kind.CONFLICT, "NO_DUPLICATE", "No other dossier looks like this one.")
                                .with("allowed", DossierCommand.allowedIn(mine.status()));
                    }
                    Duplicates.Verdict verdict = new Duplicates.Verdict(
                            finding.same(), finding.note(), now, request.by().user());
                    DuplicateDecided event = new DuplicateDecided(finding.same());
                    Dossier next = mine.with(parts -> parts.duplicates = new Duplicates(all, verdict));
                    return Decision.of(next.moved(event, now), event);
                }));
    }

    private Mono<List<String>> looksLike(String id) {
        return journal.find(id)
                .flatMap(dossier -> subjects.doubles(id, dossier.subject()))
                .defaultIfEmpty(List.of());
    }

    /** Refuses to accept while a look-alike was not told apart by a person. */
    static void requireToldApart(Dossier dossier, List<String> found) {
        Duplicates known = dossier.duplicates();
        boolean same =
                known != null && known.verdict() != null && known.verdict().same();
        if (!same && (found.isEmpty() || (known != null && known.areToldApart(found)))) {
            return;
        }
        throw Problem.of(
                        Problem.Kind.CONFLICT,
                        "DUPLICATE_SUSPECTED",
                        "Another dossier seems to be about the same; look at both and decide (duplicate-decision), or refuse.")
                .with("dossiers", found)
                .with("allowed", DossierCommand.allowedIn(dossier.status()));
    }
}
