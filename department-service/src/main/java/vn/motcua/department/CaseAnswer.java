package vn.motcua.department;

import java.util.List;

/**
 * What a command answers.
 *
 * @param id in the form of addresses
 * @param allowed what can be asked of it next
 */
public record CaseAnswer(String id, CaseStatus status, List<String> allowed) {

    static CaseAnswer of(CaseId id, CaseFile file) {
        return new CaseAnswer(id.toString(), file.status(), file.allowed());
    }
}
