package vn.motcua.department.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import vn.motcua.contracts.catalogue.Agency;
import vn.motcua.department.CaseFile;
import vn.motcua.department.CaseId;
import vn.motcua.department.CaseStatus;
import vn.motcua.department.Cases;
import vn.motcua.department.Definitions;
import vn.motcua.department.DueBand;
import vn.motcua.department.Forms;
import vn.motcua.department.WorkCounts;
import vn.motcua.department.Worklist;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.security.Caller;
import vn.motcua.platform.security.Role;

/** An agency's worklist, its counts, and its cases; and a case for services. */
@RestController
class CaseQueries {

    private final Cases cases;
    private final Definitions definitions;
    private final Forms forms;

    CaseQueries(Cases cases, Definitions definitions, Forms forms) {
        this.cases = cases;
        this.definitions = definitions;
        this.forms = forms;
    }

    /**
     * Which lines of the worklist are asked for.
     *
     * @param status any of them; null for all
     * @param due name of a due band; null for all
     * @param q how the dossier's code begins; null for all
     * @param limit null for 20
     */
    record Wanted(
            @Nullable String assignee,
            @Nullable List<CaseStatus> status,
            @Nullable String due,
            @Nullable String q,
            @Nullable Integer limit,
            @Nullable String after) {

        int limitOrUsual() {
            return limit == null ? 20 : limit;
        }

        Worklist worklist() {
            Limits.check(limitOrUsual());
            DueBand band = due == null ? null : DueBand.of(due).orElseThrow(Wanted::dueInvalid);
            String code = q == null || q.isBlank() ? null : q.strip();
            return new Worklist(assignee, status, band, code, new Worklist.Page(limitOrUsual(), after));
        }

        private static Problem dueInvalid() {
            return Problem.of(Problem.Kind.MALFORMED, "DUE_INVALID", "due is overdue, today, soon, later or paused.");
        }
    }

    @GetMapping("/api/cases")
    Mono<CaseSummary.Page> worklist(Caller caller, Wanted wanted) {
        Worklist worklist = wanted.worklist();
        return agencyName(String.valueOf(caller.agency()))
                .flatMap(name -> cases.worklist(caller, worklist)
                        .map(found -> CaseSummary.of(found, name.orElse(null)))
                        .collectList()
                        .map(found -> CaseSummary.Page.of(found, worklist.page().limit())));
    }

    /** The agency's counts, and those of the cases that the caller is in charge of. */
    record Counts(WorkCounts agency, WorkCounts me) {}

    @GetMapping("/api/cases/counts")
    Mono<Counts> counts(Caller caller) {
        return Mono.zip(cases.counts(caller, false), cases.counts(caller, true), Counts::new);
    }

    @GetMapping("/api/cases/{id}")
    Mono<CaseView> one(@PathVariable String id, Caller caller) {
        CaseId known = CaseId.parse(id);
        return cases.ofAgency(caller, known).flatMap(file -> view(known, file));
    }

    @GetMapping("/internal/cases/{dossierId}/{leg}")
    Mono<ServiceCaseView> forServices(@PathVariable String dossierId, @PathVariable String leg, Caller caller) {
        caller.mustBe(Role.SERVICE);
        CaseId id = new CaseId(dossierId, leg);
        return cases.any(id).map(file -> ServiceCaseView.of(id, file));
    }

    /** The case shows even while the catalogue or intake is away. */
    private Mono<CaseView> view(CaseId id, CaseFile file) {
        return Mono.zip(
                        agencyName(file.agency()),
                        ifThere(definitions.of(file)),
                        cases.inputs(id, file),
                        ifThere(forms.of(id.dossier())))
                .map(found -> new CaseView.Parts(found.getT1(), found.getT2(), found.getT3(), found.getT4()))
                .map(parts -> CaseView.of(id, file, parts));
    }

    private Mono<Optional<String>> agencyName(String code) {
        return ifThere(definitions.agency(code).map(Agency::name));
    }

    private static <T> Mono<Optional<T>> ifThere(Mono<T> fetched) {
        return fetched.map(Optional::of).onErrorReturn(Optional.empty()).defaultIfEmpty(Optional.empty());
    }
}
