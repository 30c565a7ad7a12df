package vn.motcua.intake.dossier;

import vn.motcua.platform.journal.Command;
import vn.motcua.platform.security.Caller;

/** Somebody asks something of a dossier. */
public record DossierRequest(String id, Caller by, Command command) {

    /** The same, named after the command with what it says. */
    DossierRequest named(DossierCommand name, Object body) {
        return new DossierRequest(id, by, command.named(name.path(), body));
    }
}
