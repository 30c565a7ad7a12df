package vn.motcua.intake.procedure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.motcua.contracts.catalogue.Agency;
import vn.motcua.contracts.catalogue.AgencyKind;
import vn.motcua.contracts.catalogue.AgencyLevel;
import vn.motcua.platform.catalogue.CatalogueIndex;
import vn.motcua.platform.journal.Problem;

/** Finds agencies (tra cứu cơ quan), ended ones too, which lead to their successors. */
@Service
public class AgencySearch {

    private final CatalogueIndex index;
    private final Clock clock;
    private final NameSearch<Agency> search;

    AgencySearch(OwnCatalogue catalogue, Clock clock) {
        this.index = catalogue.index();
        this.clock = clock;
        this.search = new NameSearch<>(index::agencies, index::agency, Named::of);
    }

    /**
     * What is looked for; a null criterion does not narrow.
     *
     * @param on a day on which it existed
     */
    public record Wanted(
            @Nullable String words,
            @Nullable AgencyKind kind,
            @Nullable AgencyLevel level,
            @Nullable LocalDate on) {

        private Predicate<Agency> narrowed() {
            return agency -> (kind == null || agency.kind() == kind)
                    && (level == null || agency.level() == level)
                    && (on == null || agency.validOn(on));
        }
    }

    /**
     * At most so many, best first; without words in the order of codes.
     *
     * @param after code of the last one before; null for the first page
     */
    public List<FoundAgency> find(Wanted wanted, @Nullable String after, int limit) {
        return search.find(new NameSearch.Part(wanted.words(), after, limit), wanted.narrowed(), today()).stream()
                .map(this::found)
                .toList();
    }

    /** The agency with this code, whether it exists or has ended. */
    public FoundAgency one(String code) {
        return index.agency(code)
                .map(this::found)
                .orElseThrow(() -> Problem.notFound("AGENCY_UNKNOWN", "There is no agency with this code."));
    }

    private FoundAgency found(Agency agency) {
        return new FoundAgency(
                agency.code(),
                agency.name(),
                agency.shortName(),
                agency.kind(),
                agency.level(),
                search.parents(agency).stream().map(Ref::of).toList(),
                named(agency.areas()),
                agency.desk(),
                agency.phone(),
                agency.validFrom(),
                agency.validTo(),
                agency.validOn(today()),
                successors(agency),
                Objects.requireNonNullElse(agency.formerNames(), List.of()));
    }

    private List<FoundAgency.Successor> successors(Agency agency) {
        return new Successors(index, today())
                .of(agency).entrySet().stream()
                        .map(next -> new FoundAgency.Successor(
                                next.getKey().code(), next.getKey().name(), named(next.getValue())))
                        .toList();
    }

    private List<Ref> named(List<String> areas) {
        return areas.stream()
                .map(code -> index.area(code).map(Ref::of).orElse(new Ref(code, code)))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
