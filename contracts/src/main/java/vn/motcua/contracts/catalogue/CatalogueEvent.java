package vn.motcua.contracts.catalogue;

import vn.motcua.contracts.Event;

/** A version of a catalogue entry was published; source {@code /catalogue/{kind}:{code}@{version}}. */
public sealed interface CatalogueEvent extends Event {

    /** A procedure with its components, form and route. */
    record ProcedurePublished(Procedure procedure) implements CatalogueEvent {}

    /** An agency. */
    record AgencyPublished(Agency agency) implements CatalogueEvent {}

    /** An area. */
    record AreaPublished(Area area) implements CatalogueEvent {}

    /** A working calendar. */
    record CalendarPublished(CalendarDefinition calendar) implements CatalogueEvent {}

    /**
     * What the national portal publishes of a procedure changed; only intake reads it, the content stays there. Its source
     * is {@code /listing/listing:{code}}, its record key {@code listing:{code}}.
     *
     * @param contentHash SHA-256 of the cleaned content, in hex
     * @param state {@code ACTIVE} or {@code ENDED}
     */
    record ListingChanged(String code, int version, String contentHash, String state) implements CatalogueEvent {}
}
