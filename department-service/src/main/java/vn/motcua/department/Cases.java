package vn.motcua.department;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.department.DueBand.Borders;
import vn.motcua.platform.journal.Journal;
import vn.motcua.platform.journal.Query;
import vn.motcua.platform.journal.Versioned;
import vn.motcua.platform.security.Caller;

/** What people of an agency see; the agency of their token is part of every query. */
@Service
public class Cases {

    private static final String LAST = "\uffff";

    private final Journal<CaseFile> journal;
    private final Deadlines deadlines;
    private final OfficeRules rules;
    private final Clock clock;

    Cases(Journal<CaseFile> journal, Deadlines deadlines, OfficeRules rules, Clock clock) {
        this.journal = journal;
        this.deadlines = deadlines;
        this.rules = rules;
        this.clock = clock;
    }

    /** One page of the agency's worklist and one case more, if there is one; most urgent first. */
    public Flux<Versioned<CaseFile>> worklist(Caller caller, Worklist wanted) {
        String agency = Permissions.agencyOf(caller);
        Query query = ofAgency(agency, wanted.assigneeFor(caller)).and("status", wanted.statuses());
        DueBand due = wanted.due();
        Query banded = due == null ? query : due.of(query, borders(agency));
        String code = wanted.code();
        return journal.search(banded.between("leg.dossierCode", code, code == null ? null : code + LAST)
                .sortedBy("clock.dueAt")
                .page(wanted.page().afterDocument(), wanted.page().limit() + 1));
    }

    /** How many cases the caller's agency has; with {@code mine}, how many the caller is in charge of. */
    public Mono<WorkCounts> counts(Caller caller, boolean mine) {
        String agency = Permissions.agencyOf(caller);
        Query query = ofAgency(agency, mine ? caller.user() : null);
        return Mono.zip(byStatus(query), byBand(query, borders(agency)), WorkCounts::new);
    }

    private static Query ofAgency(String agency, @Nullable String assignee) {
        return Query.where("agency", agency).and("work.assignee", assignee);
    }

    private Mono<Map<String, Long>> byStatus(Query query) {
        List<String> all = Arrays.stream(CaseStatus.values()).map(Enum::name).toList();
        return journal.countBy("status", query).map(found -> named(all, found));
    }

    private static Map<String, Long> named(List<String> all, Map<String, Long> found) {
        Map<String, Long> counts = new LinkedHashMap<>();
        all.forEach(name -> counts.put(name, found.getOrDefault(name, 0L)));
        return counts;
    }

    private Mono<Map<String, Long>> byBand(Query query, Borders borders) {
        Query open = query.and("status", Worklist.OPEN);
        return Flux.fromArray(DueBand.values())
                .flatMapSequential(band -> journal.count(band.of(open, borders)).map(count -> Map.entry(band, count)))
                .collect(
                        LinkedHashMap::new,
                        (counts, one) -> counts.put(one.getKey().text(), one.getValue()));
    }

    private Borders borders(String agency) {
        Instant now = clock.instant();
        Instant tomorrow = LocalDate.ofInstant(now, clock.getZone())
                .plusDays(1)
                .atStartOfDay(clock.getZone())
                .toInstant();
        Instant soon = deadlines.due(agency, now, rules.soonMinutes());
        return new Borders(now, tomorrow, soon.isBefore(tomorrow) ? tomorrow : soon);
    }

    /** A case of the caller's agency; another agency's case is as unknown as one that does not exist. */
    public Mono<CaseFile> ofAgency(Caller caller, CaseId id) {
        String agency = Permissions.agencyOf(caller);
        return any(id).filter(file -> file.agency().equals(agency)).switchIfEmpty(Mono.error(id::unknown));
    }

    /** Any case, for services. */
    public Mono<CaseFile> any(CaseId id) {
        return journal.find(id.document()).switchIfEmpty(Mono.error(id::unknown));
    }

    /** Values of the inputs that the case's dispatch names, read from the sibling cases that gave them. */
    public Mono<Map<String, String>> inputs(CaseId id, CaseFile file) {
        return Flux.fromIterable(file.leg().inputs())
                .flatMapSequential(input -> input(id.dossier(), input))
                .collect(LinkedHashMap::new, (values, entry) -> values.put(entry.getKey(), entry.getValue()));
    }

    private Mono<Map.Entry<String, String>> input(String dossier, String reference) {
        Input input = Input.of(reference);
        return journal.find(new CaseId(dossier, input.leg()).document())
                .mapNotNull(sibling -> sibling.output(input.output()))
                .map(value -> Map.entry(reference, value));
    }
}
