package vn.motcua.intake.procedure;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reactor.core.publisher.Mono;
import vn.motcua.contracts.catalogue.Agency;
import vn.motcua.contracts.catalogue.AgencyKind;
import vn.motcua.contracts.catalogue.Procedure;
import vn.motcua.platform.catalogue.Catalogue;
import vn.motcua.platform.catalogue.CatalogueIndex;

/** The catalogue, which intake owns. Immutable; the same entries in every instance. */
public final class OwnCatalogue implements Catalogue {

    private final Map<String, CatalogueEntry> entries = new LinkedHashMap<>();
    private final CatalogueIndex index = new CatalogueIndex();

    public OwnCatalogue(List<CatalogueEntry> all) {
        all.stream().sorted(Comparator.comparingInt(CatalogueEntry::version)).forEach(this::add);
    }

    private void add(CatalogueEntry entry) {
        if (entries.put(entry.id(), entry) != null) {
            throw new IllegalArgumentException("The catalogue lists " + entry.id() + " twice.");
        }
        index.add(entry.published());
    }

    /** Everything, in the order in which it must be published: older versions first. */
    public List<CatalogueEntry> entries() {
        return List.copyOf(entries.values());
    }

    /** The entry with this id, e.g. {@code agency:H32.50.05@1}. */
    public Optional<CatalogueEntry> entry(String id) {
        return Optional.ofNullable(entries.get(id));
    }

    /** The latest version of every procedure, by code. */
    public List<Procedure> latestProcedures() {
        return index.procedures()
                .map(Procedure::code)
                .distinct()
                .sorted()
                .flatMap(code -> index.procedure(code).stream())
                .toList();
    }

    /** Look-ups in it. */
    public CatalogueIndex index() {
        return index;
    }

    @Override
    public Mono<Procedure> procedure(String code, int version) {
        return Mono.justOrEmpty(index.procedure(code, version));
    }

    @Override
    public Mono<Agency> agency(String code) {
        return Mono.justOrEmpty(index.agency(code));
    }

    @Override
    public Mono<Agency> competent(AgencyKind kind, String area, LocalDate day) {
        return Mono.justOrEmpty(index.competent(kind, area, day));
    }
}
