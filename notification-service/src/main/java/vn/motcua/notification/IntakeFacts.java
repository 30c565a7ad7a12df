package vn.motcua.notification;

import static vn.motcua.notification.EventFacts.at;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.motcua.contracts.dossier.IntakeEvent;
import vn.motcua.contracts.dossier.IntakeEvent.*;

/** What rules and texts may use of what the one-stop desk announces. */
final class IntakeFacts {

    private IntakeFacts() {}

    static EventFacts of(IntakeEvent event) {
        return switch (event) {
            case DossierSubmitted e ->
                at(e.desk(), Map.of("channel", e.channel().name()));
            case DossierAccepted e ->
                at(e.desk(), Map.of("code", e.code(), "dueAt", e.dueAt().toString()));
            case DossierRefused e -> at(e.desk(), Map.of("reasonCode", e.reasonCode()));
            case DeskSucceeded e -> at(e.to(), Map.of("former", e.from()));
            case ResultReady e -> at(e.desk(), Map.of("outcome", e.outcome().name()));
            case ResultReturned e -> at("", Map.of("method", e.method().name()));
            case ResultUncollected e -> at("", Map.of("since", e.readySince().toString()));
            case LegResultCameBack e -> at("", Map.of("leg", e.leg(), "reasonCode", e.reasonCode()));
            case CorrectionOrdered e ->
                at(e.agency(), Map.of("leg", e.leg(), "agency", e.agency(), "reasonCode", e.reasonCode()));
            default -> waiting(event);
        };
    }

    private static EventFacts waiting(IntakeEvent event) {
        return switch (event) {
            case SupplementRequested e -> at("", requested(e));
            case SupplementReceived e -> at("", round(e.round(), e.leg()));
            case SupplementExpired e -> at("", round(e.round(), e.leg()));
            case FeeRequested e -> at("", requested(e));
            case FeePaid e -> at("", Map.of("fee", e.fee(), "leg", e.leg(), "amount", String.valueOf(e.amount())));
            case WithdrawalDecided e -> at("", Map.of("granted", String.valueOf(e.granted())));
            case DossierStopped e -> at("", Map.of("reasonCode", e.reasonCode(), "formNumber", e.formNumber()));
            default -> late(event);
        };
    }

    private static EventFacts late(IntakeEvent event) {
        return switch (event) {
            case DueDateChanged e -> at("", changed(e));
            case AcceptanceOverdue e -> at(e.desk(), Map.of("dueAt", e.dueAt().toString()));
            case DueSoon e -> soon(e);
            case Overdue e -> at("", Map.of("dueAt", e.dueAt().toString()));
            case SilenceNoticed e ->
                at(e.holder(), Map.of("agency", e.holder(), "since", e.since().toString()));
            case ApologyIssued e -> at(e.agency(), apology(e));
            default -> at("", Map.of());
        };
    }

    private static EventFacts soon(DueSoon e) {
        long minutes = Objects.requireNonNullElse(e.minutesLeft(), 0L);
        String left = minutes > 0 ? String.valueOf(minutes) : "";
        List<String> holders = Objects.requireNonNullElse(e.holders(), List.of());
        return new EventFacts(Map.of("dueAt", e.dueAt().toString(), "minutesLeft", left), holders);
    }

    private static Map<String, String> round(int round, String leg) {
        return Map.of("round", String.valueOf(round), "leg", leg);
    }

    private static Map<String, String> requested(SupplementRequested e) {
        return Map.of(
                "round", String.valueOf(e.round()),
                "leg", e.leg(),
                "formNumber", e.formNumber(),
                "deadline", e.deadline().toString());
    }

    private static Map<String, String> requested(FeeRequested e) {
        return Map.of(
                "fee", e.fee(),
                "leg", e.leg(),
                "amount", String.valueOf(e.amount()),
                "moment", e.moment().name(),
                "formNumber", e.formNumber());
    }

    private static Map<String, String> changed(DueDateChanged e) {
        return Map.of(
                "cause", e.cause().name(),
                "formerDueAt", e.from().toString(),
                "dueAt", e.to().toString(),
                "changed", String.valueOf(!e.from().equals(e.to())),
                "provisional", String.valueOf(e.provisional()));
    }

    private static Map<String, String> apology(ApologyIssued e) {
        return Map.of(
                "agency", e.agency(),
                "reasonCode", e.reasonCode(),
                "formNumber", e.formNumber(),
                "dueAt", e.dueAt().toString(),
                "promisedAt", e.promisedAt().toString());
    }
}
