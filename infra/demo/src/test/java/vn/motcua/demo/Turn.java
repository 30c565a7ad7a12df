package vn.motcua.demo;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseContinued;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseDeclined;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseFinanceNeeded;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseLengthened;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseSubmitted;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseWaitEnded;
import vn.motcua.contracts.dossier.DepartmentEvent.OpinionGiven;
import vn.motcua.contracts.dossier.DossierEvent;
import vn.motcua.contracts.dossier.DossierStatus;
import vn.motcua.contracts.dossier.IntakeEvent.ApologyIssued;
import vn.motcua.contracts.dossier.IntakeEvent.ConfirmationGiven;
import vn.motcua.contracts.dossier.IntakeEvent.DueDateChanged;
import vn.motcua.contracts.dossier.IntakeEvent.FeePaid;
import vn.motcua.contracts.dossier.IntakeEvent.FileAttached;
import vn.motcua.contracts.dossier.IntakeEvent.LegResultReturned;
import vn.motcua.contracts.dossier.RoutingEvent.LegRerouted;

/**
 * What people can do to an accepted dossier while it stays in its status.
 *
 * @param leadsTo the event for which it is done, whichever comes with it
 */
record Turn(Class<? extends DossierEvent> leadsTo, Consumer<Life> does) {

    /** All of them, in an order in which one does not stand in the way of the next. */
    static List<Turn> all(Api api, Attaching attaching) {
        return List.of(
                new Turn(FileAttached.class, attaching::attach),
                new Turn(ApologyIssued.class, Turn::apology),
                new Turn(FeePaid.class, Turn::fees),
                new Turn(CaseDeclined.class, Turn::declined),
                new Turn(LegRerouted.class, life -> rerouted(api, life, "v04")),
                new Turn(CaseSubmitted.class, Turn::answered),
                new Turn(LegResultReturned.class, Turn::posted),
                new Turn(CaseWaitEnded.class, Turn::recordedWord),
                new Turn(ConfirmationGiven.class, Turn::confirmedDraft),
                new Turn(CaseLengthened.class, Turn::lengthened),
                new Turn(OpinionGiven.class, Turn::opinions),
                new Turn(CaseContinued.class, Turn::continued),
                new Turn(CaseFinanceNeeded.class, Turn::neededMoney));
    }

    /** Whether the lifecycle lets it happen there. */
    boolean isPossibleIn(DossierStatus status) {
        return Driven.canStay(status, leadsTo);
    }

    private static void apology(Life life) {
        OffsetDateTime due = OffsetDateTime.parse(
                life.view().path("clock").path("due").path("at").asString());
        life.does(
                life.head(),
                "extension",
                Map.of(
                        "agency", "H32.50.05",
                        "reasonCode", "VERIFYING",
                        "reason", "Đang chờ xác minh thực tế.",
                        "promisedAt", due.plus(Duration.ofDays(1)).toInstant().toString()));
    }

    private static void fees(Life life) {
        Story.paid(life, "phi-a", 10_000);
        Story.refunded(life, "phi-a", 10_000);
        Story.waived(life, "phi-b");
    }

    private static void declined(Life life) {
        life.works(
                "v04",
                "head",
                "decline",
                Map.of("reasonCode", "NOT_COMPETENT", "reason", "Việc thuộc xã Phước Hữu quản lý."));
        life.legIs("v04", "DECLINED");
    }

    static void rerouted(Api api, Life life, String leg) {
        Life.ok(api.post(
                Story.COORDINATOR,
                "/api/routes/" + life.id() + "/legs/" + leg + "/reroute",
                Map.of("agency", "H32.50.06", "reason", "Việc của xã Phước Hữu.")));
        await().until(() -> life.agency(leg).equals("H32.50.06"));
    }

    private static void answered(Life life) {
        life.received("v02");
        life.works("v02", "officer", "submission", Map.of("proposal", "GRANT", "draft", "Đủ điều kiện."));
        life.works("v02", "head", "rework", Map.of("reason", "Sai họ tên trong bản thảo."));
        life.legIs("v02", "ASSIGNED").granted("v02", Map.of());
    }

    private static void posted(Life life) {
        Story.returned(life, "v02");
        Story.cameBack(life, "v02");
    }

    private static void recordedWord(Life life) {
        life.received("v03");
        life.works("v03", "officer", "waits", Map.of("awaited", "chu-ho"));
        life.works("v03", "officer", "waits/chu-ho", Map.of("agreed", true, "note", "Chủ hộ đã ký."));
        life.saw(CaseWaitEnded.class);
    }

    private static void confirmedDraft(Life life) {
        life.works("v03", "officer", "waits", Map.of("awaited", "xac-nhan"));
        life.legIs("v03", "AWAITING_WORD");
        life.does(Life.CITIZEN, "confirmations", Map.of("leg", "v03", "awaited", "xac-nhan", "agreed", true));
        life.legIs("v03", "ASSIGNED");
    }

    private static void lengthened(Life life) {
        life.works("v03", "head", "lengthening", Map.of("reason", "Cần xác minh tại chỗ."));
        life.saw(DueDateChanged.class);
    }

    /** One opinion comes, of another nobody hears before the night. */
    private static void opinions(Life life) {
        life.works("v03", "officer", "opinions", Words.question());
        life.worksAs("land.ninhphuoc", "v03", "opinions/1", Words.OPINION);
        life.saw(OpinionGiven.class);
        life.works("v03", "officer", "opinions", Words.question());
    }

    private static void continued(Life life) {
        life.received("v05").needsPapers("v05", "giay-to");
        life.works("v05", "officer", "continuation", Map.of());
        life.legIs("v05", "ASSIGNED");
    }

    private static void neededMoney(Life life) {
        life.owes("v05");
        settled(life, "v05");
    }

    static void settled(Life life, String leg) {
        life.works(leg, "officer", "duty-settlement", Map.of("duty", "le-phi-truoc-ba", "reference", "XN-12/2026"));
        life.legIs(leg, "ASSIGNED");
    }
}
