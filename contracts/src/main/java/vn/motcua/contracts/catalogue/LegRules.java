package vn.motcua.contracts.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is particular about a leg; all of it data.
 *
 * @param onlyIf answers of the form that must all be given for the leg to be part of the route; empty for always
 * @param waits for whose word the agency may wait
 * @param lengthening by how much the law lets the agency take longer to verify facts; null if it does not
 * @param duties financial duties that the agency may set
 */
public record LegRules(
        List<Condition> onlyIf, List<Wait> waits, @Nullable Lengthening lengthening, List<Duty> duties) {

    static final LegRules NONE = new LegRules(List.of(), List.of(), null, List.of());

    public LegRules {
        onlyIf = List.copyOf(onlyIf);
        waits = List.copyOf(waits);
        duties = List.copyOf(duties);
    }

    /** Whether these answers of the form, by dotted field code, make the leg part of the route. */
    public boolean isWanted(Map<String, String> answers) {
        return onlyIf.stream().allMatch(condition -> condition.isMetBy(answers));
    }

    /** The wait with this code; empty if the leg has none. */
    public Optional<Wait> awaited(String code) {
        return waits.stream().filter(it -> it.code().equals(code)).findFirst();
    }

    /** The duty with this code; empty if the leg has none. */
    public Optional<Duty> duty(String code) {
        return duties.stream().filter(it -> it.code().equals(code)).findFirst();
    }

    /**
     * A condition on an answer of the form.
     *
     * @param field code of the form's field
     * @param values answers that meet it; any of them
     */
    public record Condition(String field, List<String> values) {
        public Condition {
            values = List.copyOf(values);
        }

        boolean isMetBy(Map<String, String> answers) {
            String answer = answers.get(field);
            return answer != null && values.contains(answer);
        }
    }

    /**
     * A typed wait with a rule for silence (chờ xác nhận).
     *
     * @param workingMinutes after which silence counts
     * @param goOn whether silence means to go on; otherwise the agency decides itself
     * @param basis the article that says so
     */
    public record Wait(String code, String title, WaitParty party, int workingMinutes, boolean goOn, String basis) {}

    /** Whose word is waited for. */
    public enum WaitParty {
        /** Người nộp hồ sơ: answers through the desk or the portal. */
        APPLICANT,
        /** Người có liên quan, e.g. the householder: the officer records the answer. */
        THIRD_PARTY,
        /** Cơ quan, tổ chức khác, e.g. a hospital: the officer records the answer. */
        INSTITUTION
    }

    /** Working minutes that the head may add once, and the article that allows it. */
    public record Lengthening(int workingMinutes, String basis) {}

    /** A financial duty (nghĩa vụ tài chính) that the agency may set. */
    public record Duty(String code, String title, String basis) {}
}
