package vn.motcua.intake.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.catalogue.Agency;
import vn.motcua.contracts.catalogue.Area;

/**
 * An agency or an area as it is looked for: by code and by its names, present and former ones, folded once.
 *
 * @param entry the agency or area
 * @param names folded, the present one first
 * @param parent code of what is above it; null at the top
 * @param validTo last day of its existence; null while it exists
 */
record Named<T>(
        T entry,
        String code,
        List<String> names,
        @Nullable String parent,
        @Nullable LocalDate validTo) {

    /** Words that say of what kind a place is, which people leave out. */
    private static final Pattern KIND = Pattern.compile(
            "^(?:uy ban nhan dan |ubnd |cong an )?(?:xa|phuong|thi tran|dac khu|huyen|thi xa|quan|tinh|thanh pho|tp\\.?) ");

    static Named<Agency> of(Agency agency) {
        List<String> names = new ArrayList<>(List.of(agency.name(), agency.shortName()));
        names.addAll(Objects.requireNonNullElse(agency.formerNames(), List.of()));
        return new Named<>(agency, agency.code(), folded(names), agency.parent(), agency.validTo());
    }

    static Named<Area> of(Area area) {
        List<String> names = new ArrayList<>(List.of(area.name()));
        names.addAll(Objects.requireNonNullElse(area.formerNames(), List.of()));
        return new Named<>(area, area.code(), folded(names), area.parent(), area.validTo());
    }

    private static List<String> folded(List<String> names) {
        return names.stream().map(Folding::fold).distinct().toList();
    }

    /**
     * How well it fits, 0 best: its code, a whole name, the beginning of a name, part of a name, a name with that of what is
     * around it, all words in any of these; -1 is no fit.
     *
     * @param folded the words looked for; empty fits everything alike
     * @param around its names with those above it, in one text
     */
    int rank(String folded, String around) {
        if (folded.isEmpty() || Folding.fold(code).equals(folded)) {
            return 0;
        }
        if (names.stream().anyMatch(name -> name.equals(folded) || plain(name).equals(folded))) {
            return 1;
        }
        if (names.stream()
                .anyMatch(name -> name.startsWith(folded) || plain(name).startsWith(folded))) {
            return 2;
        }
        if (names.stream().anyMatch(name -> name.contains(folded))) {
            return 3;
        }
        if (names.stream().anyMatch(name -> within(name, folded, around) || within(plain(name), folded, around))) {
            return 4;
        }
        return List.of(folded.split(" ")).stream().allMatch(around::contains) ? 5 : -1;
    }

    /** As people tell places apart: "xã Ninh Phước, Ninh Hòa". */
    private static boolean within(String name, String folded, String around) {
        return folded.startsWith(name + " ") && around.contains(folded.substring(name.length() + 1));
    }

    private static String plain(String name) {
        return KIND.matcher(name).replaceFirst("");
    }

    int nameLength() {
        return names.getFirst().length();
    }

    /** Whether it had ended before that day. */
    boolean endedBefore(LocalDate day) {
        return validTo != null && validTo.isBefore(day);
    }
}
