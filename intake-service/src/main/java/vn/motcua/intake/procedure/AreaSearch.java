package vn.motcua.intake.procedure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.motcua.contracts.catalogue.Area;
import vn.motcua.platform.catalogue.CatalogueIndex;
import vn.motcua.platform.journal.Problem;

/** Finds areas (tra cứu địa bàn), ended ones too, which lead to what they are part of now. */
@Service
public class AreaSearch {

    private final CatalogueIndex index;
    private final Clock clock;
    private final NameSearch<Area> search;

    AreaSearch(OwnCatalogue catalogue, Clock clock) {
        this.index = catalogue.index();
        this.clock = clock;
        this.search = new NameSearch<>(index::areas, index::area, Named::of);
    }

    /**
     * What is looked for; a null criterion does not narrow.
     *
     * @param on a day on which it existed
     */
    public record Wanted(@Nullable String words, @Nullable LocalDate on) {}

    /**
     * At most so many, best first; without words in the order of codes.
     *
     * @param after code of the last one before; null for the first page
     */
    public List<FoundArea> find(Wanted wanted, @Nullable String after, int limit) {
        LocalDate on = wanted.on();
        NameSearch.Part part = new NameSearch.Part(wanted.words(), after, limit);
        return search.find(part, area -> on == null || area.validOn(on), today()).stream()
                .map(this::found)
                .toList();
    }

    /** The area with this code, whether it exists or has ended. */
    public FoundArea one(String code) {
        return index.area(code)
                .map(this::found)
                .orElseThrow(() -> Problem.notFound("AREA_UNKNOWN", "There is no area with this code."));
    }

    private FoundArea found(Area area) {
        Successors successors = new Successors(index, today());
        return new FoundArea(
                area.code(),
                area.name(),
                search.parents(area).stream().map(Ref::of).toList(),
                area.validFrom(),
                area.validTo(),
                area.validOn(today()),
                successors.of(area).stream().map(Ref::of).toList(),
                formerly(area),
                Objects.requireNonNullElse(area.formerNames(), List.of()));
    }

    private List<Ref> formerly(Area area) {
        return index.areas()
                .filter(other -> Objects.requireNonNullElse(other.successors(), List.<String>of())
                        .contains(area.code()))
                .sorted(Comparator.comparing(Area::code))
                .map(Ref::of)
                .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
