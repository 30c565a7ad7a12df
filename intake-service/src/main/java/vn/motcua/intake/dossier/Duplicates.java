package vn.motcua.intake.dossier;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Other dossiers that seem to be about the same child, plot or deed (nghi trùng hồ sơ).
 *
 * @param dossiers their ids
 * @param verdict null until a person looked
 */
public record Duplicates(List<String> dossiers, @Nullable Verdict verdict) {
    public Duplicates {
        dossiers = List.copyOf(dossiers);
    }

    /** What a person decided after looking at these dossiers. */
    public record Verdict(boolean same, String note, Instant at, String by) {}

    /** Whether a person decided that all of these are something else. */
    boolean areToldApart(List<String> found) {
        return verdict != null && !verdict.same() && dossiers.containsAll(found);
    }
}
