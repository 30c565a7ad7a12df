package vn.motcua.demo;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.platform.timing.BusinessClock;

/**
 * One dossier of 3.000722 through four agencies, as its people would do it: a citizen hands in, the desk accepts, each
 * agency receives, assigns, drafts and signs, the desk returns. Every step is checked; the first that fails ends it.
 */
final class Journey {

    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/yyyy");
    static final String CITIZEN = "an.citizen";
    private static final String DESK = "desk.ninhphuoc";

    /** Who works on a leg, and what its result hands on. */
    record Work(String leg, String officer, String head, Map<String, String> outputs) {}

    static final Work BIRTH =
            new Work("khai-sinh", "officer.ninhphuoc", "head.ninhphuoc", Map.of("personalId", "056326000001"));
    static final Work RESIDENCE = new Work("thuong-tru", "police.ninhphuoc", "head.police.ninhphuoc", Map.of());
    static final Work INSURANCE = new Work("bhyt", "insurance.ninhphuoc", "head.insurance.ninhphuoc", Map.of());
    static final Work CARD = new Work("can-cuoc", "police.khanhhoa", "head.police.khanhhoa", Map.of());

    private final Api api;
    private final Console console;
    private final String procedure;
    private final String phone = "09%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
    private final String email = "an." + phone + "@example.org";
    private String dossier = "";
    private String secret = "";

    Journey(Api api, Console console) {
        this(api, console, "3.000722");
    }

    Journey(Api api, Console console, String procedure) {
        this.api = api;
        this.console = console;
        this.procedure = procedure;
    }

    /** The dossier's id. */
    String dossier() {
        return dossier;
    }

    /** The citizen's phone, which only this journey uses. */
    String phone() {
        return phone;
    }

    /** The citizen's address, which only this journey uses. */
    String email() {
        return email;
    }

    /** Plays it all, while a partner's system listens; returns the dossier's id. */
    String play() {
        Partner partner = new Partner(api);
        partner.register();
        playAlone();
        partner.show(console, dossier);
        return dossier;
    }

    /** Plays it where no partner's system can be called: without TLS that goes on one machine only. */
    String playAlone() {
        submit();
        accept();
        work(BIRTH);
        work(RESIDENCE);
        work(INSURANCE);
        work(CARD);
        giveBack();
        timeline();
        messages().show();
        return dossier;
    }

    void submit() {
        console.heading("Citizen: hands in one dossier at one door (nộp hồ sơ trực tuyến)");
        ObjectNode body = (ObjectNode) JsonMapper.shared().readTree(Samples.of(procedure));
        ObjectNode applicant = (ObjectNode) body.get("applicant");
        applicant.put("phone", phone).put("email", email);
        ((ObjectNode) body.path("notify")).put("zalo", true);
        ((ObjectNode) body.path("form").path("mother")).put("personalId", "05" + phone);
        JsonNode handedIn = expect(api.post(CITIZEN, "/api/dossiers", body), "submission");
        dossier = handedIn.path("id").asString();
        secret = handedIn.path("secret").asString();
        console.line(
                "   dossier %s, mã tra cứu %s",
                dossier, handedIn.path("lookupCode").asString());
        holder();
    }

    void accept() {
        console.heading("One-stop desk: accepts (tiếp nhận)");
        JsonNode accepted = expect(api.post(DESK, "/api/dossiers/" + dossier + "/acceptance", Map.of()), "acceptance");
        console.line(
                "   mã hồ sơ %s, hẹn trả %s",
                accepted.path("code").asString(), accepted.path("dueAt").asString());
        holder();
    }

    void work(Work work) {
        console.heading("Agency: works on leg " + work.leg());
        String path = "/api/cases/" + dossier + "~" + work.leg();
        Processes.awaitUntil(
                "case " + work.leg(), () -> api.get(work.officer(), path).ok(), LIMIT);
        expect(api.post(work.officer(), path + "/receipt", Map.of()), "receipt");
        expect(api.post(work.head(), path + "/assignment", Map.of("assignee", work.officer())), "assignment");
        holder();
        JsonNode seen = expect(api.get(work.officer(), path), "case");
        seen.path("inputs")
                .propertyNames()
                .forEach(input -> console.line(
                        "   receives %s = %s",
                        input, seen.path("inputs").path(input).asString()));
        Map<String, String> draft = Map.of("proposal", "GRANT", "draft", "Đủ điều kiện giải quyết theo quy định.");
        expect(api.post(work.officer(), path + "/submission", draft), "submission for signature");
        expect(api.post(work.head(), path + "/approval", Map.of("outputs", work.outputs())), "approval");
        console.line("   received, assigned, drafted, signed by %s", work.head());
    }

    void giveBack() {
        console.heading("One-stop desk: returns the results (trả kết quả)");
        awaitStatus("RESOLVED");
        Map<String, String> method = Map.of("method", "COUNTER", "evidence", "Ký nhận tại quầy");
        expect(api.post(DESK, "/api/dossiers/" + dossier + "/return", method), "return");
        awaitStatus("RETURNED");
    }

    void awaitStatus(String status) {
        Processes.awaitUntil(
                "status " + status, () -> tracked().path("status").asString("").equals(status), LIMIT);
    }

    /** What the citizen sees with code and secret. */
    JsonNode tracked() {
        Api.Answer answer = api.post(null, "/api/tracking", Map.of("idOrCode", dossier, "secret", secret));
        return answer.body().path("dossier");
    }

    private void holder() {
        for (JsonNode holder : tracked().path("holders")) {
            console.line(
                    "   now held by: %s, since %s", holder.path("agencyName").asString(), local(holder.path("since")));
        }
    }

    void timeline() {
        console.heading("The citizen's timeline (công dân theo dõi)");
        JsonNode tracked = tracked();
        for (JsonNode line : tracked.path("timeline")) {
            console.line("   %s  %s", local(line.path("at")), line.path("text").asString());
        }
        console.line("   Trạng thái: %s", tracked.path("statusText").asString());
        console.heading("The control slip (phiếu kiểm soát, Mẫu 06)");
        JsonNode route = expect(api.get(DESK, "/api/routes/" + dossier), "route");
        for (JsonNode line : route.path("slip")) {
            console.line(
                    "   %-11s giao: %s %s → nhận: %s %s",
                    line.path("leg").asString(),
                    line.path("handedBy").path("name").asString(""),
                    local(line.path("handedAt")),
                    line.path("receivedBy").path("name").asString(""),
                    local(line.path("receivedAt")));
        }
    }

    private static String local(JsonNode time) {
        return OffsetDateTime.parse(time.asString())
                .atZoneSameInstant(BusinessClock.ZONE)
                .format(SHOWN);
    }

    /** What its people were told. */
    Messages messages() {
        return new Messages(api, console, this);
    }

    /** The answer's body, if the step succeeded. */
    static JsonNode expect(Api.Answer answer, String step) {
        if (!answer.ok()) {
            throw new IllegalStateException(step + " answered " + answer.status() + ": " + answer.body());
        }
        return answer.body();
    }
}
