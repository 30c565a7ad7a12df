package vn.motcua.proof.drive;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.demo.Samples;

/** What people of a plan hand in: the shipped sample, about an applicant and a subject of its own. */
final class Papers {

    private static final Map<String, JsonNode> SAMPLES = new ConcurrentHashMap<>();

    private Papers() {}

    /** Handed in online by the citizen. */
    static ObjectNode online(Plan plan) {
        return of(plan, plan.phone());
    }

    /** The same thing once more, by somebody with another phone. */
    static ObjectNode twin(Plan plan) {
        return of(plan, "08" + plan.digits());
    }

    /** Entered by the desk, with the first paper in the original. */
    static ObjectNode atCounter(ObjectNode online) {
        online.put("channel", "COUNTER");
        ((ObjectNode) online.path("components").path(0)).put("kind", "ORIGINAL");
        return online;
    }

    /** Written down and not yet handed in. */
    static ObjectNode draft(Plan plan) {
        ObjectNode draft = online(plan);
        draft.remove(List.of("channel", "notify"));
        return draft;
    }

    private static ObjectNode of(Plan plan, String phone) {
        String code = plan.matter().code();
        JsonNode sample = SAMPLES.computeIfAbsent(code, Papers::read);
        ObjectNode body = (ObjectNode) sample.deepCopy();
        body.put("area", plan.place().area());
        ((ObjectNode) body.get("applicant")).put("phone", phone).put("email", "d." + phone + "@example.org");
        subject(plan, (ObjectNode) body.get("form"));
        wishes(plan, (ObjectNode) body.get("notify"));
        return body;
    }

    private static JsonNode read(String procedure) {
        return JsonMapper.shared().readTree(Samples.of(procedure));
    }

    /** Nothing looks like another dossier's subject. */
    private static void subject(Plan plan, ObjectNode form) {
        String person = "0561" + plan.digits();
        switch (plan.matter()) {
            case EXTRACT, RESIDENCE -> in(form, "person").put("personalId", person);
            case BIRTH, FIRST_PAPERS -> {
                in(form, "child").put("fullName", "Trần Mẫu " + plan.digits());
                in(form, "mother").put("personalId", person);
            }
            case LAND -> in(form, "parcel").put("number", plan.digits());
            case DEATH -> death(plan, in(form, "deceased").put("personalId", person), in(form, "wanted"));
        }
    }

    private static void death(Plan plan, ObjectNode deceased, ObjectNode wanted) {
        List<String> legs =
                plan.matter().legs(plan).stream().map(Matter.Leg::code).toList();
        deceased.put("category", "BHXH");
        wanted.put("funeral", legs.contains("mai-tang-bhxh"));
        wanted.put("survivor", legs.contains("tu-tuat"));
    }

    /** Most want both messages, some one, few none. */
    private static void wishes(Plan plan, ObjectNode wishes) {
        wishes.put("sms", plan.variant() % 10 != 3);
        wishes.put("email", plan.variant() % 5 != 3);
    }

    private static ObjectNode in(ObjectNode form, String group) {
        return (ObjectNode) Objects.requireNonNull(form.get(group), group);
    }
}
