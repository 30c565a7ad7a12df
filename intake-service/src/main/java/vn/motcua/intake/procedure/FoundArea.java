package vn.motcua.intake.procedure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An area as everybody may read it, told apart from others of the same name by what is around it and when it existed.
 *
 * @param parents what is around it, the nearest first
 * @param validFrom null if the catalogue does not say
 * @param validTo last day of its existence; null while it exists
 * @param exists whether it exists today
 * @param successors existing areas that it is part of now; empty while it exists
 * @param formerly ended areas that are part of it now
 */
public record FoundArea(
        String code,
        String name,
        List<Ref> parents,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean exists,
        List<Ref> successors,
        List<Ref> formerly,
        List<String> formerNames) {

    public FoundArea {
        parents = List.copyOf(parents);
        successors = List.copyOf(successors);
        formerly = List.copyOf(formerly);
        formerNames = List.copyOf(formerNames);
    }
}
