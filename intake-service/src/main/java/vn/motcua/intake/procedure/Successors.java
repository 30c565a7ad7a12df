package vn.motcua.intake.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.motcua.contracts.catalogue.Agency;
import vn.motcua.contracts.catalogue.Area;
import vn.motcua.platform.catalogue.CatalogueIndex;

/** Who took over from what has ended (kế thừa): agencies each for its areas, areas by what they are part of now. */
public final class Successors {

    private final CatalogueIndex index;
    private final LocalDate today;

    public Successors(CatalogueIndex index, LocalDate today) {
        this.index = index;
        this.today = today;
    }

    /** The existing agency that took over for the area; follows those that ended too. Empty if none did. */
    public Optional<Agency> of(Agency ended, String area) {
        return of(ended, ways(area), new HashSet<>());
    }

    private Optional<Agency> of(Agency ended, List<String> ways, Set<String> seen) {
        if (!seen.add(ended.code())) {
            return Optional.empty();
        }
        return ways.stream()
                .flatMap(place -> successions(ended).stream()
                        .filter(succession -> succession.areas().contains(place)))
                .findFirst()
                .flatMap(succession -> index.agency(succession.agency()))
                .flatMap(next -> next.validOn(today) ? Optional.of(next) : of(next, ways, seen));
    }

    /** The area itself, then what is around it, then what it became, if that is a single area. */
    private List<String> ways(String area) {
        Set<String> ways = new LinkedHashSet<>();
        String place = area;
        while (place != null && ways.add(place)) {
            String next = index.area(place).map(Area::parent).orElse(null);
            place = next;
        }
        List<Area> became = index.area(area).map(this::of).orElse(List.of());
        if (became.size() == 1) {
            ways.add(became.getFirst().code());
        }
        return List.copyOf(ways);
    }

    /** The existing agencies that took over, each with the areas for which it did; empty while the agency exists. */
    public Map<Agency, List<String>> of(Agency ended) {
        Map<Agency, List<String>> all = new LinkedHashMap<>();
        for (Agency.Succession succession : successions(ended)) {
            for (String area : succession.areas()) {
                of(ended, List.of(area), new HashSet<>())
                        .ifPresent(next -> all.computeIfAbsent(next, first -> new ArrayList<>())
                                .add(area));
            }
        }
        return all;
    }

    /** The existing areas that it is part of now; empty while it exists. */
    public List<Area> of(Area ended) {
        Set<Area> found = new LinkedHashSet<>();
        follow(ended, found, new HashSet<>());
        return List.copyOf(found);
    }

    private void follow(Area ended, Set<Area> found, Set<String> seen) {
        if (!seen.add(ended.code())) {
            return;
        }
        for (String code : Objects.requireNonNullElse(ended.successors(), List.<String>of())) {
            index.area(code).ifPresent(next -> {
                if (next.validOn(today)) {
                    found.add(next);
                } else {
                    follow(next, found, seen);
                }
            });
        }
    }

    private static List<Agency.Succession> successions(Agency agency) {
        return Objects.requireNonNullElse(agency.successors(), List.of());
    }
}
