package vn.motcua.intake.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.catalogue.Procedure;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseDutySettled;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseFinanceNeeded;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseReceived;
import vn.motcua.contracts.dossier.DossierEvent;
import vn.motcua.contracts.dossier.DossierStatus;
import vn.motcua.contracts.dossier.RoutingEvent.LegDispatched;
import vn.motcua.intake.Samples;

/** The land route's clock: a financial duty of 17 working hours moves the due date by just these (domain example §8.5). */
class LandClockTest {

    private static final String LAND = "H32.70.01";
    private static final String TAX = "H32.80.01";
    private static final Instant ACCEPTED = at("2026-11-17T08:00");

    @Test
    void aDutyFromThursdayNineToMondayTenMovesTheDueDateBySeventeenWorkingHours() {
        Dossier dossier = accepted();
        assertThat(dossier.dueAt()).isEqualTo(at("2026-11-25T08:00"));
        dossier = after(
                dossier,
                new LegDispatched("nghia-vu-thue", 2, TAX, "c", "1.115538", 1, 480, ACCEPTED, List.of(), null),
                ACCEPTED);
        dossier = after(dossier, new CaseReceived("nghia-vu-thue", TAX, ACCEPTED), ACCEPTED);
        Instant asked = at("2026-11-19T09:00");
        dossier = after(
                dossier, new CaseFinanceNeeded("nghia-vu-thue", TAX, "le-phi-truoc-ba", 4_250_000, "TB-1"), asked);
        assertThat(dossier.status()).isEqualTo(DossierStatus.AWAITING_DUTY);
        assertThat(dossier.clock().openPause().formNumber()).isEqualTo("TB-1");
        Instant done = at("2026-11-23T10:00");
        dossier = after(dossier, new CaseDutySettled("nghia-vu-thue", TAX, "le-phi-truoc-ba"), done);
        assertThat(dossier.status()).isEqualTo(DossierStatus.PROCESSING);
        assertThat(Given.DATES.minutes(LAND, asked, done)).isEqualTo(17 * 60);
        assertThat(dossier.dueAt()).isEqualTo(at("2026-11-27T09:00"));
        assertThat(dossier.clock().due().original()).isEqualTo(at("2026-11-25T08:00"));
    }

    private static Dossier accepted() {
        NewDossier wanted = Given.wanted(Samples.body("1.115538"));
        SubmissionRules.Checked checked = Given.RULES.check(wanted, Given.CITIZEN, ACCEPTED);
        Procedure procedure = checked.procedure();
        Handing.Entry entry = new Handing.Entry(
                Given.ID, "T7K2-4QX9", checked.submission(), procedure, null, ACCEPTED, List.of(), false);
        Dossier submitted = Handing.submit(null, entry).state();
        LegalClock clock = LegalClock.started(submitted, ACCEPTED, procedure, Given.DATES);
        CodeNumbers.Ticket ticket = new CodeNumbers.Ticket(new DossierCode(LAND, "261117", 1), ACCEPTED);
        return Handing.accept(submitted, Acceptance.of(ticket, "desk", clock.due()), clock, procedure)
                .state();
    }

    private static Dossier after(Dossier dossier, DossierEvent event, Instant at) {
        return Given.FOREIGN.fold(dossier, event, at).state();
    }

    private static Instant at(String local) {
        return Instant.parse(local + ":00Z").minusSeconds(7 * 3600);
    }
}
