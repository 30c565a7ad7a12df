package vn.motcua.proof.drive;

import static vn.motcua.proof.drive.Hand.NOTHING;
import static vn.motcua.proof.drive.Request.members;

import java.util.List;

/** Turns about how it ends, or how it is left. */
final class EndTurns {

    static final String LEGAL = "Có quyết định của tòa án về việc này.";

    private static final String FAR = "2028-01-05T03:00:00Z";

    private EndTurns() {}

    private static void asked(Life life) {
        life.does(life.sender(), "withdrawal", members("reason", "Gia đình muốn xem lại."));
    }

    private static Object decision(boolean granted) {
        return members("granted", granted, "reason", "Đã xem xét đề nghị.");
    }

    static void withdrawn(Life life) {
        Legwork leg = life.accepted().firstLeg();
        if (life.plan().variant() % 2 == 0) {
            leg.received();
        }
        asked(life);
        life.does(life.desk(), "withdrawal-decision", decision(true));
        life.legIs(leg.code(), "CANCELLED").is("STOPPED");
    }

    static void withdrawalDenied(Life life) {
        Legwork leg = life.accepted().firstLeg().received();
        asked(life);
        life.does(life.desk(), "withdrawal-decision", decision(false));
        leg.granted();
        life.grantedFrom(1).handedOver();
    }

    /** The head signs at the moment in which the desk gives it back. */
    static void withdrawnWhileSigned(Life life) {
        Legwork leg = life.accepted().firstLeg().received().drafted();
        asked(life);
        Race.between(life.hand(), life.wanted(life.desk(), "withdrawal-decision", decision(true)), leg.signature());
        life.is("STOPPED");
    }

    /** Entered with an original paper, which goes back. */
    static void stopped(Life life) {
        Legwork leg = life.entered(Papers.online(life.plan())).firstLeg();
        life.does(life.head(), "stop", members("reasonCode", "LEGAL_EVENT", "reason", LEGAL));
        life.does(life.desk(), "originals", NOTHING);
        life.legIs(leg.code(), "CANCELLED").is("STOPPED");
    }

    static void extended(Life life) {
        life.accepted()
                .does(
                        life.head(),
                        "extension",
                        members(
                                "agency",
                                life.plan().matter().agency(life.plan().place()),
                                "reasonCode",
                                "VERIFYING",
                                "reason",
                                "Đang chờ xác minh thực tế.",
                                "promisedAt",
                                FAR));
        life.grantedFrom(0).handedOver();
    }

    /** The last result is wrong, and its agency must do it again. */
    static void corrected(Life life) {
        life.accepted().grantedFrom(0).is("RESOLVED");
        Legwork last = life.legs().getLast();
        life.does(
                life.head(),
                "correction",
                members("leg", last.code(), "reasonCode", "WRONG_NAME", "reason", "Sai tên đệm trên kết quả."));
        last.is("ASSIGNED");
        last.granted();
        life.legIs(last.code(), "RESOLVED").handedOver();
    }

    /** Posted leg by leg; the last one comes back, and is posted again. */
    static void cameBack(Life life) {
        life.accepted().grantedFrom(0).is("RESOLVED");
        Closing.paidAll(life);
        List<String> legs = life.legs().stream().map(Legwork::code).toList();
        legs.forEach(leg -> posted(life, leg));
        life.is("RETURNED");
        life.does(
                life.desk(),
                "return-failures",
                members("leg", legs.getLast(), "reasonCode", "NOT_FOUND", "note", "Vắng nhà."));
        life.handedOver();
    }

    private static void posted(Life life, String leg) {
        life.does(
                life.desk(),
                "return",
                members(
                        "legs",
                        List.of(leg),
                        "method",
                        "POSTAL",
                        "evidence",
                        "VN-" + life.plan().number()));
    }

    static void leftAsDraft(Life life) {
        life.drafted().is("DRAFT");
    }

    static void leftAtDesk(Life life) {
        life.submitted().is("SUBMITTED");
    }

    static void leftUnreceived(Life life) {
        AgencyTurns.unreceived(life);
        life.is("ACCEPTED");
    }

    static void leftUnsigned(Life life) {
        AgencyTurns.unsigned(life);
    }

    static void leftUncollected(Life life) {
        life.accepted().grantedFrom(0).is("RESOLVED");
    }

    static void leftWithdrawing(Life life) {
        asked(life.accepted());
        life.is("WITHDRAWAL_REQUESTED");
    }
}
