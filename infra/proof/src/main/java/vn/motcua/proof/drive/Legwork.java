package vn.motcua.proof.drive;

import static vn.motcua.proof.drive.Hand.NOTHING;
import static vn.motcua.proof.drive.Request.members;

import java.util.List;
import tools.jackson.databind.JsonNode;
import vn.motcua.proof.drive.Hand.Look;
import vn.motcua.proof.drive.Hand.Wanted;

/** What an agency does with its leg of a dossier. */
final class Legwork {

    static final String DUTY = "le-phi-truoc-ba";
    static final long DUE = 4_250_000;

    private final Life life;
    private final Matter.Leg leg;
    private String agency;

    Legwork(Life life, Matter.Leg leg) {
        this.life = life;
        this.leg = leg;
        this.agency = leg.agency();
    }

    String code() {
        return leg.code();
    }

    String agency() {
        return agency;
    }

    String officer() {
        return Offices.officer(agency);
    }

    String head() {
        return Offices.head(agency);
    }

    /** A command on the case that must be taken. */
    Legwork does(String user, String command, Object body) {
        life.hand().does(wanted(user, command, body));
        return this;
    }

    Wanted wanted(String user, String command, Object body) {
        Wanted wanted = Wanted.of(user, path() + "/" + command, body, life.dossier());
        return command.contains("/") ? wanted : wanted.allowed(command, looked());
    }

    private String path() {
        return "/api/cases/" + life.dossier() + "~" + leg.code();
    }

    private Look looked() {
        return new Look(officer(), path());
    }

    /** Until its agency has it so. */
    JsonNode is(String status) {
        return life.hand()
                .until(
                        "case " + status,
                        looked(),
                        view -> view.path("status").asString().equals(status));
    }

    /** Until it is there, received, and put into an officer's hands. */
    Legwork received() {
        is("WAITING_RECEIPT");
        return does(officer(), "receipt", NOTHING).does(head(), "assignment", members("assignee", officer()));
    }

    /** Drafted; the head must sign. */
    Legwork drafted() {
        return does(
                officer(),
                "submission",
                members("proposal", "GRANT", "draft", "Đủ điều kiện giải quyết theo quy định."));
    }

    Wanted signature() {
        return wanted(head(), "approval", members("outputs", leg.outputs()));
    }

    Legwork signed() {
        life.hand().does(signature());
        return this;
    }

    Legwork granted() {
        return drafted().signed();
    }

    /** Answered with a written refusal. */
    Legwork refused() {
        return does(
                head(),
                "refusal",
                members("reasonCode", "NOT_ELIGIBLE", "reason", "Không đủ điều kiện theo quy định hiện hành."));
    }

    /** Sent back as another agency's business. */
    Legwork declined() {
        is("WAITING_RECEIPT");
        return does(
                head(),
                "decline",
                members("reasonCode", "NOT_COMPETENT", "reason", "Việc thuộc cơ quan khác quản lý."));
    }

    /** A coordinator sends it to this agency. */
    Legwork rerouted(String to) {
        String route = "/api/routes/" + life.dossier();
        life.hand()
                .does(Wanted.of(
                        Offices.COORDINATOR,
                        route + "/legs/" + leg.code() + "/reroute",
                        members("agency", to, "reason", "Việc thuộc địa bàn khác."),
                        life.dossier()));
        agency = to;
        return this;
    }

    /** Until routing knows that the leg is so. */
    Legwork routed(String state) {
        Look look = new Look(Offices.COORDINATOR, "/api/routes/" + life.dossier());
        life.hand()
                .until(
                        "leg " + state,
                        look,
                        view -> view.path("legs")
                                .valueStream()
                                .anyMatch(line -> line.path("leg").asString().equals(leg.code())
                                        && line.path("state").asString().equals(state)));
        return this;
    }

    /** The officer misses a paper, and the desk asks the citizen for it. */
    Legwork askedForPapers(String user, Object request) {
        missesPapers();
        life.does(user, "supplement-requests", request);
        life.is("AWAITING_SUPPLEMENT");
        return this;
    }

    /** The officer misses a paper; nobody has asked for it yet. */
    Legwork missesPapers() {
        Object item = members(
                "component", life.plan().matter().paper(),
                "title", "Giấy tờ cần bổ sung",
                "kind", "ORIGINAL",
                "request", "Bản rõ chữ ký.");
        does(
                officer(),
                "supplement-needs",
                members("items", List.of(item), "reason", "Giấy tờ chưa rõ, cần bản khác."));
        life.legIs(code(), "AWAITING_SUPPLEMENT");
        return this;
    }

    /** The officer sets a duty. */
    Legwork owes() {
        does(
                officer(),
                "finance-needs",
                members(
                        "duty",
                        DUTY,
                        "amount",
                        DUE,
                        "noticeRef",
                        "TB-" + life.plan().number()));
        life.is("AWAITING_DUTY");
        return this;
    }

    /** The duty's name as a charge. */
    String charge() {
        return code() + ":" + DUTY;
    }

    /** The officer asks another agency. */
    Legwork asksOpinion(String of) {
        return does(
                officer(),
                "opinions",
                members("agency", of, "question", "Đề nghị cho biết hiện trạng của hồ sơ này.", "workingMinutes", 480));
    }
}
