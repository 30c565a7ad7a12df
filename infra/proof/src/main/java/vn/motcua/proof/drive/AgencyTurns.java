package vn.motcua.proof.drive;

import static vn.motcua.proof.drive.Hand.NOTHING;
import static vn.motcua.proof.drive.Request.members;

import java.util.List;

/** Turns that agencies take with their legs. */
final class AgencyTurns {

    private AgencyTurns() {}

    private static void ended(Life life, Legwork first) {
        first.granted();
        life.grantedFrom(1).handedOver();
    }

    /** After the first, all legs at the same time. */
    static void sideBySide(Life life) {
        life.accepted().firstLeg().received().granted();
        List<String> rest = life.legs().stream().skip(1).map(Legwork::code).toList();
        Race.all(rest, leg -> life.beside(leg).leg(leg).received().granted());
        life.handedOver();
    }

    /** Sent back, and sent on by a coordinator. */
    static void rerouted(Life life) {
        Legwork leg = life.accepted().firstLeg().declined().routed("DECLINED");
        ended(life, leg.rerouted(elsewhere(life)).received());
    }

    /** Sent on by a coordinator before anybody touched it. */
    static void moved(Life life) {
        Legwork leg = life.accepted().firstLeg();
        leg.is("WAITING_RECEIPT");
        ended(life, leg.rerouted(elsewhere(life)).received());
    }

    private static String elsewhere(Life life) {
        return life.plan().matter().agency(life.plan().place().other());
    }

    static void neverRerouted(Life life) {
        life.accepted().firstLeg().declined().routed("DECLINED");
    }

    static void advised(Life life) {
        String asked = asked(life);
        Legwork leg = life.accepted().firstLeg().received().asksOpinion(asked);
        leg.does(
                Offices.officer(asked),
                "opinions/1",
                members("opinion", "Không có ý kiến khác, hồ sơ hợp lệ.", "agrees", true));
        leg.is("ASSIGNED");
        ended(life, leg);
    }

    static void neverAdvised(Life life) {
        Legwork leg = life.accepted().firstLeg().received().asksOpinion(asked(life));
        life.legIs(leg.code(), "AWAITING_OPINION").is("PROCESSING");
    }

    private static String asked(Life life) {
        return life.plan().matter() == Matter.LAND ? Place.NINH_PHUOC.committee() : Offices.LAND_OFFICE;
    }

    static void reworked(Life life) {
        Legwork leg = life.accepted().firstLeg().received().drafted();
        ended(life, leg.does(leg.head(), "rework", members("reason", "Sai họ tên trong bản thảo.")));
    }

    static void lengthened(Life life) {
        Legwork leg = life.accepted().firstLeg().received();
        ended(life, leg.does(leg.head(), "lengthening", members("reason", "Cần xác minh chỗ ở hợp pháp.")));
    }

    static void wordRecorded(Life life) {
        Legwork leg = life.accepted().firstLeg().received();
        leg.does(leg.officer(), "waits", members("awaited", "dong-y-chu-ho"));
        leg.does(leg.officer(), "waits/dong-y-chu-ho", members("agreed", true, "note", "Chủ hộ đã ký."));
        ended(life, leg);
    }

    static void confirmed(Life life) {
        Legwork leg = life.accepted().firstLeg().received();
        String awaited = "xac-nhan-du-thao";
        leg.does(leg.officer(), "waits", members("awaited", awaited));
        life.legIs(leg.code(), "AWAITING_WORD")
                .does(life.sender(), "confirmations", members("leg", leg.code(), "awaited", awaited, "agreed", true));
        leg.is("ASSIGNED");
        ended(life, leg);
    }

    /** A refusal in the first stage ends the route. */
    static void refusedFirst(Life life) {
        life.accepted().firstLeg().received().refused();
        life.handedOver();
    }

    /** The last leg is refused, the others' results stand. */
    static void refusedLast(Life life) {
        List<Legwork> legs = life.accepted().legs();
        legs.subList(0, legs.size() - 1).forEach(leg -> leg.received().granted());
        legs.getLast().received().drafted().refused();
        life.handedOver();
    }

    static void unreceived(Life life) {
        life.accepted().firstLeg().is("WAITING_RECEIPT");
    }

    static void unsigned(Life life) {
        Legwork leg = life.accepted().firstLeg();
        leg.is("WAITING_RECEIPT");
        leg.does(leg.officer(), "receipt", NOTHING)
                .does(leg.officer(), "assignment", members("assignee", leg.officer()))
                .drafted();
        life.legIs(leg.code(), "SUBMITTED").is("PROCESSING");
    }
}
