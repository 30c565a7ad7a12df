package vn.motcua.platform.catalogue;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.catalogue.Agency;
import vn.motcua.contracts.catalogue.AgencyKind;
import vn.motcua.contracts.catalogue.Area;
import vn.motcua.contracts.catalogue.CalendarDefinition;
import vn.motcua.contracts.catalogue.CatalogueEvent;
import vn.motcua.contracts.catalogue.Procedure;
import vn.motcua.workingtime.WorkingCalendar;

/** The catalogue in memory: entries are immutable, a newer version stands beside the older ones. */
public final class CatalogueIndex {

    private final Map<String, Procedure> procedures = new ConcurrentHashMap<>();
    private final Map<String, Agency> agencies = new ConcurrentHashMap<>();
    private final Map<String, Area> areas = new ConcurrentHashMap<>();
    private final Calendars calendars = new Calendars();

    /** Takes an entry in. */
    public void add(CatalogueEvent entry) {
        switch (entry) {
            case CatalogueEvent.ProcedurePublished(Procedure procedure) ->
                procedures.put(procedure.code() + "@" + procedure.version(), procedure);
            case CatalogueEvent.AgencyPublished(Agency agency) ->
                agencies.merge(agency.code(), agency, CatalogueIndex::newer);
            case CatalogueEvent.AreaPublished(Area area) -> areas.merge(area.code(), area, CatalogueIndex::newer);
            case CatalogueEvent.CalendarPublished(CalendarDefinition calendar) -> calendars.add(calendar);
            case CatalogueEvent.ListingChanged _ -> {
                // read by intake alone
            }
        }
    }

    private static Agency newer(Agency one, Agency other) {
        return one.version() > other.version() ? one : other;
    }

    private static Area newer(Area one, Area other) {
        return one.version() > other.version() ? one : other;
    }

    /** That version of a procedure. */
    public Optional<Procedure> procedure(String code, int version) {
        return Optional.ofNullable(procedures.get(code + "@" + version));
    }

    /** The latest version of a procedure. */
    public Optional<Procedure> procedure(String code) {
        return procedures.values().stream()
                .filter(procedure -> procedure.code().equals(code))
                .max(Comparator.comparingInt(Procedure::version));
    }

    /** All versions of all procedures. */
    public Stream<Procedure> procedures() {
        return procedures.values().stream();
    }

    /** The latest version of an agency. */
    public Optional<Agency> agency(String code) {
        return Optional.ofNullable(agencies.get(code));
    }

    /** The latest version of every agency, ended ones too. */
    public Stream<Agency> agencies() {
        return agencies.values().stream();
    }

    /** The latest version of every area, ended ones too. */
    public Stream<Area> areas() {
        return areas.values().stream();
    }

    /** The latest version of an area. */
    public Optional<Area> area(String code) {
        return Optional.ofNullable(areas.get(code));
    }

    /** The working calendars. */
    public Calendars calendars() {
        return calendars;
    }

    /** The calendar by which an agency works; the national one for an agency that is not known here yet. */
    public WorkingCalendar calendar(String agency) {
        Agency known = agencies.get(agency);
        return calendars.calendar(known == null ? null : known.calendar());
    }

    /** The agency of this kind that covers the area, or the nearest area around it, on that day. */
    public Optional<Agency> competent(AgencyKind kind, String area, LocalDate day) {
        Set<String> seen = new HashSet<>();
        for (String around = area; around != null && seen.add(around); around = parent(around)) {
            String covered = around;
            Optional<Agency> found = agencies.values().stream()
                    .filter(agency -> agency.kind() == kind && agency.validOn(day))
                    .filter(agency -> agency.areas().contains(covered))
                    .min(Comparator.comparing(Agency::code));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private @Nullable String parent(String area) {
        Area known = areas.get(area);
        return known == null ? null : known.parent();
    }
}
