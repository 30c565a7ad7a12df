package vn.motcua.intake.listing;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.motcua.contracts.catalogue.Agency;
import vn.motcua.contracts.catalogue.AgencyKind;
import vn.motcua.contracts.catalogue.Procedure;
import vn.motcua.intake.procedure.Folding;
import vn.motcua.intake.procedure.OwnCatalogue;
import vn.motcua.platform.journal.Problem;

/** Finds procedures (tra cứu thủ tục), listed and submittable ones alike, as people type them. */
@Service
public class ProcedureSearch {

    private final OwnCatalogue catalogue;
    private final ListingIndex index;
    private final Map<String, FoundProcedure> merged = new ConcurrentHashMap<>();

    ProcedureSearch(OwnCatalogue catalogue, ListingIndex index) {
        this.catalogue = catalogue;
        this.index = index;
    }

    /**
     * What is looked for; a null criterion does not narrow.
     *
     * @param words an exact code comes first, then names that start with the words, names that contain them, and whatever
     *     has them all in code, names or categories
     * @param agency code of an agency here that receives the procedure or works on a leg of it, or words in the name of an
     *     agency or promulgating body that the portal names
     * @param level the portal's type or our service level
     */
    public record Wanted(
            @Nullable String words,
            @Nullable String category,
            @Nullable String agency,
            @Nullable String level) {}

    /** A fit with its rank. */
    private record Hit(FoundProcedure found, int rank) {}

    /** One after the other: the best rank, of equals those in force, submittable here and of the shorter name. */
    private static final Comparator<Hit> BEST_FIRST = Comparator.comparingInt(Hit::rank)
            .thenComparing(hit -> hit.found().state())
            .thenComparing(hit -> !hit.found().submittable())
            .thenComparing(hit -> hit.found().nameLength())
            .thenComparing(hit -> hit.found().code());

    private static final Comparator<Hit> BY_CODE =
            Comparator.comparing(hit -> hit.found().code());

    /**
     * At most so many, best first; without words in the order of codes.
     *
     * @param after code of the last one before; null for the first page
     */
    public List<FoundProcedure> find(Wanted wanted, @Nullable String after, int limit) {
        FoundProcedure.Phrase phrase = FoundProcedure.Phrase.of(Objects.requireNonNullElse(wanted.words(), ""));
        Comparator<Hit> order = phrase.folded().isEmpty() ? BY_CODE : BEST_FIRST;
        Hit last = after == null ? null : last(after, phrase);
        Predicate<FoundProcedure> narrowed = narrowed(wanted);
        return all().filter(narrowed)
                .map(found -> new Hit(found, found.rank(phrase)))
                .filter(hit -> hit.rank() >= 0 && (last == null || order.compare(hit, last) > 0))
                .sorted(order)
                .limit(limit)
                .map(Hit::found)
                .toList();
    }

    /** The procedure with this code. */
    public FoundProcedure one(String code) {
        return known(code)
                .orElseThrow(() -> Problem.notFound("PROCEDURE_UNKNOWN", "There is no procedure with this code."));
    }

    private Hit last(String after, FoundProcedure.Phrase phrase) {
        FoundProcedure found = known(after)
                .orElseThrow(() -> Problem.of(
                        Problem.Kind.MALFORMED, "AFTER_INVALID", "after is what the page before answered as next."));
        return new Hit(found, found.rank(phrase));
    }

    private Optional<FoundProcedure> known(String code) {
        Procedure definition = catalogue.index().procedure(code).orElse(null);
        ListingIndex.Line line = index.line(code).orElse(null);
        boolean there = definition != null || (line != null && line.published());
        return there ? Optional.of(merged(code, definition, line)) : Optional.empty();
    }

    private Stream<FoundProcedure> all() {
        Map<String, Procedure> definitions = new LinkedHashMap<>();
        catalogue.latestProcedures().forEach(it -> definitions.put(it.code(), it));
        Stream<FoundProcedure> listed = index.lines().stream()
                .filter(line -> line.published() || definitions.containsKey(line.code()))
                .map(line -> merged(line.code(), definitions.get(line.code()), line));
        Stream<FoundProcedure> unlisted = definitions.values().stream()
                .filter(it -> index.line(it.code()).isEmpty())
                .map(it -> merged(it.code(), it, null));
        return Stream.concat(listed, unlisted);
    }

    /** Folded once, and again after a change. */
    private FoundProcedure merged(String code, @Nullable Procedure definition, ListingIndex.@Nullable Line line) {
        FoundProcedure before = merged.get(code);
        if (before != null && before.isOf(definition, line)) {
            return before;
        }
        FoundProcedure now = new FoundProcedure(code, definition, line);
        merged.put(code, now);
        return now;
    }

    private Predicate<FoundProcedure> narrowed(Wanted wanted) {
        Predicate<FoundProcedure> all = found -> true;
        if (wanted.category() != null) {
            String category = Folding.fold(wanted.category());
            all = all.and(found -> found.isIn(category));
        }
        String level = wanted.level();
        if (level != null) {
            all = all.and(found -> isOfLevel(found, level));
        }
        return wanted.agency() == null ? all : all.and(ofAgency(wanted.agency()));
    }

    private static boolean isOfLevel(FoundProcedure found, String level) {
        return level.equalsIgnoreCase(found.level()) || level.equalsIgnoreCase(String.valueOf(found.serviceLevel()));
    }

    private Predicate<FoundProcedure> ofAgency(String agency) {
        Optional<AgencyKind> kind = catalogue.index().agency(agency).map(Agency::kind);
        String words = Folding.fold(agency);
        return kind.<Predicate<FoundProcedure>>map(known -> found -> found.concerns(known))
                .orElse(found -> found.isDoneBy(words));
    }
}
