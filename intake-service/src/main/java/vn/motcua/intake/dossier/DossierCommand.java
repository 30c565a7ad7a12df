package vn.motcua.intake.dossier;

import java.util.Arrays;
import java.util.List;
import vn.motcua.contracts.dossier.DossierEvent;
import vn.motcua.contracts.dossier.DossierLifecycle;
import vn.motcua.contracts.dossier.DossierStatus;
import vn.motcua.contracts.dossier.IntakeEvent;
import vn.motcua.platform.journal.Problem;

/** Commands on a dossier; each is allowed exactly where the lifecycle has a row for the event that it leads to. */
public enum DossierCommand {
    DRAFT("draft", IntakeEvent.DossierSubmitted.class),
    SUBMISSION("submission", IntakeEvent.DossierSubmitted.class),
    DUPLICATE_DECISION("duplicate-decision", IntakeEvent.DuplicateDecided.class),
    ACCEPTANCE("acceptance", IntakeEvent.DossierAccepted.class),
    REFUSAL("refusal", IntakeEvent.DossierRefused.class),
    SUPPLEMENT_REQUEST("supplement-requests", IntakeEvent.SupplementRequested.class),
    SUPPLEMENT("supplements", IntakeEvent.SupplementReceived.class),
    FILES("files", IntakeEvent.FileAttached.class),
    PAYMENT("payments", IntakeEvent.FeePaid.class),
    FEE_WAIVER("fee-waivers", IntakeEvent.FeeWaived.class),
    REFUND("refunds", IntakeEvent.FeeRefunded.class),
    CONFIRMATION("confirmations", IntakeEvent.ConfirmationGiven.class),
    NOTIFY("notify", IntakeEvent.NoticeWishesChanged.class),
    EXTENSION("extension", IntakeEvent.ApologyIssued.class),
    WITHDRAWAL("withdrawal", IntakeEvent.WithdrawalRequested.class),
    WITHDRAWAL_DECISION("withdrawal-decision", IntakeEvent.WithdrawalDecided.class),
    STOP("stop", IntakeEvent.DossierStopped.class),
    RETURN("return", IntakeEvent.LegResultReturned.class),
    RETURN_FAILURE("return-failures", IntakeEvent.LegResultCameBack.class),
    CORRECTION("correction", IntakeEvent.CorrectionOrdered.class),
    ORIGINALS("originals", IntakeEvent.OriginalsHandedBack.class),
    RATING("rating", IntakeEvent.DossierRated.class);

    private final String path;
    private final Class<? extends DossierEvent> leadsTo;

    DossierCommand(String path, Class<? extends DossierEvent> leadsTo) {
        this.path = path;
        this.leadsTo = leadsTo;
    }

    /** Last part of its address, which is its name too. */
    public String path() {
        return path;
    }

    /** The event that it leads to. */
    public Class<? extends DossierEvent> leadsTo() {
        return leadsTo;
    }

    /** Commands that a dossier in this status takes. */
    public static List<String> allowedIn(DossierStatus status) {
        return Arrays.stream(values())
                .filter(command -> command.isAllowedIn(status))
                .map(DossierCommand::path)
                .toList();
    }

    /** Refuses the command where the lifecycle has no row for it. */
    void checkAllowedIn(DossierStatus status) {
        if (!isAllowedIn(status)) {
            throw Problem.illegalState("A dossier that is " + status + " does not take this.", allowedIn(status));
        }
    }

    /** Whether the lifecycle has a row for it. */
    public boolean isAllowedIn(DossierStatus status) {
        return !DossierLifecycle.next(status, leadsTo).isEmpty();
    }
}
