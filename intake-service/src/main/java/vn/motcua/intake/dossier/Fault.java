package vn.motcua.intake.dossier;

import java.util.List;
import vn.motcua.platform.journal.Problem;

/**
 * What is wrong with one field of a submission, so that the citizen learns of everything at once.
 *
 * @param field dotted code
 * @param label what the field is called on the form
 * @param message what is wrong, in Vietnamese
 */
public record Fault(String field, String label, String message) {

    private static final int MOST = 100;

    /** Refuses what has faults, naming them all. */
    static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw Problem.invalid("FORM_INVALID", "Tờ khai có " + faults.size() + " chỗ cần sửa.")
                    .with("faults", faults.stream().limit(MOST).toList());
        }
    }
}
