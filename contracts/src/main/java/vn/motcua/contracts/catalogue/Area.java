package vn.motcua.contracts.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An administrative area (địa bàn) by its official code (QĐ 19/2025/QĐ-TTg).
 *
 * @param parent code of the area around it; null for a province
 * @param validFrom first day of its existence; null if the catalogue does not say
 * @param validTo last day of its existence; null while it exists
 * @param successors codes of the areas it is part of now; null or empty while it exists
 * @param formerNames by which people still look for it; null for none
 */
public record Area(
        String code,
        int version,
        String name,
        @Nullable String parent,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable List<String> successors,
        @Nullable List<String> formerNames) {
    public Area {
        successors = successors == null ? null : List.copyOf(successors);
        formerNames = formerNames == null ? null : List.copyOf(formerNames);
    }

    /** An area of which the catalogue does not say since when it exists. */
    public Area(
            String code,
            int version,
            String name,
            @Nullable String parent,
            @Nullable LocalDate validTo,
            @Nullable List<String> successors,
            @Nullable List<String> formerNames) {
        this(code, version, name, parent, null, validTo, successors, formerNames);
    }

    /** Whether the area exists on that day. */
    public boolean validOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }
}
