package vn.motcua.intake.procedure;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.contracts.catalogue.Procedure;
import vn.motcua.platform.catalogue.CatalogueIndex;
import vn.motcua.platform.catalogue.IndexedCatalogue;

/** The catalogue, which intake owns. Immutable; the same entries in every instance. */
public final class OwnCatalogue implements IndexedCatalogue {

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

    @Override
    public CatalogueIndex index() {
        return index;
    }
}
