package vn.motcua.intake.procedure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.catalogue.AgencyKind;
import vn.motcua.contracts.catalogue.AgencyLevel;

/**
 * An agency as everybody may read it, with names for all that it points to.
 *
 * @param shortName without diacritics
 * @param parents what is above it, the nearest first
 * @param areas for which it is or was competent
 * @param desk null if it receives nothing from citizens, as {@code phone}
 * @param validTo last day of its existence; null while it exists
 * @param exists whether it exists today
 * @param successors who exists and took over; empty while it exists
 */
public record FoundAgency(
        String code,
        String name,
        String shortName,
        AgencyKind kind,
        AgencyLevel level,
        List<Ref> parents,
        List<Ref> areas,
        @Nullable String desk,
        @Nullable String phone,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean exists,
        List<Successor> successors,
        List<String> formerNames) {

    public FoundAgency {
        parents = List.copyOf(parents);
        areas = List.copyOf(areas);
        successors = List.copyOf(successors);
        formerNames = List.copyOf(formerNames);
    }

    /** An agency that took over (cơ quan kế thừa), and for which areas. */
    public record Successor(String code, String name, List<Ref> areas) {
        public Successor {
            areas = List.copyOf(areas);
        }
    }
}
