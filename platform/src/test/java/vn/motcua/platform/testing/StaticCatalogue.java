package vn.motcua.platform.testing;

import java.util.List;
import vn.motcua.contracts.catalogue.Agency;
import vn.motcua.contracts.catalogue.Area;
import vn.motcua.contracts.catalogue.CatalogueEvent;
import vn.motcua.contracts.catalogue.Procedure;
import vn.motcua.platform.catalogue.CatalogueIndex;
import vn.motcua.platform.catalogue.IndexedCatalogue;

/** A catalogue of given entries. */
public final class StaticCatalogue implements IndexedCatalogue {

    private final CatalogueIndex index = new CatalogueIndex();

    public StaticCatalogue(List<Procedure> procedures, List<Agency> agencies, List<Area> areas) {
        procedures.forEach(procedure -> index.add(new CatalogueEvent.ProcedurePublished(procedure)));
        agencies.forEach(agency -> index.add(new CatalogueEvent.AgencyPublished(agency)));
        areas.forEach(area -> index.add(new CatalogueEvent.AreaPublished(area)));
    }

    @Override
    public CatalogueIndex index() {
        return index;
    }
}
