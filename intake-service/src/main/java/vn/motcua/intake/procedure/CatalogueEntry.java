package vn.motcua.intake.procedure;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.catalogue.Agency;
import vn.motcua.contracts.catalogue.Area;
import vn.motcua.contracts.catalogue.CalendarDefinition;
import vn.motcua.contracts.catalogue.CatalogueEvent;
import vn.motcua.contracts.catalogue.Procedure;

/**
 * One entry of the catalogue in one version; it never changes again. Exactly one of the four contents is there, the
 * others are null.
 */
public record CatalogueEntry(
        Kind kind,
        @Nullable Procedure procedure,
        @Nullable Agency agency,
        @Nullable Area area,
        @Nullable CalendarDefinition calendar) {

    /** What an entry describes. */
    public enum Kind {
        PROCEDURE,
        AGENCY,
        AREA,
        CALENDAR;

        /** As it stands in ids and answers. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The entry of a procedure. */
    public static CatalogueEntry of(Procedure procedure) {
        return new CatalogueEntry(Kind.PROCEDURE, procedure, null, null, null);
    }

    /** The entry of an agency. */
    public static CatalogueEntry of(Agency agency) {
        return new CatalogueEntry(Kind.AGENCY, null, agency, null, null);
    }

    /** The entry of an area. */
    public static CatalogueEntry of(Area area) {
        return new CatalogueEntry(Kind.AREA, null, null, area, null);
    }

    /** The entry of a working calendar. */
    public static CatalogueEntry of(CalendarDefinition calendar) {
        return new CatalogueEntry(Kind.CALENDAR, null, null, null, calendar);
    }

    /** The entry that an event published; empty if it is of another kind. */
    static Optional<CatalogueEntry> of(CatalogueEvent event) {
        return switch (event) {
            case CatalogueEvent.ProcedurePublished(Procedure it) -> Optional.of(of(it));
            case CatalogueEvent.AgencyPublished(Agency it) -> Optional.of(of(it));
            case CatalogueEvent.AreaPublished(Area it) -> Optional.of(of(it));
            case CatalogueEvent.CalendarPublished(CalendarDefinition it) -> Optional.of(of(it));
            case CatalogueEvent.ListingChanged _ -> Optional.empty();
        };
    }

    /** Document id and record key, e.g. {@code procedure:3.000722@1}. */
    public String id() {
        return kind.text() + ":" + code() + "@" + version();
    }

    /** Code of what it describes. */
    public String code() {
        return switch (content()) {
            case Procedure it -> it.code();
            case Agency it -> it.code();
            case Area it -> it.code();
            case CalendarDefinition it -> it.code();
            default -> throw new IllegalStateException("unknown content");
        };
    }

    /** Version of what it describes. */
    public int version() {
        return switch (content()) {
            case Procedure it -> it.version();
            case Agency it -> it.version();
            case Area it -> it.version();
            case CalendarDefinition it -> it.version();
            default -> throw new IllegalStateException("unknown content");
        };
    }

    /** The one content that is there. */
    public Object content() {
        if (procedure != null) {
            return procedure;
        }
        if (agency != null) {
            return agency;
        }
        if (area != null) {
            return area;
        }
        if (calendar != null) {
            return calendar;
        }
        throw new IllegalStateException("an entry without content");
    }

    /** The event that publishes it. */
    public CatalogueEvent published() {
        return switch (content()) {
            case Procedure it -> new CatalogueEvent.ProcedurePublished(it);
            case Agency it -> new CatalogueEvent.AgencyPublished(it);
            case Area it -> new CatalogueEvent.AreaPublished(it);
            case CalendarDefinition it -> new CatalogueEvent.CalendarPublished(it);
            default -> throw new IllegalStateException("unknown content");
        };
    }
}
