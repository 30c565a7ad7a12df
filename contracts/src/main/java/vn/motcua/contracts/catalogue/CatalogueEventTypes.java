package vn.motcua.contracts.catalogue;

import vn.motcua.contracts.EventTypes;

/** Wire types of the compacted topic {@code motcua.catalogue}. */
public final class CatalogueEventTypes {

    private CatalogueEventTypes() {}

    /** The table. */
    public static EventTypes table() {
        return new EventTypes()
                .with("vn.motcua.catalogue.procedure-published.v1", CatalogueEvent.ProcedurePublished.class)
                .with("vn.motcua.catalogue.agency-published.v1", CatalogueEvent.AgencyPublished.class)
                .with("vn.motcua.catalogue.area-published.v1", CatalogueEvent.AreaPublished.class)
                .with("vn.motcua.catalogue.calendar-published.v1", CatalogueEvent.CalendarPublished.class)
                .with("vn.motcua.catalogue.listing-changed.v1", CatalogueEvent.ListingChanged.class);
    }
}
