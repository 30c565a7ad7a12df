package vn.motcua.intake.dossier;

import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import vn.motcua.contracts.dossier.DossierStatus;
import vn.motcua.platform.journal.Journal;
import vn.motcua.platform.journal.Query;

/** How many dossiers are open (hồ sơ đang mở), all desks together; what has ended would only grow and is left to statistics. */
@Service
public class OpenCounts {

    /** No desk, so that days are those of the national calendar. */
    private static final String ALL_DESKS = "";

    private final Journal<Dossier> journal;
    private final DueDates dates;
    private final DeskRules rules;
    private final Clock clock;

    OpenCounts(Journal<Dossier> journal, DueDates dates, DeskRules rules, Clock clock) {
        this.journal = journal;
        this.dates = dates;
        this.rules = rules;
        this.clock = clock;
    }

    /** By how near their due dates are; those without one are in no band. */
    public Mono<Map<DueBand, Long>> byDue() {
        return Mono.defer(() ->
                DueBand.counts(journal, Query.everything(), DueBand.Days.at(clock.instant(), ALL_DESKS, dates, rules)));
    }

    /** By status; nought for those in which there is none. */
    public Mono<Map<DossierStatus, Long>> byStatus() {
        return journal.countBy("status", Query.where("status", OpenDossiers.AT_A_DESK))
                .map(OpenCounts::all);
    }

    private static Map<DossierStatus, Long> all(Map<String, Long> found) {
        Map<DossierStatus, Long> counts = new EnumMap<>(DossierStatus.class);
        OpenDossiers.AT_A_DESK.forEach(status -> counts.put(status, found.getOrDefault(status.name(), 0L)));
        return counts;
    }
}
