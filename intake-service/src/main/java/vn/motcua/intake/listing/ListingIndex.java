package vn.motcua.intake.listing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What lists and searches need of every listing, in memory; a newer version takes the place of an older one. */
@Component
public class ListingIndex {

    private final Map<String, Line> lines = new ConcurrentHashMap<>();

    /**
     * A listing as lists need it.
     *
     * @param level the portal's type; null for unknown
     * @param promulgatedBy null for unknown
     * @param published false if it is known only because it was ended here
     */
    record Line(
            String code,
            int version,
            String name,
            List<String> categories,
            @Nullable String level,
            @Nullable String promulgatedBy,
            List<String> agencies,
            ListingState state,
            boolean endedHere,
            boolean published,
            boolean full) {

        static Line of(Listing listing) {
            ListingContent content = listing.content();
            return new Line(
                    listing.code(),
                    listing.version(),
                    content.name(),
                    content.categories(),
                    content.level(),
                    content.promulgatedBy(),
                    content.agencies(),
                    listing.state(),
                    listing.ended() != null,
                    listing.comesFromPortal(),
                    listing.full() != null);
        }
    }

    /** Takes a listing in, unless a newer version is there. */
    void take(Listing listing) {
        lines.merge(listing.code(), Line.of(listing), (old, now) -> old.version() > now.version() ? old : now);
    }

    /** The version that is known; 0 for none. */
    int version(String code) {
        Line known = lines.get(code);
        return known == null ? 0 : known.version();
    }

    Optional<Line> line(String code) {
        return Optional.ofNullable(lines.get(code));
    }

    Collection<Line> lines() {
        return lines.values();
    }

    /** Whether the portal lists a procedure with this code. */
    public boolean lists(String code) {
        return line(code).filter(Line::published).isPresent();
    }

    /** Whether the procedure was ended by hand. */
    public boolean endedHere(String code) {
        return line(code).filter(Line::endedHere).isPresent();
    }
}
