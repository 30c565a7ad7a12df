package vn.motcua.department.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import vn.motcua.department.CaseFile;
import vn.motcua.department.CaseId;
import vn.motcua.department.CaseStatus;
import vn.motcua.department.Cases;
import vn.motcua.department.Definitions;
import vn.motcua.department.Forms;
import vn.motcua.department.Worklist;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.security.Caller;
import vn.motcua.platform.security.Role;

/** An agency's worklist and cases; and a case for services. */
@RestController
class CaseQueries {

    private static final int LARGEST_PAGE = 100;

    private final Cases cases;
    private final Definitions definitions;
    private final Forms forms;

    CaseQueries(Cases cases, Definitions definitions, Forms forms) {
        this.cases = cases;
        this.definitions = definitions;
        this.forms = forms;
    }

    @GetMapping("/api/cases")
    Mono<CaseSummary.Page> worklist(
            Caller caller,
            @RequestParam @Nullable String assignee,
            @RequestParam @Nullable List<CaseStatus> status,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam @Nullable String after) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw Problem.of(Problem.Kind.MALFORMED, "LIMIT_INVALID", "limit is from 1 to " + LARGEST_PAGE + ".");
        }
        return cases.worklist(caller, new Worklist(assignee, status, limit, after))
                .map(CaseSummary::of)
                .collectList()
                .map(found -> CaseSummary.Page.of(found, limit));
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
        return Mono.zip(ifThere(definitions.of(file)), cases.inputs(id, file), ifThere(forms.of(id.dossier())))
                .map(found -> new CaseView.Parts(found.getT1(), found.getT2(), found.getT3()))
                .map(parts -> CaseView.of(id, file, parts));
    }

    private static <T> Mono<Optional<T>> ifThere(Mono<T> fetched) {
        return fetched.map(Optional::of).onErrorReturn(Optional.empty()).defaultIfEmpty(Optional.empty());
    }
}
