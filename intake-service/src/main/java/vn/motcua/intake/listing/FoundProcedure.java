package vn.motcua.intake.listing;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.catalogue.AgencyKind;
import vn.motcua.contracts.catalogue.Procedure;
import vn.motcua.contracts.catalogue.Terms;
import vn.motcua.intake.procedure.Folding;

/**
 * A procedure as searches see it: what can be submitted here and what the portal lists, merged by code, with its texts
 * folded beforehand.
 */
public final class FoundProcedure {

    private final String code;
    private final @Nullable Procedure definition;
    private final ListingIndex.@Nullable Line listing;
    private final String name;
    private final String all;
    private final List<String> categories;
    private final List<String> agencies;

    /** At least one of the two is there. */
    FoundProcedure(String code, @Nullable Procedure definition, ListingIndex.@Nullable Line listing) {
        this.code = code;
        this.definition = definition;
        this.listing = listing;
        this.name = Folding.foldName(name());
        this.categories = categories().map(Folding::fold).toList();
        this.agencies = bodies(listing).map(Folding::fold).toList();
        this.all = Stream.of(Stream.of(code, name(), listing == null ? "" : listing.name()), categories())
                .flatMap(texts -> texts)
                .map(Folding::fold)
                .collect(Collectors.joining(" "));
    }

    private static Stream<String> bodies(ListingIndex.@Nullable Line listing) {
        return listing == null
                ? Stream.empty()
                : Stream.concat(listing.agencies().stream(), Stream.ofNullable(listing.promulgatedBy()));
    }

    private Stream<String> categories() {
        return Stream.concat(
                Stream.ofNullable(definition).map(Procedure::category),
                listing == null ? Stream.empty() : listing.categories().stream());
    }

    boolean isOf(@Nullable Procedure now, ListingIndex.@Nullable Line line) {
        return definition == now && listing == line;
    }

    public String code() {
        return code;
    }

    /** Of the definition, or else of the listing. */
    public int version() {
        return definition != null
                ? definition.version()
                : Objects.requireNonNull(listing).version();
    }

    public String name() {
        return definition != null
                ? definition.name()
                : Objects.requireNonNull(listing).name();
    }

    /** Empty for none. */
    public String category() {
        return categories().findFirst().orElse("");
    }

    /** What can be submitted; null if the procedure is only listed. */
    public @Nullable Procedure definition() {
        return definition;
    }

    /** The portal's type; null for unknown. */
    public @Nullable String level() {
        return listing == null ? null : listing.level();
    }

    /** How much of it can be done online here; null if the procedure is only listed. */
    public Terms.@Nullable ServiceLevel serviceLevel() {
        return definition == null ? null : definition.effectiveTerms().serviceLevel();
    }

    /** Who carries it out, as the portal says; empty if it does not list it. */
    public List<String> agencies() {
        return listing == null ? List.of() : listing.agencies();
    }

    public ListingState state() {
        return listing == null ? ListingState.ACTIVE : listing.state();
    }

    /** Whether a dossier can be handed in here. */
    public boolean submittable() {
        return definition != null && (listing == null || !listing.endedHere());
    }

    /** How well it fits, 0 best; an empty phrase fits everything alike, -1 is no fit. */
    int rank(Phrase phrase) {
        String words = phrase.folded();
        if (words.isEmpty() || code.equals(words)) {
            return 0;
        }
        if (name.startsWith(words)) {
            return 1;
        }
        if (name.contains(words)) {
            return 2;
        }
        return phrase.words().stream().allMatch(all::contains) ? 3 : -1;
    }

    /** What is looked for, folded, as a whole and word by word. */
    record Phrase(String folded, List<String> words) {

        static Phrase of(String text) {
            String folded = Folding.foldName(text);
            return new Phrase(folded, List.of(folded.split(" ")));
        }
    }

    int nameLength() {
        return name.length();
    }

    boolean isIn(String foldedCategory) {
        return categories.contains(foldedCategory);
    }

    boolean isDoneBy(String foldedAgency) {
        return agencies.stream().anyMatch(agency -> agency.contains(foldedAgency));
    }

    boolean concerns(AgencyKind kind) {
        return definition != null
                && (definition.receivedBy() == kind
                        || definition.route().legs().stream().anyMatch(leg -> leg.agencyKind() == kind));
    }
}
