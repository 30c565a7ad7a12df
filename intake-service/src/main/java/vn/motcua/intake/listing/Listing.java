package vn.motcua.intake.listing;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.catalogue.CatalogueEvent;
import vn.motcua.platform.journal.Decision;
import vn.motcua.platform.journal.Problem;

/**
 * A listed procedure in its latest version. What the two sources say is kept apart, so that it does not matter which came
 * first.
 *
 * @param version raised by every change
 * @param full from the full data; null before it came
 * @param entry from the list; null before it came
 * @param ended null unless it was ended by hand
 */
public record Listing(
        String code,
        int version,
        @Nullable ListingContent full,
        @Nullable ListingContent entry,
        @Nullable Ending ended) {

    /** Id of its document and its record key. */
    static String id(String code) {
        return "listing:" + code;
    }

    /** What the sources say together: the full data outranks the list, the list fills what is absent. */
    ListingContent content() {
        ListingContent listed = Objects.requireNonNullElse(entry, ListingContent.NOTHING);
        return full == null ? listed : full.filledFrom(listed);
    }

    /** Whether it is in force; what nobody ended is. */
    ListingState state() {
        return ended != null
                ? ListingState.ENDED
                : Objects.requireNonNullElse(content().state(), ListingState.ACTIVE);
    }

    /** Whether the portal publishes it; otherwise it is known here only because it was ended. */
    boolean comesFromPortal() {
        return full != null || entry != null;
    }

    /**
     * After a source said this.
     *
     * @param before null for a code that was not listed
     * @return empty if it says nothing new
     */
    static Optional<Listing> after(@Nullable Listing before, PublishedLine line) {
        Listing old = before == null ? new Listing(line.code(), 0, null, null, null) : before;
        ListingContent said = line.full() ? old.full : old.entry;
        if (line.content().equals(said)) {
            return Optional.empty();
        }
        return Optional.of(new Listing(
                old.code,
                old.version + 1,
                line.full() ? line.content() : old.full,
                line.full() ? old.entry : line.content(),
                old.ended));
    }

    /** After it was ended by hand; a second ending is refused. */
    static Listing ended(@Nullable Listing before, String code, Ending ending) {
        if (before == null) {
            return new Listing(code, 1, null, null, ending);
        }
        if (before.ended != null) {
            throw Problem.of(Problem.Kind.CONFLICT, "PROCEDURE_ENDED", "This procedure was ended already.");
        }
        return new Listing(code, before.version + 1, before.full, before.entry, ending);
    }

    /** This as the next state, announced. */
    Decision<Listing> decided() {
        return Decision.of(
                this, new CatalogueEvent.ListingChanged(code, version, Fingerprints.of(content()), state().name()));
    }
}
