package vn.motcua.intake.config;

import vn.motcua.intake.procedure.OwnCatalogue;

/** The catalogue that comes with the service, for tests. */
public final class Catalogues {

    private Catalogues() {}

    public static OwnCatalogue shipped() {
        return new OwnCatalogue(CatalogueFiles.read());
    }
}
