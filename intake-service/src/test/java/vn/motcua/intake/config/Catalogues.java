package vn.motcua.intake.config;

import vn.motcua.intake.procedure.CatalogueIndex;

/** The catalogue that comes with the service, for tests. */
public final class Catalogues {

    private Catalogues() {}

    public static CatalogueIndex shipped() {
        return new CatalogueIndex(CatalogueFiles.read());
    }
}
