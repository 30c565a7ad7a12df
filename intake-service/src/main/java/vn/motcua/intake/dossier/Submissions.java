package vn.motcua.intake.dossier;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import vn.motcua.contracts.DossierId;
import vn.motcua.contracts.Event;
import vn.motcua.contracts.catalogue.Procedure;
import vn.motcua.contracts.catalogue.RouteDefinition;
import vn.motcua.contracts.dossier.Channel;
import vn.motcua.contracts.dossier.DossierStatus;
import vn.motcua.platform.journal.Command;
import vn.motcua.platform.journal.Decision;
import vn.motcua.platform.journal.Journal;
import vn.motcua.platform.journal.NotUnique;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.security.Caller;

/** Takes dossiers in (nộp hồ sơ): online ones wait for the desk, those brought to the desk are accepted in the same save. */
@Service
public class Submissions {

    private static final int LOOKUP_ATTEMPTS = 8;

    private final Journal<Dossier> journal;
    private final SubmissionRules rules;
    private final CodeNumbers numbers;
    private final DueDates dueDates;
    private final Clock clock;

    Submissions(Journal<Dossier> journal, SubmissionRules rules, CodeNumbers numbers, DueDates dueDates, Clock clock) {
        this.journal = journal;
        this.rules = rules;
        this.numbers = numbers;
        this.dueDates = dueDates;
        this.clock = clock;
    }

    /**
     * What the submitter learns.
     *
     * @param code null until accepted
     * @param dueAt null until accepted
     */
    public record Receipt(
            String id,
            String lookupCode,
            DossierStatus status,
            Instant submittedAt,
            @Nullable String code,
            @Nullable Instant dueAt) {

        static Receipt of(Dossier dossier) {
            return new Receipt(
                    dossier.id(),
                    dossier.lookupCode(),
                    dossier.status(),
                    dossier.submission().receivedAt(),
                    dossier.code(),
                    dossier.dueAt());
        }
    }

    /** Takes a dossier in. Its id comes from caller and key, so a repeated submission meets its own dossier. */
    public Mono<Receipt> submit(NewDossier wanted, Caller caller, Command command) {
        String id = DossierId.derived(caller.user(), command.key()).value();
        return Mono.fromSupplier(() -> rules.check(wanted, caller, clock.instant()))
                .flatMap(checked -> save(new Entry(id, command, checked), 0));
    }

    private Mono<Receipt> save(Entry entry, int attempt) {
        Mono<Receipt> saved = entry.submission().channel() == Channel.ONLINE
                ? execute(entry, entry.submitted(attempt))
                : numbers.withNext(
                        entry.submission().desk(), ticket -> execute(entry, accepted(entry, attempt, ticket)));
        return saved.onErrorResume(
                failure -> attempt < LOOKUP_ATTEMPTS && isLookupCodeTaken(failure), taken -> save(entry, attempt + 1));
    }

    private Mono<Receipt> execute(Entry entry, Decision<Dossier> decision) {
        return journal.execute(
                entry.id(), entry.command(), Receipt.class, before -> fresh(before, decision), Receipt::of);
    }

    private Decision<Dossier> accepted(Entry entry, int attempt, CodeNumbers.Ticket ticket) {
        Procedure procedure = entry.checked().procedure();
        DueDates.Due due = dueDates.of(ticket.at(), procedure.promisedMinutes(), procedure.startRule());
        Decision<Dossier> submitted = entry.submitted(attempt);
        Decision<Dossier> accepted = submitted
                .state()
                .accept(Acceptance.of(ticket, entry.submission().submittedBy(), due));
        List<Event> events = new ArrayList<>(submitted.events());
        events.addAll(accepted.events());
        return new Decision<>(accepted.state(), events);
    }

    private static Decision<Dossier> fresh(@Nullable Dossier before, Decision<Dossier> decision) {
        if (before != null) {
            throw Problem.illegalState(
                    "This dossier was handed in already.", DossierCommand.allowedIn(before.status()));
        }
        return decision;
    }

    private static boolean isLookupCodeTaken(Throwable failure) {
        return failure instanceof NotUnique taken
                && String.valueOf(taken.getMessage()).contains(LookupCode.INDEX);
    }

    /** The procedure's legs, all still to come. */
    static List<Leg> planned(Procedure procedure) {
        List<Leg> legs = new ArrayList<>();
        List<RouteDefinition.Stage> stages = procedure.route().stages();
        for (int stage = 1; stage <= stages.size(); stage++) {
            int number = stage;
            stages.get(stage - 1).legs().forEach(leg -> legs.add(Leg.planned(leg, number)));
        }
        return legs;
    }

    /** A checked submission on its way into the store. */
    private record Entry(String id, Command command, SubmissionRules.Checked checked) {

        Submission submission() {
            return checked.submission();
        }

        Decision<Dossier> submitted(int attempt) {
            return Dossier.submit(id, LookupCode.of(id, attempt), submission(), planned(checked.procedure()));
        }
    }
}
