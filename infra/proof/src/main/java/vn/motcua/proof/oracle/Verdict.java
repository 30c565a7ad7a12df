package vn.motcua.proof.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What became of one promise.
 *
 * @param check its letter; docs/proof.md lists them
 * @param promise in one sentence
 * @param counts what was examined, by name, in a fixed order
 * @param violations empty if the promise was kept
 */
public record Verdict(String check, String promise, Map<String, Long> counts, List<Violation> violations) {
    /** How many violations are named. */
    private static final int NAMED = 20;

    public Verdict {
        violations = List.copyOf(violations);
    }

    /** One breach, with the dossier whose history is printed; empty if it concerns none. */
    public record Violation(String dossier, String what) {}

    /** Whether the promise was kept. */
    public boolean kept() {
        return violations.isEmpty();
    }

    /** As text: whether it was kept, what was examined, and the first violations. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("%s  %s  %s".formatted(check, kept() ? "kept  " : "BROKEN", promise));
        lines.add("   "
                + counts.entrySet().stream()
                        .map(count -> count.getKey() + " " + count.getValue())
                        .collect(Collectors.joining(", ")));
        if (!kept()) {
            lines.add("   " + violations.size() + " violations:");
            violations.stream().limit(NAMED).forEach(it -> lines.add("   - " + it.dossier() + ": " + it.what()));
        }
        return lines;
    }
}
