package vn.motcua.department;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.contracts.catalogue.Agency;
import vn.motcua.platform.catalogue.Catalogue;
import vn.motcua.platform.journal.Decision;
import vn.motcua.platform.journal.Journal;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.journal.Query;
import vn.motcua.platform.journal.Versioned;
import vn.motcua.platform.security.Caller;

/** Opinions between agencies: asked by the officer in charge, listed and given at the asked agency, which sees nothing else. */
@Service
public class Opinions {

    private final CaseDecisions decisions;
    private final Journal<CaseFile> journal;
    private final Catalogue catalogue;
    private final Deadlines deadlines;
    private final OfficeRules rules;

    Opinions(
            CaseDecisions decisions,
            Journal<CaseFile> journal,
            Catalogue catalogue,
            Deadlines deadlines,
            OfficeRules rules) {
        this.decisions = decisions;
        this.journal = journal;
        this.catalogue = catalogue;
        this.deadlines = deadlines;
        this.rules = rules;
    }

    /**
     * A question to another agency.
     *
     * @param workingMinutes that it has; null for the usual time
     */
    public record Question(
            String agency, String question, @Nullable Integer workingMinutes) {}

    /** Asks another agency; its own calendar counts the time. */
    public Mono<CaseAnswer> ask(CaseRequest request, Question asked) {
        int minutes = asked.workingMinutes() == null ? rules.opinionMinutes() : asked.workingMinutes();
        return other(asked.agency(), request.by())
                .flatMap(agency -> decisions.decide(request, (file, by) -> {
                    Sign sign = Permissions.inCharge(by, file, decisions.now());
                    Instant dueAt = deadlines.due(agency.code(), sign.at(), minutes);
                    return OpinionTurns.ask(file, agency.code(), asked.question(), dueAt, sign);
                }));
    }

    private Mono<Agency> other(String code, Caller caller) {
        if (code.equals(caller.agency())) {
            return Mono.error(Problem.invalid("OWN_AGENCY", "An opinion is asked of another agency."));
        }
        LocalDate today = decisions.today();
        return catalogue
                .agency(code)
                .filter(agency -> agency.validOn(today))
                .switchIfEmpty(Mono.error(
                        () -> Problem.invalid("AGENCY_UNKNOWN", "There is no agency " + code + " (any more).")));
    }

    /** What giving an opinion answers; nothing about the case. */
    public record Answered(String id, int opinion, Opinion.State status) {}

    /** An opinion on the question of this number. */
    public record Reply(int number, String opinion, boolean agrees) {}

    /** The asked agency's answer. */
    public Mono<Answered> give(CaseRequest request, Reply reply) {
        String agency = Permissions.agencyAsked(request.by());
        CaseId id = request.id();
        return journal.execute(
                id.document(),
                request.command(),
                Answered.class,
                file -> given(request, reply, file),
                file -> new Answered(
                        id.toString(),
                        reply.number(),
                        asked(id, reply, file, agency).state()));
    }

    private Decision<CaseFile> given(CaseRequest request, Reply reply, @Nullable CaseFile file) {
        Caller by = request.by();
        Opinion asked = asked(request.id(), reply, file, Permissions.agencyAsked(by));
        boolean late = asked.state() == Opinion.State.OVERDUE;
        Opinion.Given given = new Opinion.Given(reply.opinion(), reply.agrees(), by.user(), decisions.now(), late);
        return OpinionTurns.give(Objects.requireNonNull(file), asked, given);
    }

    private static Opinion asked(CaseId id, Reply reply, @Nullable CaseFile file, String agency) {
        if (file == null) {
            throw id.unknown();
        }
        return OpinionTurns.asked(file, reply.number(), agency).orElseThrow(id::unknown);
    }

    /** Questions that the caller's agency was asked, of one state; the asker's most urgent case first. */
    public Flux<Versioned<CaseFile>> askedOf(Caller caller, Opinion.State state, @Nullable String after, int limit) {
        String agency = Permissions.agencyOf(caller);
        return journal.search(Query.where("asking.listed", Opinion.listed(agency, state))
                .sortedBy("clock.dueAt")
                .page(after, limit));
    }
}
