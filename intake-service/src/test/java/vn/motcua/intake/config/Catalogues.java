package vn.motcua.intake.config;

import vn.motcua.intake.dossier.DeskRules;
import vn.motcua.intake.dossier.DueDates;
import vn.motcua.intake.procedure.OwnCatalogue;

/** The catalogue and the law that come with the service, for tests. */
public final class Catalogues {

    private Catalogues() {}

    /** Legal time as the service counts it. */
    public static DueDates dates() {
        return new WorkingTimeDueDates(shipped());
    }

    /** The law of the desk as the service reads it. */
    public static DeskRules rules() {
        return LawFiles.read("desk.json", DeskRules.class);
    }

    public static OwnCatalogue shipped() {
        return new OwnCatalogue(CatalogueFiles.read());
    }
}
