package vn.motcua.proof.oracle.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.dossier.Channel;
import vn.motcua.contracts.dossier.DepartmentEvent;
import vn.motcua.contracts.dossier.IntakeEvent;
import vn.motcua.contracts.dossier.LegResult;
import vn.motcua.contracts.dossier.RerouteCause;
import vn.motcua.contracts.dossier.RoutingEvent;
import vn.motcua.proof.oracle.world.Folder;
import vn.motcua.proof.oracle.world.Kind;
import vn.motcua.proof.oracle.world.MadeFolder;
import vn.motcua.proof.oracle.world.MadeFolder.By;

/** Where the topic's order is not the order in which a service saw things, the folds still know what can have happened. */
class RacesTest {

    private static final Instant DUE = Instant.parse("2026-03-09T09:00:00Z");
    private static final String LEG = "leg";

    private final MadeFolder folder = new MadeFolder("00000000-0000-8000-8000-000000000002");

    private void dispatched() {
        folder.says(desk("k1"), new IntakeEvent.DossierSubmitted("9.1", 1, Channel.ONLINE, "A.1", "area"));
        String accepted = folder.says(
                desk("k2"), new IntakeEvent.DossierAccepted("CODE", "9.1", 1, "A.1", "area", folder.now(), DUE, null));
        folder.says(
                By.service(Kind.ROUTING, "", accepted),
                new RoutingEvent.LegDispatched(LEG, 1, "A.2", "CODE", "9.1", 1, 60, DUE, List.of(), null));
    }

    private static By desk(String key) {
        return new By(Kind.INTAKE, "", "desk.one", key);
    }

    private static By agency(String key) {
        return new By(Kind.DEPARTMENT, LEG, "officer.two", key);
    }

    private List<String> dossier(String status) {
        state(
                Kind.INTAKE,
                "",
                new Document("status", status)
                        .append("desk", "A.1")
                        .append("acceptance", new Document("code", "CODE"))
                        .append("clock", new Document("due", new Document("at", Date.from(DUE)))));
        Folder built = folder.build();
        return DossierTruth.breaches(built, built.of(Kind.INTAKE).orElseThrow());
    }

    private List<String> route(String state, String leg, String agency) {
        Document progress = new Document("state", leg).append("time", new Document("dueAt", Date.from(DUE)));
        state(
                Kind.ROUTING,
                "",
                new Document("state", state)
                        .append(
                                "legs",
                                List.of(new Document("code", LEG)
                                        .append("agency", new Document("code", agency))
                                        .append("progress", progress))));
        Folder built = folder.build();
        return RouteTruth.breaches(built, built.of(Kind.ROUTING).orElseThrow());
    }

    private void state(Kind kind, String leg, Document state) {
        folder.document(kind, leg).append("state", state);
    }

    @Test
    void aWithdrawalMayHaveBeenAskedForBeforeTheEndOfTheRouteWasHeard() {
        dispatched();
        folder.says(agency("k3"), new DepartmentEvent.CaseReceived(LEG, "A.2", folder.now()));
        folder.says(By.service(Kind.ROUTING, "", null), new RoutingEvent.RouteCompleted(List.of()));
        folder.says(desk("k4"), new IntakeEvent.WithdrawalRequested());
        assertThat(dossier("WITHDRAWAL_REQUESTED")).isEmpty();
        assertThat(dossier("RESOLVED")).singleElement().asString().contains("the topic says [WITHDRAWAL_REQUESTED]");
    }

    @Test
    void whatAnEventCausedStandsRightBehindIt() {
        dispatched();
        folder.says(agency("k3"), new DepartmentEvent.CaseReceived(LEG, "A.2", folder.now()));
        String asked =
                folder.says(agency("k4"), new DepartmentEvent.CaseFinanceNeeded(LEG, "A.2", "duty", 1000, "TB-1"));
        folder.says(agency("k5"), new DepartmentEvent.CaseDutySettled(LEG, "A.2", "duty"));
        assertThat(dossier("PROCESSING")).singleElement().asString().contains("the topic says []");
        folder.says(
                By.service(Kind.INTAKE, "", asked),
                new IntakeEvent.FeeRequested(
                        "leg:duty", LEG, 1000, vn.motcua.contracts.dossier.FeeMoment.DURING_WORK, "TB-1"));
        assertThat(dossier("PROCESSING")).isEmpty();
    }

    @Test
    void aReceiptOfTheFormerAgencyMayComeTooLate() {
        dispatched();
        folder.says(
                new By(Kind.ROUTING, "", "coordinator", "k3"),
                new RoutingEvent.LegRerouted(LEG, "A.2", "A.3", RerouteCause.COORDINATED, DUE));
        folder.says(agency("k4"), new DepartmentEvent.CaseReceived(LEG, "A.2", folder.now()));
        assertThat(route("ON_ITS_WAY", "DISPATCHED", "A.3")).isEmpty();
        assertThat(route("ON_ITS_WAY", "RECEIVED", "A.3")).hasSize(1);
    }

    @Test
    void theAnswerOfTheFormerAgencyMayBeTheLegs() {
        dispatched();
        folder.says(
                new By(Kind.ROUTING, "", "coordinator", "k3"),
                new RoutingEvent.LegRerouted(LEG, "A.2", "A.3", RerouteCause.COORDINATED, DUE));
        folder.says(
                agency("k4"),
                new DepartmentEvent.CaseResolved(LEG, "A.2", LegResult.GRANTED, "CODE/1", List.of(), "", folder.now()));
        assertThat(route("ON_ITS_WAY", "RESOLVED", "A.2")).isEmpty();
        assertThat(route("ON_ITS_WAY", "RESOLVED", "A.3")).hasSize(1);
    }

    @Test
    void anAgencyCannotWorkOnWhatItWasNeverHanded() {
        folder.says(agency("k4"), new DepartmentEvent.CaseReceived(LEG, "A.2", folder.now()));
        assertThat(route("ON_ITS_WAY", "PLANNED", "")).hasSize(3);
    }
}
