package vn.motcua.department;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.platform.journal.Journal;
import vn.motcua.platform.journal.Query;
import vn.motcua.platform.journal.Versioned;
import vn.motcua.platform.security.Caller;

/** What people of an agency see; the agency of their token is part of every query. */
@Service
public class Cases {

    private final Journal<CaseFile> journal;

    Cases(Journal<CaseFile> journal) {
        this.journal = journal;
    }

    /** One page of the agency's worklist, most urgent first. */
    public Flux<Versioned<CaseFile>> worklist(Caller caller, Worklist wanted) {
        Query query = Query.where("agency", Permissions.agencyOf(caller))
                .and("assignee", wanted.assigneeFor(caller))
                .and("status", wanted.statuses())
                .sortedBy("dueAt")
                .page(wanted.afterDocument(), wanted.limit() + 1);
        return journal.search(query);
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
