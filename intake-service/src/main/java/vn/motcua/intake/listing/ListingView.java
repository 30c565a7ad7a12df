package vn.motcua.intake.listing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A listing as everybody may read it.
 *
 * @param full whether the portal's full data is known, otherwise only its list's entry
 * @param times how long it takes, by the cases of processing where channels count nothing
 * @param ended null unless it was ended by hand
 */
public record ListingView(
        int version,
        boolean full,
        ListingState state,
        @Nullable Ended ended,
        List<String> times,
        ListingContent content) {

    /** That it was ended by hand; who entered it is not published. */
    public record Ended(String reason, String decision, Instant at) {}

    static ListingView of(Listing listing) {
        ListingContent content = listing.content();
        Ending ending = listing.ended();
        return new ListingView(
                listing.version(),
                listing.full() != null,
                listing.state(),
                ending == null ? null : new Ended(ending.reason(), ending.decision(), ending.at()),
                content.times(),
                content);
    }
}
