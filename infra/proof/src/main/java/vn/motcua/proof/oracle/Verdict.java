package vn.motcua.proof.oracle;

import java.util.List;
import java.util.Map;

/**
 * What became of one promise.
 *
 * @param check its letter, A to I, or S for what is stuck unseen
 * @param promise in one sentence
 * @param counts what was examined, by name, in a fixed order
 * @param violations empty if the promise was kept
 */
public record Verdict(String check, String promise, Map<String, Long> counts, List<Violation> violations) {
    public Verdict {
        violations = List.copyOf(violations);
    }

    /** One breach, with the dossier whose history is printed; empty if it concerns none. */
    public record Violation(String dossier, String what) {}

    /** Whether the promise was kept. */
    public boolean kept() {
        return violations.isEmpty();
    }
}
