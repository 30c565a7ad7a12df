package vn.motcua.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.contracts.dossier.DossierEvent;

/** One dossier whose life a test leads over HTTP, turn by turn, as its people would. */
final class Life {

    static final String CITIZEN = "an.citizen";

    private static final Map<String, String> OFFICERS = Map.of(
            "H32.50.05", "officer.ninhphuoc",
            "H32.50.06", "officer.phuochuu",
            "H32.40.05", "police.ninhphuoc",
            "H32.40.06", "police.phuochuu",
            "H32.60.01", "insurance.ninhphuoc",
            "H32.70.01", "land.ninhphuoc",
            "H32.80.01", "tax.ninhphuoc",
            "H32.12", "homeaffairs.khanhhoa");

    private final Api api;
    private final String desk;
    private final String dossier;
    private final String secret;
    private final String reader;

    private Life(Api api, String desk, JsonNode receipt, String reader) {
        this.api = api;
        this.desk = desk;
        this.dossier = receipt.path("id").asString();
        this.secret = receipt.path("secret").asString();
        this.reader = reader;
    }

    /** Handed in online from the sample, about a subject of its own. */
    static Life submitted(Api api, String procedure, Map<String, Object> answers) {
        String desk = procedure.equals("1.115538") ? "desk.land.ninhphuoc" : "desk.ninhphuoc";
        desk = procedure.equals("1.004222") ? "desk.police.ninhphuoc" : desk;
        return handedIn(api, CITIZEN, desk, sample(procedure, answers));
    }

    /** Handed in by this user with this body, to be worked on by this desk. */
    static Life handedIn(Api api, String by, String desk, ObjectNode body) {
        JsonNode receipt = ok(api.post(by, "/api/dossiers", body));
        return new Life(api, desk, receipt, by);
    }

    /** Begun as a draft. */
    static Life drafted(Api api, String procedure) {
        ObjectNode draft = sample(procedure, Map.of());
        draft.remove(List.of("channel", "notify"));
        JsonNode receipt = ok(api.post(CITIZEN, "/api/dossiers/drafts", draft.toString()));
        return new Life(api, "desk.ninhphuoc", receipt, CITIZEN);
    }

    /** The sample with these answers changed, by dotted code. */
    static ObjectNode sample(String procedure, Map<String, Object> answers) {
        ObjectNode body = (ObjectNode) JsonMapper.shared().readTree(Samples.of(procedure));
        Map<String, Object> all = new HashMap<>(answers);
        all.forEach((code, answer) -> {
            String[] path = code.split("\\.");
            ((ObjectNode) body.path("form").path(path[0])).putPOJO(path[1], answer);
        });
        return body;
    }

    String id() {
        return dossier;
    }

    JsonNode view() {
        return ok(api.get(reader, "/api/dossiers/" + dossier));
    }

    /** What anybody with the code and its secret sees. */
    JsonNode tracked() {
        return ok(api.post(null, "/api/tracking", Map.of("idOrCode", dossier, "secret", secret)))
                .path("dossier");
    }

    String status() {
        return view().path("status").asString();
    }

    Life is(String status) {
        await("status " + status + " of " + dossier).until(this::status, status::equals);
        return this;
    }

    /** Until this happened to it, in the status in which it is now. */
    Life saw(Class<? extends DossierEvent> event) {
        String type = Driven.nameOf(event);
        await(dossier + " sees " + type).until(() -> {
            JsonNode view = view();
            return view.path("timeline")
                    .valueStream()
                    .anyMatch(line -> line.path("event").asString().equals(type)
                            && line.path("status").equals(view.path("status")));
        });
        return this;
    }

    /** A command on the dossier that must be taken. */
    JsonNode does(String user, String command, Object body) {
        return ok(tries(user, command, body));
    }

    Api.Answer tries(String user, String command, Object body) {
        String path = "/api/dossiers/" + dossier + "/" + command;
        return command.equals("notify") ? api.put(user, path, body) : api.post(user, path, body);
    }

    Life accepted() {
        does(desk, "acceptance", Map.of());
        return this;
    }

    String desk() {
        return desk;
    }

