package vn.motcua.proof.drive;

import static vn.motcua.proof.drive.Hand.NOTHING;
import static vn.motcua.proof.drive.Request.members;

import tools.jackson.databind.JsonNode;

/** How a dossier is closed: fees paid, results handed over, and what citizens do afterwards. */
final class Closing {

    private Closing() {}

    /** All of it, as the plan says. */
    static void of(Life life) {
        Plan plan = life.plan();
        life.is("RESOLVED");
        paidAll(life);
        life.does(life.desk(), "return", members("method", plan.method(), "evidence", "GT-" + plan.number()));
        life.is("RETURNED");
        if (plan.rated() && life.isOnline()) {
            life.does(life.sender(), "rating", members("score", 1 + plan.variant() % 5));
        }
        if (plan.complains() && life.isOnline()) {
            complained(life);
        }
    }

    /** Whatever is owed is paid. */
    static void paidAll(Life life) {
        for (JsonNode charge : life.view().path("charges")) {
            if (isOwed(charge)) {
                paid(life, charge.path("code").asString(), charge.path("amount").asLong());
            }
        }
    }

    private static boolean isOwed(JsonNode charge) {
        return !charge.hasNonNull("payment") && !charge.hasNonNull("waiver") && !charge.hasNonNull("settledAt");
    }

    static void paid(Life life, String fee, long amount) {
        life.does(
                life.desk(),
                "payments",
                members(
                        "fee",
                        fee,
                        "amount",
                        amount,
                        "receipt",
                        "BL-" + life.plan().number()));
    }

    /** The citizen complains, the desk takes it, the head answers, the desk publishes. */
    static void complained(Life life) {
        Object words = members(
                "kind",
                "FEEDBACK",
                "dossier",
                life.dossier(),
                "subject",
                "Phản ánh thử số " + life.plan().number(),
                "text",
                "Nội dung phản ánh thử về việc giải quyết hồ sơ.");
        String id =
                life.asks(life.sender(), "/api/complaints", words).path("id").asString();
        String path = "/api/complaints/" + id + "/";
        life.asks(life.desk(), path + "acceptance", NOTHING);
        life.asks(life.head(), path + "answer", members("text", "Đã kiểm tra và giải quyết đúng hạn.", "upheld", true));
        life.asks(life.desk(), path + "publication", members("title", "Trả lời phản ánh", "text", "Đã giải quyết."));
    }
}
