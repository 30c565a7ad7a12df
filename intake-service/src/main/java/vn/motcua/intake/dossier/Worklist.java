package vn.motcua.intake.dossier;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.contracts.dossier.DossierStatus;
import vn.motcua.platform.journal.Journal;
import vn.motcua.platform.journal.Query;
import vn.motcua.platform.journal.Versioned;
import vn.motcua.platform.security.Caller;
import vn.motcua.platform.security.Role;

/** A desk's worklist (danh sách việc của bộ phận một cửa), and a citizen's own dossiers. */
@Service
public class Worklist {

    private static final Role[] DESK = {Role.DESK, Role.HEAD, Role.CASHIER};

    private final Journal<Dossier> journal;
    private final DueDates dates;
    private final DeskRules rules;
    private final Clock clock;

    Worklist(Journal<Dossier> journal, DueDates dates, DeskRules rules, Clock clock) {
        this.journal = journal;
        this.dates = dates;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Which part is wanted.
     *
     * @param status null for any
     * @param due null for any
     * @param after id of the last one of the page before; null for the first page
     */
    public record Part(
            @Nullable DossierStatus status,
            @Nullable DueBand due,
            int limit,
            @Nullable String after) {}

    /**
     * How much there is.
     *
     * @param answerLate submissions that the desk should have answered already
     */
    public record Counts(Map<String, Long> byStatus, Map<DueBand, Long> byDue, long answerLate) {}

    /** Dossiers of the caller's desk: those with a due date asked for by it, otherwise as they came in. */
    public Flux<Dossier> ofDesk(Caller caller, Part part) {
        String desk = caller.agencyAs(DESK);
        Query mine = Query.where("desk", desk);
        DueBand band = part.due();
        Query narrowed = band == null
                ? mine.and("status", part.status()).sortedBy("submission.receivedAt")
                : band.of(mine, part.status(), days(desk)).sortedBy("clock.due.at");
        return journal.search(narrowed.page(part.after(), part.limit())).map(Versioned::state);
    }

    /** How many dossiers the caller's desk has, by status and by due band. */
    public Mono<Counts> counts(Caller caller) {
        String desk = caller.agencyAs(DESK);
        Query mine = Query.where("desk", desk);
        Query late = mine.and("status", DossierStatus.SUBMITTED).and("answerLate", true);
        return Mono.zip(journal.countBy("status", mine), DueBand.counts(journal, mine, days(desk)), journal.count(late))
                .map(found -> new Counts(found.getT1(), found.getT2(), found.getT3()));
    }

    /** What a citizen wrote or handed in, the newest first. */
    public Flux<Dossier> own(Caller caller, int limit, @Nullable String after) {
        caller.mustBe(Role.CITIZEN);
        Query mine = Query.where("submission.submittedBy", List.of(caller.user()))
                .sortedBy("-submission.recordedAt")
                .page(after, limit);
        return journal.search(mine).map(Versioned::state);
    }

    private DueBand.Days days(String desk) {
        Instant now = clock.instant();
        return DueBand.Days.at(now, desk, dates, rules);
    }
}
