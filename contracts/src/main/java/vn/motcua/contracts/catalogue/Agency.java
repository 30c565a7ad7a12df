package vn.motcua.contracts.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A competent agency (cơ quan có thẩm quyền).
 *
 * @param code identification code, first part of a dossier code, e.g. {@code H32.50.05}
 * @param shortName for SMS: no diacritics, e.g. {@code UBND xa Ninh Phuoc}
 * @param parent code of the agency above; null at the top
 * @param areas codes of the areas it is competent for, areas below them included
 * @param desk name and address of its one-stop desk; null if it receives nothing from citizens
 * @param phone of the desk; null as for {@code desk}
 * @param validTo last day of its existence; null while it exists
 * @param successors who took over, each for its areas; null or empty while it exists
 * @param formerNames by which people still look for it; null for none
 * @param calendar code of the working calendar it keeps; null for the national one
 * @param mailboxes where its people are told of what waits for them; null for nowhere
 */
public record Agency(
        String code,
        int version,
        String name,
        String shortName,
        AgencyKind kind,
        AgencyLevel level,
        @Nullable String parent,
        List<String> areas,
        @Nullable String desk,
        @Nullable String phone,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable List<Succession> successors,
        @Nullable List<String> formerNames,
        @Nullable String calendar,
        @Nullable Mailboxes mailboxes) {
    public Agency {
        areas = List.copyOf(areas);
        successors = successors == null ? null : List.copyOf(successors);
        formerNames = formerNames == null ? null : List.copyOf(formerNames);
    }

    /**
     * An agency that took over (cơ quan kế thừa).
     *
     * @param agency its code
     * @param areas codes of the areas for which it took over
     */
    public record Succession(String agency, List<String> areas) {
        public Succession {
            areas = List.copyOf(areas);
        }
    }

    /**
     * Official mailboxes (hộp thư công vụ), of offices and not of persons.
     *
     * @param desk of the one-stop desk; null if there is none
     * @param work of those who work on cases; null if there is none
     * @param head of its head; null if there is none
     */
    public record Mailboxes(
            @Nullable String desk,
            @Nullable String work,
            @Nullable String head) {}

    /** Whether the agency exists on that day. */
    public boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
