package vn.motcua.intake.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import vn.motcua.contracts.catalogue.Procedure;
import vn.motcua.contracts.catalogue.Terms.SupplementRule;
import vn.motcua.contracts.dossier.DossierStatus;
import vn.motcua.contracts.dossier.DueDateCause;
import vn.motcua.contracts.dossier.IntakeEvent.SupplementReceived;
import vn.motcua.contracts.dossier.IntakeEvent.SupplementRequested;
import vn.motcua.platform.journal.Decision;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.security.Caller;
import vn.motcua.platform.security.Role;

/** Asking for papers, once and in full, and taking them in (bổ sung hồ sơ, Mẫu 02; NĐ 118/2025 Đ17 k2). */
@Service
public class Supplements {

    private static final int LAWFUL_ROUNDS = 1;

    private final DossierChanges changes;
    private final PinnedProcedures procedures;
    private final DueDates dates;
    private final DeskRules rules;

    Supplements(DossierChanges changes, PinnedProcedures procedures, DueDates dates, DeskRules rules) {
        this.changes = changes;
        this.procedures = procedures;
        this.dates = dates;
        this.rules = rules;
    }

    /**
     * What the desk asks for.
     *
     * @param leg which leg needs it; null before acceptance
     * @param deadline null for the procedure's usual time
     * @param override why a head lets a further round pass; null for none
     */
    public record Wanted(
            @Nullable String leg,
            List<Supplement.Item> items,
            String reason,
            @Nullable Instant deadline,
            @Nullable String override) {}

    /**
     * What the citizen hands in.
     *
     * @param form corrected answers as nested objects, only before acceptance; null for none
     */
    public record HandedIn(List<Paper> papers, @Nullable Map<String, Object> form) {}

    /** Asks the citizen for papers: a number of Mẫu 02, a deadline, and after acceptance a clock that stands still. */
    public Mono<DossierAnswer> request(DossierRequest request, Wanted wanted) {
        DossierRequest named = request.named(DossierCommand.SUPPLEMENT_REQUEST, wanted);
        return changes.make(named, (dossier, now) -> asked(atDesk(request.by(), dossier), request.by(), wanted, now));
    }

    private static Dossier atDesk(Caller by, Dossier dossier) {
        return by.is(Role.HEAD) ? DossierAccess.headOfDesk(by, dossier) : DossierAccess.atDesk(by, dossier);
    }

    private DossierChanges.Made asked(Dossier dossier, Caller by, Wanted wanted, Instant now) {
        DossierCommand.SUPPLEMENT_REQUEST.checkAllowedIn(dossier.status());
        procedures
                .of(dossier)
                .requireComponents(wanted.items().stream()
                        .map(Supplement.Item::component)
                        .filter(Objects::nonNull)
                        .toList());
        boolean before = dossier.status() == DossierStatus.SUBMITTED;
        int round = before ? 0 : dossier.rounds() + 1;
        if (!before) {
            checkNeeded(dossier, wanted);
            checkRound(by, round, wanted);
        }
        String number = FormNumber.SUPPLEMENT.of(dossier, dossier.supplements().size() + 1);
        Supplement supplement = new Supplement(
                round,
                Objects.requireNonNullElse(wanted.leg(), ""),
                wanted.items(),
                wanted.reason(),
                number,
                now,
                by.user(),
                deadline(dossier, wanted, now),
                before ? null : wanted.override(),
                List.of(),
                null,
                false,
                null);
        return new DossierChanges.Made(requested(dossier, supplement, now), number);
    }

    private static Decision<Dossier> requested(Dossier dossier, Supplement it, Instant now) {
        SupplementRequested event = new SupplementRequested(
                it.round(), it.leg(), it.formNumber(), it.deadline(), it.round() > LAWFUL_ROUNDS);
        Dossier next = dossier.with(parts -> {
            parts.supplements = DossierParts.plus(dossier.supplements(), it);
            parts.answerBy = null;
        });
        return Decision.of(next.moved(event, now), event);
    }

    /** After acceptance the desk asks only for what an agency said it needs: nobody stops the clock at will. */
    private static void checkNeeded(Dossier dossier, Wanted wanted) {
        String code = wanted.leg();
        if (code == null) {
            throw Problem.invalid("LEG_MISSING", "After acceptance, name the leg whose agency needs the papers.");
        }
        Leg leg = dossier.leg(code)
                .orElseThrow(() -> Problem.invalid("LEG_UNKNOWN", "This dossier has no leg " + code + "."));
        if (leg.state() != LegState.AWAITING_SUPPLEMENT) {
            throw conflict(
                    "SUPPLEMENT_NOT_NEEDED", "The agency of leg " + code + " has not asked for papers.", dossier);
        }
    }

