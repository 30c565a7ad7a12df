package vn.motcua.intake.form;

import vn.motcua.intake.dossier.Dossier;
import vn.motcua.intake.dossier.Given;

/** Forms of given dossiers, ready to be printed. */
public final class GivenSheets {

    private GivenSheets() {}

    /** The last form of this number. */
    public static Sheet of(Dossier dossier, String number) {
        return Forms.sheet(dossier, new Forms.Wanted(number, null), Given.CATALOGUE);
    }
}
