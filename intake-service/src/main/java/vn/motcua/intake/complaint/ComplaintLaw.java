package vn.motcua.intake.complaint;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import vn.motcua.contracts.complaint.ComplaintStep;
import vn.motcua.platform.journal.Problem;

/** The law on complaints as data: how long each step may take, and where those go that are not taken here. */
public record ComplaintLaw(Map<ComplaintStep, Term> deadlines, Map<PetitionKind, Redirect> redirects) {
    public ComplaintLaw {
        deadlines = Map.copyOf(deadlines);
        redirects = Map.copyOf(redirects);
        mustName(EnumSet.allOf(ComplaintStep.class), deadlines.keySet());
        mustName(EnumSet.of(PetitionKind.GRIEVANCE, PetitionKind.DENUNCIATION), redirects.keySet());
    }

    /**
     * How long a step may take.
     *
     * @param minutes of working time
     * @param basis the rule it comes from
     */
    public record Term(long minutes, String basis) {}

    /**
     * Where a letter of this kind goes.
     *
     * @param detail for the citizen, in Vietnamese
     * @param basis the law that says so
     */
    public record Redirect(String detail, String basis) {}

    Term term(ComplaintStep step) {
        return named(deadlines, step);
    }

    /** What is told to somebody who sends here what belongs elsewhere. */
    Problem redirected(PetitionKind kind) {
        Redirect redirect = named(redirects, kind);
        return Problem.invalid("COMPLAINT_REDIRECTED", redirect.detail())
                .with("kind", kind)
                .with("basis", redirect.basis());
    }

    private static <K, V> V named(Map<K, V> law, K key) {
        V found = law.get(key);
        if (found == null) {
            throw new IllegalArgumentException("the law says nothing about " + key);
        }
        return found;
    }

    private static <K> void mustName(Set<K> needed, Set<K> named) {
        if (!named.containsAll(needed)) {
            throw new IllegalArgumentException("the law must speak of " + needed + " but speaks of " + named);
        }
    }
}
