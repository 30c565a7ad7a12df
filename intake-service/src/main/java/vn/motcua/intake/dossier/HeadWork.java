package vn.motcua.intake.dossier;

import java.time.Instant;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import vn.motcua.contracts.dossier.IntakeEvent.ApologyIssued;
import vn.motcua.contracts.dossier.IntakeEvent.CorrectionOrdered;
import vn.motcua.platform.journal.Decision;
import vn.motcua.platform.journal.Problem;

/** What only a head decides: the apology with a new day (Mẫu 04), and the correction of a wrong result. */
@Service
public class HeadWork {

    private final DossierChanges changes;
    private final DueDates dates;

    HeadWork(DossierChanges changes, DueDates dates) {
        this.changes = changes;
        this.dates = dates;
    }

    /**
     * The apology.
     *
     * @param agency code of the agency that causes the delay: the desk's or a leg's
     * @param promisedAt the new day
     */
    public record Apology(String agency, String reasonCode, String reason, Instant promisedAt) {}

    /** Which result is wrong, and why. */
    public record Wrong(String leg, String reasonCode, String reason) {}

    /** Apologises and names a new day: before the due date, and once only. The due date stays for the statistics. */
    public Mono<DossierAnswer> extend(DossierRequest request, Apology apology) {
        DossierRequest named = request.named(DossierCommand.EXTENSION, apology);
        return changes.make(named, (dossier, now) -> {
            Dossier mine = DossierAccess.headOfDeskOrLeg(request.by(), dossier);
            DossierCommand.EXTENSION.checkAllowedIn(mine.status());
            return extended(mine, apology, new Pausing.Origin(now, request.by().user()));
        });
    }

    private DossierChanges.Made extended(Dossier dossier, Apology wanted, Pausing.Origin origin) {
        LegalClock clock = Pausing.clockOf(dossier);
        Instant due = clock.due().at();
        checkLawful(dossier, wanted, origin.at());
        String number = FormNumber.APOLOGY.of(dossier, 1);
        LegalClock.Apology apology = new LegalClock.Apology(
                wanted.agency(),
                wanted.reasonCode(),
                wanted.reason(),
                number,
                due,
                wanted.promisedAt(),
                origin.at(),
                origin.by());
        ApologyIssued event = new ApologyIssued(wanted.agency(), wanted.reasonCode(), number, due, wanted.promisedAt());
        Dossier next = dossier.with(parts -> parts.clock = clock.apologised(apology));
        return new DossierChanges.Made(Decision.of(next.moved(event, origin.at()), event), number);
    }

    private void checkLawful(Dossier dossier, Apology wanted, Instant now) {
        LegalClock clock = Pausing.clockOf(dossier);
        if (clock.apology() != null) {
            throw conflict("EXTENSION_USED", "The result was re-appointed already; the law allows it once.", dossier);
        }
        if (!now.isBefore(clock.due().at())) {
            throw conflict("EXTENSION_TOO_LATE", "An apology must come before the due date.", dossier);
        }
        if (!wanted.promisedAt().isAfter(clock.due().at())) {
            throw Problem.invalid("PROMISE_TOO_EARLY", "The new day must lie after the due date.");
        }
        boolean involved = wanted.agency().equals(dossier.desk())
                || dossier.legs().stream().anyMatch(leg -> leg.isAt(wanted.agency()));
        if (!involved) {
            throw Problem.invalid(
                    "AGENCY_NOT_INVOLVED", "The agency that causes the delay has no part in this dossier.");
        }
        dates.provisional(dossier.desk(), wanted.promisedAt());
    }

    /** Sends a wrong result back to its agency; possible until it was handed over. */
    public Mono<DossierAnswer> correct(DossierRequest request, Wrong wrong) {
        DossierRequest named = request.named(DossierCommand.CORRECTION, wrong);
        return changes.change(named, (dossier, now) -> {
            Dossier mine = DossierAccess.headOfDeskOrLeg(request.by(), dossier);
            DossierCommand.CORRECTION.checkAllowedIn(mine.status());
            return corrected(mine, wrong, new Pausing.Origin(now, request.by().user()));
        });
    }

    private static Decision<Dossier> corrected(Dossier dossier, Wrong wrong, Pausing.Origin origin) {
        Leg leg = dossier.leg(wrong.leg())
                .orElseThrow(() -> Problem.invalid("LEG_UNKNOWN", "This dossier has no leg " + wrong.leg() + "."));
        Leg.Sent sent = leg.sent();
        if (!leg.isReady() || sent == null) {
            throw conflict(
                    "RESULT_NOT_READY", "Leg " + wrong.leg() + " has no result here that could go back.", dossier);
        }
        Correction correction =
                new Correction(wrong.leg(), wrong.reasonCode(), wrong.reason(), origin.at(), origin.by());
        CorrectionOrdered event = new CorrectionOrdered(leg.code(), sent.agency(), wrong.reasonCode());
        Dossier next = dossier.with(parts -> {
            parts.outcome = null;
            parts.clock = Pausing.clockOf(dossier).ended(null);
            parts.corrections = DossierParts.plus(dossier.corrections(), correction);
        });
        return Decision.of(next.moved(event, origin.at(), leg.code(), sent.agency()), event);
    }

    private static Problem conflict(String code, String detail, Dossier dossier) {
        return Problem.of(Problem.Kind.CONFLICT, code, detail)
                .with("allowed", DossierCommand.allowedIn(dossier.status()));
    }
}
