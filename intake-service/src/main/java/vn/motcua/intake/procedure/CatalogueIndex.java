package vn.motcua.intake.procedure;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import vn.motcua.contracts.catalogue.Agency;
import vn.motcua.contracts.catalogue.AgencyKind;
import vn.motcua.contracts.catalogue.Area;
import vn.motcua.contracts.catalogue.Procedure;
import vn.motcua.platform.catalogue.Catalogue;

/** The whole catalogue in memory. Immutable; the same entries in every instance. */
public final class CatalogueIndex implements Catalogue {

    private final Map<String, CatalogueEntry> entries = new LinkedHashMap<>();
    private final Map<String, Procedure> procedures = new LinkedHashMap<>();
    private final Map<String, Agency> agencies = new LinkedHashMap<>();
    private final Map<String, Area> areas = new LinkedHashMap<>();

    public CatalogueIndex(List<CatalogueEntry> all) {
        all.stream().sorted(Comparator.comparingInt(CatalogueEntry::version)).forEach(this::add);
    }

    private void add(CatalogueEntry entry) {
        if (entries.put(entry.id(), entry) != null) {
            throw new IllegalArgumentException("The catalogue lists " + entry.id() + " twice.");
        }
        switch (entry.content()) {
            case Procedure procedure -> procedures.put(procedure.code(), procedure);
            case Agency agency -> agencies.put(agency.code(), agency);
            case Area area -> areas.put(area.code(), area);
            default -> throw new IllegalArgumentException("unknown content of " + entry.id());
        }
    }

    /** Everything, in the order in which it must be published: older versions first. */
    public List<CatalogueEntry> entries() {
        return List.copyOf(entries.values());
    }

    /** The entry with this id, e.g. {@code agency:H32.50.05@1}. */
    public Optional<CatalogueEntry> entry(String id) {
        return Optional.ofNullable(entries.get(id));
    }

    /** The latest version of every procedure. */
    public List<Procedure> latestProcedures() {
        return List.copyOf(procedures.values());
    }

    /** The latest version of a procedure. */
    public Optional<Procedure> latestProcedure(String code) {
        return Optional.ofNullable(procedures.get(code));
    }

    /** That version of a procedure. */
    public Optional<Procedure> procedureAt(String code, int version) {
        return entry("procedure:%s@%d".formatted(code, version)).map(CatalogueEntry::procedure);
    }

    /** The latest version of an agency. */
    public Optional<Agency> agencyNow(String code) {
        return Optional.ofNullable(agencies.get(code));
    }

    /** An area. */
    public Optional<Area> area(String code) {
        return Optional.ofNullable(areas.get(code));
    }

    /** The agency of this kind that covers the area, or the nearest area around it, on that day. */
    public Optional<Agency> competentFor(AgencyKind kind, String area, LocalDate day) {
        for (Area around = areas.get(area); around != null; around = parent(around)) {
            String code = around.code();
            Optional<Agency> found = agencies.values().stream()
                    .filter(agency -> agency.kind() == kind && agency.validOn(day))
                    .filter(agency -> agency.areas().contains(code))
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private @Nullable Area parent(Area area) {
        return area.parent() == null ? null : areas.get(area.parent());
    }

    @Override
    public Mono<Procedure> procedure(String code, int version) {
        return Mono.justOrEmpty(procedureAt(code, version));
    }

    @Override
    public Mono<Agency> agency(String code) {
        return Mono.justOrEmpty(agencyNow(code));
    }

    @Override
    public Mono<Agency> competent(AgencyKind kind, String area, LocalDate day) {
        return Mono.justOrEmpty(competentFor(kind, area, day));
    }
}
