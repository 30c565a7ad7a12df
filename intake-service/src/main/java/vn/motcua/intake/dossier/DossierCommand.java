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
    ACCEPTANCE("acceptance", IntakeEvent.DossierAccepted.class),
    REFUSAL("refusal", IntakeEvent.DossierRefused.class),
    FILES("files", IntakeEvent.FileAttached.class),
    RETURN("return", IntakeEvent.LegResultReturned.class);

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

    private boolean isAllowedIn(DossierStatus status) {
        return DossierLifecycle.next(status, leadsTo).isPresent();
    }
}
