package vn.motcua.contracts.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One leg (chặng liên thông) of a route.
 *
 * @param title what the agency does, as the citizen reads it
 * @param resultTitle the paper that comes out
 * @param agencyKind who is competent
 * @param budgetMinutes working minutes the leg may take
 * @param outputs what the result hands on, e.g. {@code personalId}
 * @param inputs outputs of earlier legs it needs, {@code <leg>/<output>}
 * @param rules null if nothing is particular about it, see {@link #effectiveRules}
 */
public record LegDefinition(
        String code,
        String title,
        String resultTitle,
        AgencyKind agencyKind,
        int budgetMinutes,
        List<Output> outputs,
        List<String> inputs,
        @Nullable LegRules rules) {
    public LegDefinition {
        outputs = List.copyOf(outputs);
        inputs = List.copyOf(inputs);
    }

    /** What is particular about it; nothing if it states nothing. */
    public LegRules effectiveRules() {
        return rules == null ? LegRules.NONE : rules;
    }

    /**
     * A value that the result hands on.
     *
     * @param pattern regular expression the value must match
     */
    public record Output(String code, String title, String pattern) {}
}
