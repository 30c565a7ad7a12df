package vn.motcua.demo;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.platform.timing.BusinessClock;

/**
 * What happens to some dossiers over two long nights, in which timers come due. From the late evening to the first
 * morning, routing and the agencies' service lag behind: they answer, but hear nothing.
 */
abstract class Story {

    static final String WIDE = "9.999001";
    static final String LEAD = "chu-tri";
    static final String COORDINATOR = "coordinator.khanhhoa";
    private static final Place NINH_PHUOC = new Place(WIDE, "22870", "desk.ninhphuoc");
    private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 6, 1, 9, 0);

    protected final Api api;
    private final Place place;
    private final List<Life> lives = Collections.synchronizedList(new ArrayList<>());

    Story(Api api) {
        this(api, NINH_PHUOC);
    }

    Story(Api api, Place place) {
        this.api = api;
        this.place = place;
    }

    /** What is handed in, for which area, and whose desk gets it. */
    record Place(String procedure, String area, String desk) {}

    /** The business clock of the first day, and of the days after the first and the second night. */
    static Duration day(int number) {
        LocalDateTime morning = MONDAY.plusWeeks(List.of(0, 3, 5).get(number));
        return Duration.between(LocalDateTime.now(BusinessClock.ZONE), morning);
    }

    /** Before the first night. */
    void evening() {}

    /** The same evening, once routing and the agencies hear nothing any more. */
    void lateEvening() {}

    /** After the first night, before they listen again. */
    void morning() {}

    /** After the first night, when everybody listens. */
    void day() {}

    /** After the second night. */
    void end() {}

    /** A dossier with all legs that run side by side. */
    Life wide() {
        return begun(Map.of("wanted.wide", true));
    }

    /** A dossier with one leg and these wishes. */
    Life narrow(String... wishes) {
        Map<String, Object> answers = new HashMap<>();
        List.of(wishes).forEach(wish -> answers.put("wanted." + wish, true));
        return begun(answers);
    }

    private Life begun(Map<String, Object> answers) {
        Map<String, Object> all = new HashMap<>(answers);
        all.put("subject.number", UUID.randomUUID().toString());
        ObjectNode body = Life.sample(WIDE, all);
        body.put("procedure", place.procedure()).put("area", place.area());
        return told(Life.handedIn(api, Life.CITIZEN, place.desk(), body));
    }

    /** What the desk enters at its counter, with an original paper, about this subject. */
    Life atCounter(String subject) {
        ObjectNode body = Life.sample(WIDE, Map.of("subject.number", subject));
        body.put("channel", "COUNTER");
        ((ObjectNode) body.path("components").path(0)).put("kind", "ORIGINAL");
        return told(Life.handedIn(api, "desk.ninhphuoc", "desk.ninhphuoc", body));
    }

    /** The story's steps will be looked at. */
    Life told(Life life) {
        lives.add(life);
        return life;
    }

    /** Every dossier of the story. */
    List<Life> lives() {
        return lives;
    }

    static void withdrawn(Life life) {
        life.does(Life.CITIZEN, "withdrawal", Map.of("reason", "Không cần nữa."));
    }

    static void decided(Life life, boolean granted) {
        life.does(life.desk(), "withdrawal-decision", Map.of("granted", granted, "reason", "Đã xem xét."));
    }

    static void paid(Life life, String fee, long amount) {
        life.does(life.desk(), "payments", Map.of("fee", fee, "amount", amount, "receipt", "BL-1"));
    }

    static void refunded(Life life, String fee, long amount) {
        life.does(life.desk(), "refunds", Map.of("fee", fee, "amount", amount, "reason", "Thu thừa."));
    }

    static void waived(Life life, String fee) {
        life.does(life.desk(), "fee-waivers", Map.of("fee", fee, "ground", "mien", "note", "Thuộc diện miễn."));
    }

    static void returned(Life life, String leg) {
        life.does(life.desk(), "return", Map.of("legs", List.of(leg), "method", "POSTAL", "evidence", "VN-" + leg));
    }

    static void cameBack(Life life, String leg) {
        life.does(life.desk(), "return-failures", Map.of("leg", leg, "reasonCode", "NOT_FOUND", "note", "Vắng nhà."));
    }

    static void stopped(Life life) {
        life.does(life.head(), "stop", Map.of("reasonCode", "LEGAL_EVENT", "reason", "Có quyết định của tòa án."));
    }

    static void corrected(Life life, String leg) {
        life.does(
                life.head(),
                "correction",
                Map.of("leg", leg, "reasonCode", "WRONG_NAME", "reason", "Sai tên đệm trên kết quả."));
    }

    /** The lead of the first stage goes on without those whose time has passed. */
    void leadGoesOn(Life life) {
        Life.ok(api.post(
                "head.ninhphuoc",
                "/api/routes/" + life.id() + "/stages/1/continuation",
                Map.of("reason", "Các cơ quan phối hợp đã quá hạn.")));
    }
}
