package vn.motcua.department;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.motcua.department.Samples.AGENCY;
import static vn.motcua.department.Samples.BIRTH;
import static vn.motcua.department.Samples.DOSSIER;
import static vn.motcua.department.Samples.NOW;
import static vn.motcua.department.Samples.dispatched;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.dossier.CancelCause;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseAssigned;
import vn.motcua.contracts.dossier.DossierEvent;
import vn.motcua.contracts.dossier.FeeMoment;
import vn.motcua.contracts.dossier.IntakeEvent.ConfirmationGiven;
import vn.motcua.contracts.dossier.IntakeEvent.CorrectionOrdered;
import vn.motcua.contracts.dossier.IntakeEvent.FeeRequested;
import vn.motcua.contracts.dossier.IntakeEvent.SupplementRequested;
import vn.motcua.contracts.dossier.RoutingEvent.LegCancelled;
import vn.motcua.contracts.dossier.RoutingEvent.LegOverdue;
import vn.motcua.contracts.dossier.RoutingEvent.RouteCompleted;
import vn.motcua.platform.journal.ImpossibleEvent;
import vn.motcua.platform.journal.Reaction;
import vn.motcua.platform.journal.Reaction.Outcome;

/** Which case an event concerns, and that the table is what the case does. */
class CaseEventsTest {

    private final CaseEvents events = new CaseEvents();

    @Test
    void aDispatchedLegIsACaseThatWaitsForReceipt() {
        CaseFile file = on(null, dispatched(BIRTH, AGENCY, "other/output")).state();

        assertThat(file).isNotNull();
        assertThat(file.status()).isEqualTo(CaseStatus.WAITING_RECEIPT);
        assertThat(file.agency()).isEqualTo(AGENCY);
        assertThat(file.leg().inputs()).containsExactly("other/output");
        assertThat(file.since()).isEqualTo(NOW);
    }

    @Test
    void eventsOfALegGoToItsCaseAndOthersToTheDossier() {
        assertThat(id(dispatched(BIRTH, AGENCY))).isEqualTo(DOSSIER + "/khai-sinh");
        assertThat(id(new LegOverdue(BIRTH, AGENCY, NOW))).isEqualTo(DOSSIER + "/khai-sinh");
        assertThat(id(new LegCancelled(BIRTH, AGENCY, CancelCause.LEAD_WENT_ON)))
                .isEqualTo(DOSSIER + "/khai-sinh");
        assertThat(id(new ConfirmationGiven(BIRTH, "x", true))).isEqualTo(DOSSIER + "/khai-sinh");
        assertThat(id(new RouteCompleted(List.of()))).isEqualTo(DOSSIER);
        assertThat(id(new CorrectionOrdered(BIRTH, AGENCY, "WRONG_DATE"))).isEqualTo(DOSSIER);
        assertThat(id(new FeeRequested("phi", BIRTH, 1, FeeMoment.DURING_WORK, "")))
                .isEqualTo(DOSSIER);
    }

    @Test
    void aRequestBeforeAcceptanceConcernsNoCase() {
        SupplementRequested request = new SupplementRequested(0, "", "02/HDHS", NOW, false);

        assertThat(id(request)).isEqualTo(DOSSIER);
        assertThat(on(null, request).outcome()).isEqualTo(Outcome.IGNORED);
    }

    @Test
    void routingAndTheDeskAreHeard() {
        assertThat(events.consumes("/routing/" + DOSSIER)).isTrue();
        assertThat(events.consumes("/intake/" + DOSSIER)).isTrue();
        assertThat(events.consumes("/department/" + DOSSIER + "/" + BIRTH)).isFalse();
        assertThatExceptionOfType(ImpossibleEvent.class).isThrownBy(() -> on(null, new CaseAssigned(BIRTH, AGENCY)));
    }

    private String id(DossierEvent event) {
        return events.documentId(Samples.envelope(event, 1));
    }

    private Reaction<CaseFile> on(@Nullable CaseFile file, DossierEvent event) {
        return events.on(file, Samples.received(event)).blockOptional().orElseThrow();
    }
}
