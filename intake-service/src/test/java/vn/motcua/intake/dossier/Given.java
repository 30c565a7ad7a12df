package vn.motcua.intake.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseAssigned;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseReceived;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseResolved;
import vn.motcua.contracts.dossier.DossierEvent;
import vn.motcua.contracts.dossier.LegResult;
import vn.motcua.contracts.dossier.RoutingEvent.LegDispatched;
import vn.motcua.intake.Samples;
import vn.motcua.intake.config.Catalogues;
import vn.motcua.intake.listing.ListingIndex;
import vn.motcua.intake.procedure.OwnCatalogue;
import vn.motcua.platform.journal.Decision;
import vn.motcua.platform.security.Caller;
import vn.motcua.platform.security.Role;

/** Dossiers in the states that tests need. */
public final class Given {

    public static final Instant NOW = Instant.parse("2026-11-20T01:40:00Z");
    public static final String ID = "3f8a1c52-7c1e-8d2a-9b0e-0123456789ab";
    public static final OwnCatalogue CATALOGUE = Catalogues.shipped();
    public static final DueDates DATES = Catalogues.dates();
    static final SubmissionRules RULES = new SubmissionRules(CATALOGUE, DATES, Catalogues.rules(), new ListingIndex());
    static final ForeignEvents FOREIGN = new ForeignEvents(new Pausing(DATES), new Duties(CATALOGUE));
    public static final Caller CITIZEN = new Caller("an.citizen", Set.of(Role.CITIZEN), null);
    public static final Caller DESK = new Caller("desk.ninhphuoc", Set.of(Role.DESK), "H32.50.05");

    private Given() {}

    /** A body as the web layer hands it on. */
    static NewDossier wanted(Map<String, Object> body) {
        Map<String, Object> applicant = Samples.inside(body, "applicant");
        List<Paper> papers = ((List<?>) body.get("components"))
                .stream()
                        .map(Map.class::cast)
                        .map(paper -> new Paper((String) paper.get("code"), Paper.Kind.ELECTRONIC, 1))
                        .toList();
        return new NewDossier(
                (String) body.get("procedure"),
                (String) body.get("area"),
                null,
                new NewDossier.Person(
                        text(applicant, "fullName"),
                        text(applicant, "personalId"),
                        text(applicant, "phone"),
                        text(applicant, "email"),
                        text(applicant, "address"),
                        text(applicant, "relation")),
                Samples.inside(body, "form"),
                papers,
                null,
                null);
    }

    private static @Nullable String text(Map<String, Object> from, String field) {
        return (String) from.get(field);
    }

    static SubmissionRules.Checked checked() {
        return RULES.check(wanted(Samples.body("3.000722")), CITIZEN, NOW);
    }

    public static Dossier submitted() {
        SubmissionRules.Checked checked = checked();
        Instant answerBy = Catalogues.rules().answerBy(DATES, "H32.50.05", NOW);
        return Handing.submit(
                        null,
                        new Handing.Entry(
                                ID,
                                LookupCode.of(ID, 0),
                                checked.submission(),
                                checked.procedure(),
                                null,
                                answerBy,
                                List.of(),
                                false))
                .state();
    }

    public static Dossier accepted() {
        return accept(submitted()).state();
    }

    static Decision<Dossier> accept(Dossier dossier) {
        CodeNumbers.Ticket ticket = new CodeNumbers.Ticket(new DossierCode("H32.50.05", "261120", 12), NOW);
        LegalClock clock = LegalClock.started(dossier, NOW, checked().procedure(), DATES);
        return Handing.accept(
                dossier,
                Acceptance.of(ticket, "desk.ninhphuoc", clock.due()),
                clock,
                checked().procedure());
    }

    /** After these events of other services. */
    public static Dossier after(Dossier dossier, DossierEvent... events) {
        Dossier next = dossier;
        for (DossierEvent event : events) {
            next = FOREIGN.fold(next, event, NOW).state();
        }
        return next;
    }

    public static LegDispatched dispatched(String leg, int stage, String agency) {
        return new LegDispatched(leg, stage, agency, "H32.50.05-261120-0012", "3.000722", 1, 480, NOW, List.of(), null);
    }

    public static CaseReceived received(String leg, String agency) {
        return new CaseReceived(leg, agency, NOW);
    }

    public static CaseResolved resolved(String leg, String agency, LegResult result) {
        String reason = result == LegResult.REFUSED ? "NOT_ELIGIBLE" : "";
        return new CaseResolved(leg, agency, result, "12/KS", List.of(), reason, NOW);
    }

    public static CaseAssigned assigned(String leg, String agency) {
        return new CaseAssigned(leg, agency);
    }

    /** With one leg dispatched, received and answered. */
    public static Dossier worked(Dossier dossier, String leg, int stage, String agency, LegResult result) {
        return after(
                dossier,
                dispatched(leg, stage, agency),
                received(leg, agency),
                assigned(leg, agency),
                resolved(leg, agency, result));
    }
}
