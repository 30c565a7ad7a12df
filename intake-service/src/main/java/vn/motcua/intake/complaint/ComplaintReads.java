package vn.motcua.intake.complaint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.platform.journal.Journal;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.journal.Query;
import vn.motcua.platform.journal.Versioned;
import vn.motcua.platform.security.Caller;
import vn.motcua.platform.security.Role;

/** Reads complaints, each for those entitled; what is published, for everybody. */
@Service
public class ComplaintReads {

    private final Journal<Complaint> journal;

    ComplaintReads(Journal<Complaint> journal) {
        this.journal = journal;
    }

    /** A complaint with the addresses of the commands that its reader may give now. */
    public record Read(Complaint complaint, List<String> allowed) {}

    /**
     * What a list is narrowed to.
     *
     * @param status null for any
     * @param dossier null for any
     */
    public record Wanted(
            @Nullable ComplaintStatus status, @Nullable String dossier) {}

    /** How many complaints have this status, and of how many the deadline that runs has passed. */
    public record Count(ComplaintStatus status, String statusText, long total, long overdue) {}

    /** A complaint, if this caller may see it. */
    public Mono<Read> read(String id, Caller caller) {
        return journal.find(id)
                .switchIfEmpty(Mono.error(ComplaintAccess::unknown))
                .map(complaint -> ComplaintAccess.readable(caller, complaint))
                .map(complaint -> read(complaint, caller));
    }

    /** Those of the caller's agency, or the caller's own, oldest first; an auditor's are all. */
    public Flux<Read> list(Caller caller, Wanted wanted, int limit, @Nullable String after) {
        return Flux.defer(() -> journal.search(scope(caller)
                        .and("status", wanted.status())
                        .and("filing.dossier", wanted.dossier())
                        .page(after, limit)))
                .map(Versioned::state)
                .map(complaint -> read(complaint, caller));
    }

    /** How many of them there are by status. */
    public Flux<Count> counts(Caller caller) {
        return Flux.fromArray(ComplaintStatus.values()).concatMap(status -> count(scope(caller), status));
    }

    private Mono<Count> count(Query scope, ComplaintStatus status) {
        Query all = scope.and("status", status);
        return Mono.zip(
                journal.count(all),
                journal.count(all.and("time.current.missed", true)),
                (total, overdue) -> new Count(status, status.vietnamese(), total, overdue));
    }

    /**
     * What was published, the latest first.
     *
     * @param agency null for every agency's
     */
    public Flux<Complaint> published(@Nullable String agency, int limit, @Nullable String after) {
        Query query = Query.where("status", ComplaintStatus.PUBLISHED)
                .and("filing.agency", agency)
                .sortedBy("-handling.publication.at")
                .page(after, limit);
        return journal.search(query).map(Versioned::state);
    }

    private static Query scope(Caller caller) {
        Map<String, Object> own = new LinkedHashMap<>();
        if (caller.agency() != null && caller.is(Role.DESK, Role.HEAD)) {
            own.put("filing.agency", caller.agency());
        } else if (caller.is(Role.CITIZEN)) {
            own.put("filing.submittedBy", caller.user());
        } else if (!caller.is(Role.AUDITOR)) {
            throw Problem.forbidden("Citizens read their own complaints, desks and heads those of their agency.");
        }
        return new Query(own, List.of(), "filing.at", null, 1);
    }

    private static Read read(Complaint complaint, Caller caller) {
        return new Read(complaint, ComplaintAccess.allowed(caller, complaint));
    }
}