    String head() {
        return desk.replace("desk.", "head.");
    }

    /** A command on a case, by the officer or the head of the agency that has it, once the case is there. */
    JsonNode works(String leg, String who, String command, Object body) {
        return worksAs(user(leg, who), leg, command, body);
    }

    /** A command on a case by this user, once it is possible. */
    JsonNode worksAs(String user, String leg, String command, Object body) {
        String path = "/api/cases/" + dossier + "~" + leg + "/" + command;
        Api.Answer[] last = new Api.Answer[1];
        await("case command " + path).untilAsserted(() -> {
            last[0] = api.post(user, path, body, UUID.randomUUID().toString());
            ok(last[0]);
        });
        return last[0].body();
    }

    /** The officer or the head of the agency that has the leg. */
    String user(String leg, String who) {
        String agency = agency(leg);
        String officer = OFFICERS.get(agency);
        assertThat(officer).as("officer of " + agency).isNotNull();
        return switch (who) {
            case "officer" -> officer;
            default -> "head." + (officer.startsWith("officer.") ? officer.substring("officer.".length()) : officer);
        };
    }

    /** The agency that has the leg, once it was dispatched. */
    String agency(String leg) {
        String[] agency = new String[1];
        await("leg " + leg + " of " + dossier).until(() -> {
            agency[0] = leg(leg).path("sent").path("agency").asString("");
            return !agency[0].isEmpty();
        });
        return agency[0];
    }

    JsonNode leg(String code) {
        for (JsonNode leg : view().path("legs")) {
            if (leg.path("code").asString().equals(code)) {
                return leg;
            }
        }
        throw new AssertionError("no leg " + code);
    }

    Life legIs(String leg, String state) {
        await("leg " + leg + " " + state)
                .until(() -> leg(leg).path("state").asString().equals(state));
        return this;
    }

    Life received(String leg) {
        works(leg, "officer", "receipt", Map.of());
        works(leg, "head", "assignment", Map.of("assignee", user(leg, "officer")));
        return legIs(leg, "ASSIGNED");
    }

    Life granted(String leg, Map<String, String> outputs) {
        works(leg, "officer", "submission", Map.of("proposal", "GRANT", "draft", "Đủ điều kiện giải quyết."));
        works(leg, "head", "approval", Map.of("outputs", outputs));
        return legIs(leg, "RESOLVED");
    }

    Life needsPapers(String leg, String component) {
        works(leg, "officer", "supplement-needs", Words.needs(component));
        return legIs(leg, "AWAITING_SUPPLEMENT");
    }

    /** An agency sets the duty that every leg of the wide procedure may set. */
    Life owes(String leg) {
        works(
                leg,
                "officer",
                "finance-needs",
                Map.of("duty", "le-phi-truoc-ba", "amount", 4_250_000, "noticeRef", "TB-77/2026"));
        return legIs(leg, "AWAITING_DUTY");
    }

    /** The desk asks for the paper that the leg needs. */
    Life asksFor(String leg) {
        does(desk, "supplement-requests", request(leg, "giay-to"));
        return is("AWAITING_SUPPLEMENT");
    }

    /** All results at the desk's counter, to the citizen. */
    Life returned() {
        does(desk, "return", Map.of("method", "COUNTER"));
        return is("RETURNED");
    }

    static Map<String, Object> request(String leg, String component) {
        Map<String, Object> item =
                Map.of("component", component, "title", "Giấy tờ cần bổ sung", "request", "Nộp lại bản rõ chữ ký.");
        Map<String, Object> body = new HashMap<>();
        body.put("items", List.of(item));
        body.put("reason", "Giấy tờ chưa rõ, đề nghị nộp lại.");
        if (!leg.isEmpty()) {
            body.put("leg", leg);
        }
        return body;
    }

    static Map<String, Object> papers(String component) {
        return Map.of("components", List.of(Map.of("code", component, "kind", "ELECTRONIC", "quantity", 1)));
    }

    static JsonNode ok(Api.Answer answer) {
        assertThat(answer.ok()).as("%s %s", answer.status(), answer.body()).isTrue();
        return answer.body();
    }
}