    private static void checkRound(Caller by, int round, Wanted wanted) {
        if (round <= LAWFUL_ROUNDS) {
            return;
        }
        if (!by.is(Role.HEAD) || wanted.override() == null) {
            throw Problem.of(
                            Problem.Kind.CONFLICT,
                            "SUPPLEMENT_LIMIT",
                            "Papers may be asked for once. A further round needs the head's own request with a reason (override),"
                                    + " and the dossier then counts as overdue.")
                    .with("allowed", List.of());
        }
    }

    private Instant deadline(Dossier dossier, Wanted wanted, Instant now) {
        Instant asked = wanted.deadline();
        if (asked == null) {
            SupplementRule rule = procedures.of(dossier).terms().supplement();
            return dates.later(dossier.desk(), now, rule.workingDays() * rules.minutesPerDay());
        }
        if (!asked.isAfter(now)) {
            throw Problem.invalid("DEADLINE_PAST", "The deadline must lie in the future.");
        }
        dates.provisional(dossier.desk(), asked);
        return asked;
    }

    /** Takes the papers in; before acceptance the desk has its full time again, after it the clock goes on. */
    public Mono<DossierAnswer> receive(DossierRequest request, HandedIn handedIn) {
        DossierRequest named = request.named(DossierCommand.SUPPLEMENT, handedIn);
        return changes.change(
                named, (dossier, now) -> received(DossierAccess.sender(request.by(), dossier), handedIn, now));
    }

    private Decision<Dossier> received(Dossier dossier, HandedIn handedIn, Instant now) {
        DossierCommand.SUPPLEMENT.checkAllowedIn(dossier.status());
        Supplement asked = dossier.openSupplement().orElseThrow();
        PinnedProcedures.Pinned procedure = procedures.of(dossier);
        procedure.requireComponents(handedIn.papers().stream().map(Paper::code).toList());
        requireAll(asked, dossier, handedIn.papers());
        Submission submission = corrected(dossier, procedure.procedure(), handedIn, now);
        SupplementReceived event = new SupplementReceived(asked.round(), asked.leg());
        Dossier next = dossier.with(parts -> {
            parts.submission = submission;
            parts.supplements = DossierParts.each(
                    dossier.supplements(), it -> it.isOpen() ? it.received(handedIn.papers(), now) : it);
            parts.legs = DossierParts.each(
                    dossier.legs(), leg -> leg.code().equals(asked.leg()) ? LegFolding.papersCame(leg, now) : leg);
            parts.answerBy = asked.round() == 0 ? rules.answerBy(dates, dossier.desk(), now) : null;
            parts.answerLate = false;
        });
        Decision<Dossier> moved = Decision.of(next.moved(event, now), event);
        return asked.round() > 0 && procedure.terms().supplement().restarts() ? restarted(moved, now) : moved;
    }

    /** The procedure counts its time afresh: what was used up and paused before does not matter any more. */
    private Decision<Dossier> restarted(Decision<Dossier> received, Instant now) {
        LegalClock clock = Pausing.clockOf(received.state());
        LegalClock still = clock.openPause() == null ? clock : clock.resumed(now);
        LegalClock afresh = still.counting(still.count().from(now));
        return changes.pausing().moved(received, afresh, DueDateCause.RESTARTED, new Pausing.Origin(now, "intake"));
    }

    private static void requireAll(Supplement asked, Dossier dossier, List<Paper> papers) {
        Set<String> given = papers.stream().map(Paper::code).collect(Collectors.toSet());
        dossier.files().stream()
                .filter(file -> file.at().isAfter(asked.requestedAt()))
                .forEach(file -> given.add(file.component()));
        List<String> missing = asked.items().stream()
                .map(Supplement.Item::component)
                .filter(component -> component != null && !given.contains(component))
                .map(String::valueOf)
                .toList();
        if (!missing.isEmpty()) {
            throw Problem.invalid("SUPPLEMENT_INCOMPLETE", "Papers that were asked for are missing.")
                    .with("components", missing);
        }
    }

    private static Submission corrected(Dossier dossier, Procedure procedure, HandedIn handedIn, Instant now) {
        Map<String, Object> form = handedIn.form();
        Submission submission = dossier.submission();
        if (form == null) {
            return submission;
        }
        if (dossier.status() != DossierStatus.AWAITING_COMPLETION) {
            throw Problem.invalid("FORM_CLOSED", "The form is what was accepted; it is not changed after acceptance.");
        }
        return submission.corrected(FormRules.checked(procedure.form(), form, now));
    }

    private static Problem conflict(String code, String detail, Dossier dossier) {
        return Problem.of(Problem.Kind.CONFLICT, code, detail)
                .with("allowed", DossierCommand.allowedIn(dossier.status()));
    }
}
