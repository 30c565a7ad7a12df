package vn.motcua.proof.drive;

import static vn.motcua.proof.drive.Hand.NOTHING;
import static vn.motcua.proof.drive.Request.members;

import java.util.List;
import java.util.Map;
import vn.motcua.proof.drive.Hand.Wanted;

/** Turns that the desk takes before the agencies have it, and the plain one. */
final class DeskTurns {

    private DeskTurns() {}

    static void granted(Life life) {
        life.accepted().grantedFrom(0).handedOver();
    }

    static void refused(Life life) {
        refused(life.submitted(), "NOT_ELIGIBLE");
    }

    private static void refused(Life life, String code) {
        life.does(life.desk(), "refusal", refusal(code));
        life.is("REFUSED");
    }

    private static Object refusal(String code) {
        return members("reasonCode", code, "reason", "Không đủ điều kiện tiếp nhận theo quy định.");
    }

    static void completed(Life life) {
        neverCompleted(life);
        life.does(life.sender(), "supplements", papers(life));
        life.does(life.desk(), "acceptance", NOTHING);
        life.grantedFrom(0).handedOver();
    }

    static void neverCompleted(Life life) {
        life.submitted().does(life.desk(), "supplement-requests", request(life, ""));
        life.is("AWAITING_COMPLETION");
    }

    /** Which paper is asked for; empty for no leg. */
    static Map<String, Object> request(Life life, String leg) {
        Object item = members(
                "component", life.plan().matter().paper(),
                "title", "Giấy tờ cần bổ sung",
                "request", "Nộp lại bản rõ chữ ký.");
        Object reason = "Giấy tờ chưa rõ, đề nghị nộp lại.";
        return leg.isEmpty()
                ? members("items", List.of(item), "reason", reason)
                : members("leg", leg, "items", List.of(item), "reason", reason);
    }

    static Object papers(Life life) {
        Object paper = members("code", life.plan().matter().paper(), "kind", "ELECTRONIC", "quantity", 1);
        return members("components", List.of(paper));
    }

    static void duplicateRefused(Life life) {
        Life twin = life.twin().handedIn(Papers.twin(life.plan()));
        life.entered(Papers.online(life.plan())).is("SUBMITTED");
        decided(life, true);
        refused(life, "DUPLICATE");
        life.does(life.desk(), "originals", NOTHING);
        refused(twin, "OTHER");
    }

    static void toldApart(Life life) {
        Life twin = life.twin().handedIn(Papers.twin(life.plan()));
        life.handedIn(Papers.online(life.plan())).refused("DUPLICATE_SUSPECTED", life.desk(), "acceptance", NOTHING);
        decided(life, false);
        life.does(life.desk(), "acceptance", NOTHING);
        refused(twin, "OTHER");
        life.grantedFrom(0).handedOver();
    }

    private static void decided(Life life, boolean same) {
        life.does(life.desk(), "duplicate-decision", members("same", same, "note", "Đã đối chiếu hai hồ sơ."));
    }

    /** Two officers decide at the same moment; one of them is too late. */
    static void acceptedOrRefused(Life life) {
        life.submitted();
        Wanted acceptance = life.wanted(life.desk(), "acceptance", NOTHING);
        Wanted refusal = life.wanted(life.desk(), "refusal", refusal("OTHER"));
        if (Race.between(life.hand(), acceptance, refusal).first()) {
            life.grantedFrom(0).handedOver();
        } else {
            life.is("REFUSED");
        }
    }

    static void complained(Life life) {
        life.submitted().does(life.desk(), "acceptance", NOTHING);
        Closing.complained(life);
        life.grantedFrom(0).handedOver();
    }
}
