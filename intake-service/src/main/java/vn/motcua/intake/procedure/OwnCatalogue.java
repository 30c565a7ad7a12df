package vn.motcua.intake.procedure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.motcua.contracts.catalogue.Procedure;
import vn.motcua.platform.catalogue.CatalogueIndex;
import vn.motcua.platform.catalogue.IndexedCatalogue;

/**
 * The catalogue, which intake owns, in memory: what comes with the service, and over it what the store holds, which is the
 * truth. Entries are immutable; newer versions stand beside older ones.
 */
public final class OwnCatalogue implements IndexedCatalogue {

    private final List<CatalogueEntry> shipped;
    private final Map<String, CatalogueEntry> entries = new LinkedHashMap<>();
    private final CatalogueIndex index = new CatalogueIndex();

    public OwnCatalogue(List<CatalogueEntry> shipped) {
        this.shipped = shipped.stream()
                .sorted(Comparator.comparingInt(CatalogueEntry::version))
                .toList();
        Set<String> ids = new HashSet<>();
        this.shipped.forEach(entry -> {
            if (!ids.add(entry.id())) {
                throw new IllegalArgumentException("The catalogue lists " + entry.id() + " twice.");
            }
            take(entry);
        });
    }

    /** Takes in what the store or the topic holds, in the place of what came with the service under the same version. */
    synchronized void take(CatalogueEntry entry) {
        entries.put(entry.id(), entry);
        index.add(entry.published());
    }

    /** What comes with the service, older versions first. */
    List<CatalogueEntry> shipped() {
        return shipped;
    }

    /** Everything, older versions before newer ones. */
    public synchronized List<CatalogueEntry> entries() {
        return new ArrayList<>(entries.values());
    }

    /** The entry with this id, e.g. {@code agency:H32.50.05@1}. */
    public synchronized Optional<CatalogueEntry> entry(String id) {
        return Optional.ofNullable(entries.get(id));
    }

    /** The latest version of what has this kind and code. */
    public Optional<CatalogueEntry> latest(CatalogueEntry.Kind kind, String code) {
        return entries().stream()
                .filter(entry -> entry.kind() == kind && entry.code().equals(code))
                .max(Comparator.comparingInt(CatalogueEntry::version));
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
