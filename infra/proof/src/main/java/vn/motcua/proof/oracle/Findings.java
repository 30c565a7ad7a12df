package vn.motcua.proof.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a check counts and finds on its way. */
final class Findings {

    /** More are counted, but not kept. */
    private static final int KEPT = 1000;

    private final Map<String, Long> counts = new LinkedHashMap<>();
    private final List<Verdict.Violation> violations = new ArrayList<>();
    private long unkept;

    /** With these counts in this order, all at zero. */
    Findings(String... names) {
        for (String name : names) {
            counts.put(name, 0L);
        }
    }

    void count(String name) {
        count(name, 1);
    }

    void count(String name, long more) {
        counts.merge(name, more, Long::sum);
    }

    /** A breach about this dossier; empty if it concerns none. */
    void violated(String dossier, String what) {
        if (violations.size() < KEPT) {
            violations.add(new Verdict.Violation(dossier, what));
        } else {
            unkept++;
        }
    }

    /** The same if the condition does not hold. */
    void require(boolean holds, String dossier, String otherwise) {
        if (!holds) {
            violated(dossier, otherwise);
        }
    }

    Verdict verdict(String check, String promise) {
        if (unkept > 0) {
            counts.put("further violations", unkept);
        }
        return new Verdict(check, promise, new LinkedHashMap<>(counts), violations);
    }
}
