package vn.motcua.intake.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.dossier.DossierOutcome;
import vn.motcua.contracts.dossier.DossierStatus;

/** A dossier taken apart, so that a decision can change some of it; see {@link Dossier#with}. */
final class DossierParts {

    final String id;
    final String lookupCode;
    DossierStatus status;
    Submission submission;
    String desk;

    @Nullable
    String subject;

    @Nullable
    Duplicates duplicates;

    @Nullable
    Instant answerBy;

    boolean answerLate;

    @Nullable
    Acceptance acceptance;

    @Nullable
    Refusal refusal;

    @Nullable
    LegalClock clock;

    List<Leg> legs;
    List<Supplement> supplements;
    List<Charge> charges;
    List<Original> originals;

    @Nullable
    Withdrawal withdrawal;

    @Nullable
    Stop stop;

    @Nullable
    DossierOutcome outcome;

    List<HandOver> returns;
    List<Correction> corrections;

    @Nullable
    Rating rating;

    List<AttachedFile> files;
    List<TimelineEntry> timeline;
    List<Told> told;

    DossierParts(Dossier of) {
        id = of.id();
        lookupCode = of.lookupCode();
        status = of.status();
        submission = of.submission();
        desk = of.desk();
        subject = of.subject();
        duplicates = of.duplicates();
        answerBy = of.answerBy();
        answerLate = of.answerLate();
        acceptance = of.acceptance();
        refusal = of.refusal();
        clock = of.clock();
        legs = of.legs();
        supplements = of.supplements();
        charges = of.charges();
        originals = of.originals();
        withdrawal = of.withdrawal();
        stop = of.stop();
        outcome = of.outcome();
        returns = of.returns();
        corrections = of.corrections();
        rating = of.rating();
        files = of.files();
        timeline = of.timeline();
        told = of.told();
    }

    static <T> List<T> plus(List<T> before, T added) {
        List<T> all = new ArrayList<>(before);
        all.add(added);
        return all;
    }

    static <T> List<T> each(List<T> before, UnaryOperator<T> change) {
        return before.stream().map(change).toList();
    }

    Dossier together() {
        return new Dossier(
                id,
                status,
                lookupCode,
                submission,
                desk,
                subject,
                duplicates,
                answerBy,
                answerLate,
                acceptance,
                refusal,
                clock,
                legs,
                supplements,
                charges,
                originals,
                withdrawal,
                stop,
                outcome,
                returns,
                corrections,
                rating,
                files,
                timeline,
                told);
    }
}
