package vn.motcua.proof.drive;

import static vn.motcua.proof.drive.Request.members;

import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** Turns about money: duties that stop the work, fees of the desk. */
final class MoneyTurns {

    private static final String TAX = "nghia-vu-thue";

    private MoneyTurns() {}

    private static Legwork owed(Life life) {
        life.accepted().firstLeg().received().granted();
        return life.leg(TAX).received().owes();
    }

    static void dutyPaid(Life life) {
        Legwork tax = owed(life);
        Closing.paid(life, tax.charge(), Legwork.DUE);
        tax.does(tax.officer(), "duty-settlement", members("duty", Legwork.DUTY, "reference", "XN-12"))
                .granted();
        life.grantedFrom(2).handedOver();
    }

    /** Paid, and then something happens that ends it: the money goes back. */
    static void dutyRefunded(Life life) {
        Legwork tax = owed(life);
        Closing.paid(life, tax.charge(), Legwork.DUE);
        Object sum = members("fee", tax.charge(), "amount", Legwork.DUE / 2, "reason", "Dừng giải quyết.");
        stopped(life, members("reasonCode", "LEGAL_EVENT", "reason", EndTurns.LEGAL, "refunds", List.of(sum)));
        life.does(life.desk(), "refunds", sum);
        life.is("STOPPED");
    }

    static void dutyUnpaid(Life life) {
        owed(life);
        stopped(life, members("reasonCode", "DUTY_UNPAID", "reason", "Không thực hiện nghĩa vụ tài chính."));
    }

    private static void stopped(Life life, Object body) {
        life.does(life.head(), "stop", body);
        life.legIs(TAX, "CANCELLED").is("STOPPED");
    }

    static void dutyNeverPaid(Life life) {
        owed(life);
    }

    static void feeWaived(Life life) {
        life.accepted()
                .does(
                        life.desk(),
                        "fee-waivers",
                        members("fee", "le-phi", "ground", "tre-em", "note", "Trẻ em theo giấy khai sinh."));
        life.grantedFrom(0).handedOver();
    }

    static void feeRefunded(Life life) {
        JsonNode charge = charge(life.accepted());
        String fee = charge.path("code").asString();
        long amount = charge.path("amount").asLong();
        Closing.paid(life, fee, amount);
        life.does(life.desk(), "refunds", members("fee", fee, "amount", amount, "reason", "Thu thừa."));
        life.grantedFrom(0).handedOver();
    }

    /** The desk forgets the fee until it wants to hand the result over. */
    static void feeForgotten(Life life) {
        life.accepted().grantedFrom(0).is("RESOLVED");
        life.refused("FEE_UNPAID", life.desk(), "return", members("method", "COUNTER"))
                .handedOver();
    }

    private static JsonNode charge(Life life) {
        return Objects.requireNonNull(life.view().path("charges").path(0));
    }
}
