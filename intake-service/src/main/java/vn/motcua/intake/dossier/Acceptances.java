package vn.motcua.intake.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.contracts.Event;
import vn.motcua.contracts.catalogue.Procedure;
import vn.motcua.platform.journal.Deciding;
import vn.motcua.platform.journal.Decision;

/** Puts an acceptance together: the next number of the agency's day, the clock, the fees (tiếp nhận, Mẫu 01). */
@Component
class Acceptances {

    private final CodeNumbers numbers;
    private final DueDates dates;
    private final DeskRules rules;

    Acceptances(CodeNumbers numbers, DueDates dates, DeskRules rules) {
        this.numbers = numbers;
        this.dates = dates;
        this.rules = rules;
    }

    /** By when the desk must answer. */
    Instant answerBy(Submission submission) {
        return rules.answerBy(dates, submission.desk(), submission.receivedAt());
    }

    /** Decides with the agency's next number. */
    Deciding<Dossier> numbered(
            String agency, BiFunction<@Nullable Dossier, CodeNumbers.Ticket, Decision<Dossier>> decide) {
        return Deciding.inTurn(numbers.of(agency), decide);
    }

    /** Handed in and accepted in one save, as at the counter. */
    Deciding<Dossier> atOnce(Handing.Entry entry) {
        return numbered(
                entry.submission().desk(),
                (draft, ticket) -> submittedAndAccepted(Handing.submit(draft, entry), entry, ticket));
    }

    private Decision<Dossier> submittedAndAccepted(
            Decision<Dossier> submitted, Handing.Entry entry, CodeNumbers.Ticket ticket) {
        String officer = entry.submission().submittedBy();
        Decision<Dossier> accepted = accept(submitted.state(), entry.procedure(), ticket, officer);
        List<Event> events = new ArrayList<>(submitted.events());
        events.addAll(accepted.events());
        return new Decision<>(accepted.state(), events);
    }

    /** The acceptance; what was taken on paper counts from when it was taken. */
    Decision<Dossier> accept(Dossier dossier, Procedure procedure, CodeNumbers.Ticket ticket, String officer) {
        Submission submission = dossier.submission();
        boolean onPaper = submission.receivedAt().isBefore(submission.recordedAt());
        Instant received = onPaper ? submission.receivedAt() : ticket.at();
        LegalClock clock = LegalClock.started(dossier, received, procedure, dates);
        return Handing.accept(dossier, Acceptance.of(ticket, officer, clock.due()), clock, procedure);
    }
}
