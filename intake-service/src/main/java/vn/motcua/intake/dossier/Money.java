package vn.motcua.intake.dossier;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import vn.motcua.contracts.Event;
import vn.motcua.contracts.catalogue.Fee;
import vn.motcua.contracts.dossier.IntakeEvent.FeePaid;
import vn.motcua.contracts.dossier.IntakeEvent.FeeRefunded;
import vn.motcua.contracts.dossier.IntakeEvent.FeeWaived;
import vn.motcua.platform.journal.Decision;
import vn.motcua.platform.journal.Problem;

/** Money at the desk (phí, lệ phí, nghĩa vụ tài chính): taken in, waived on a legal ground, given back. Amounts in VND. */
@Service
public class Money {

    private final DossierChanges changes;
    private final PinnedProcedures procedures;

    Money(DossierChanges changes, PinnedProcedures procedures) {
        this.changes = changes;
        this.procedures = procedures;
    }

    /** That money came in; {@code receipt} is the number of the receipt (biên lai). */
    public record Received(String fee, long amount, String receipt) {}

    /** On which ground nothing is owed; {@code ground} is a code of the fee's exemptions. */
    public record Exempt(String fee, String ground, String note) {}

    /** What is given back. */
    public record Back(String fee, long amount, String reason) {}

    /** Notes a payment in full; a duty still waits for the word of the agency that set it. */
    public Mono<DossierAnswer> pay(DossierRequest request, Received received) {
        DossierRequest named = request.named(DossierCommand.PAYMENT, received);
        return changes.change(named, (dossier, now) -> {
            Dossier mine = DossierAccess.atTill(request.by(), dossier);
            DossierCommand.PAYMENT.checkAllowedIn(mine.status());
            return paid(
                    mine,
                    received,
                    new Charge.Payment(
                            received.amount(),
                            received.receipt(),
                            now,
                            request.by().user()));
        });
    }

    private static Decision<Dossier> paid(Dossier dossier, Received received, Charge.Payment payment) {
        Charge charge = owed(dossier, received.fee());
        if (received.amount() <= 0) {
            throw Problem.invalid("AMOUNT_INVALID", "An amount is a positive number of đồng.");
        }
        if (received.amount() != charge.amount()) {
            throw Problem.invalid("AMOUNT_DIFFERS", "Exactly the amount owed must be paid.")
                    .with("owed", charge.amount());
        }
        FeePaid event = new FeePaid(charge.code(), charge.leg(), payment.amount());
        Dossier next = with(dossier, charge.paid(payment));
        return Decision.of(next.moved(event, payment.at()), event);
    }

    /** Notes that nothing is owed, on a ground of the procedure and with its proof among the papers. */
    public Mono<DossierAnswer> waive(DossierRequest request, Exempt exempt) {
        DossierRequest named = request.named(DossierCommand.FEE_WAIVER, exempt);
        return changes.change(named, (dossier, now) -> {
            Dossier mine = DossierAccess.atDesk(request.by(), dossier);
            DossierCommand.FEE_WAIVER.checkAllowedIn(mine.status());
            Charge charge = owed(mine, exempt.fee());
            requireGround(mine, charge, exempt.ground());
            Charge.Waiver waiver = new Charge.Waiver(
                    exempt.ground(), exempt.note(), now, request.by().user());
            FeeWaived event = new FeeWaived(charge.code(), exempt.ground());
            return Decision.of(with(mine, charge.waived(waiver)).moved(event, now), event);
        });
    }

    private void requireGround(Dossier dossier, Charge charge, String ground) {
        List<Fee.Exemption> grounds = procedures.of(dossier).terms().fees().stream()
                .filter(fee -> fee.code().equals(charge.code()))
                .flatMap(fee -> fee.exemptions().stream())
                .toList();
        Fee.Exemption exemption = grounds.stream()
                .filter(it -> it.code().equals(ground))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("EXEMPTION_UNKNOWN", "This fee has no such ground of exemption.")
                        .with(
                                "grounds",
                                grounds.stream().map(Fee.Exemption::code).toList()));
        String proof = exemption.proof();
        boolean proved = proof == null
                || dossier.papers().stream().anyMatch(paper -> paper.code().equals(proof))
                || dossier.files().stream().anyMatch(file -> file.component().equals(proof));
        if (!proved) {
            throw Problem.invalid("EXEMPTION_UNPROVED", "The paper that proves the exemption is missing.")
                    .with("components", List.of(proof));
        }
    }

    /** Gives money back. */
    public Mono<DossierAnswer> refund(DossierRequest request, Back back) {
        DossierRequest named = request.named(DossierCommand.REFUND, back);
        return changes.change(named, (dossier, now) -> {
            Dossier mine = DossierAccess.atTill(request.by(), dossier);
            DossierCommand.REFUND.checkAllowedIn(mine.status());
            return refunded(
                    Decision.of(mine),
                    List.of(back),
                    new Pausing.Origin(now, request.by().user()));
        });
    }

    /** A decision with these sums given back too. */
    static Decision<Dossier> refunded(Decision<Dossier> decision, List<Back> sums, Pausing.Origin origin) {
        Dossier next = decision.state();
        List<Event> events = new ArrayList<>(decision.events());
        for (Back back : sums) {
            Charge charge = charge(next, back.fee());
            checkRefundable(charge, back.amount());
            FeeRefunded event = new FeeRefunded(charge.code(), back.amount());
            Charge.Refund refund = new Charge.Refund(back.amount(), back.reason(), origin.at(), origin.by());
            next = with(next, charge.refunded(refund)).moved(event, origin.at());
            events.add(event);
        }
        return new Decision<>(next, events);
    }

    private static void checkRefundable(Charge charge, long amount) {
        if (amount <= 0) {
            throw Problem.invalid("AMOUNT_INVALID", "An amount is a positive number of đồng.");
        }
        if (amount > charge.refundable()) {
            throw Problem.invalid("REFUND_TOO_HIGH", "No more can be given back than was paid.")
                    .with("refundable", charge.refundable());
        }
    }

    /** Refuses to hand results over while money is owed. */
    static void requireSettled(Dossier dossier) {
        List<String> owed = dossier.charges().stream()
                .filter(Charge::isOwed)
                .map(Charge::code)
                .toList();
        if (!owed.isEmpty()) {
            throw Problem.of(
                            Problem.Kind.CONFLICT,
                            "FEE_UNPAID",
                            "Fees are still owed; take them in or waive them first.")
                    .with("fees", owed)
                    .with("allowed", DossierCommand.allowedIn(dossier.status()));
        }
    }

    private static Charge owed(Dossier dossier, String code) {
        Charge charge = charge(dossier, code);
        if (!charge.isOwed()) {
            throw Problem.of(Problem.Kind.CONFLICT, "FEE_SETTLED", "Nothing is owed for " + code + ".")
                    .with("allowed", DossierCommand.allowedIn(dossier.status()));
        }
        return charge;
    }

    private static Charge charge(Dossier dossier, String code) {
        return dossier.charge(code)
                .orElseThrow(() -> Problem.invalid("FEE_UNKNOWN", "This dossier has no such fee.")
                        .with(
                                "fees",
                                dossier.charges().stream().map(Charge::code).toList()));
    }

    private static Dossier with(Dossier dossier, Charge changed) {
        return dossier.with(parts -> parts.charges = DossierParts.each(
                dossier.charges(), charge -> charge.code().equals(changed.code()) ? changed : charge));
    }
}
