package vn.motcua.department.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.department.Draft;

/** Bodies of the commands. */
final class Requests {

    private Requests() {}

    /** Who is put in charge, by user id. */
    record Assignment(
            @NotNull @Pattern(regexp = "[A-Za-z0-9._@-]{1,64}")
            String assignee) {}

    /** What the officer proposes, with the draft's text. */
    record Submission(
            @NotNull Draft.Proposal proposal,
            @NotBlank @Size(max = 2000) String draft) {}

    /** Why the draft goes back. */
    record Rework(@NotBlank @Size(max = 2000) String reason) {}

    /**
     * The result.
     *
     * @param resultRef official number; null for the default
     * @param outputs values by name; null for none
     */
    record Approval(
            @Nullable @Size(min = 1, max = 64) String resultRef,
            @Nullable Map<@NotBlank String, @NotNull @Size(max = 200) String> outputs) {

        Map<String, String> outputsOrNone() {
            return outputs == null ? Map.of() : outputs;
        }
    }

    /** Why it is refused: a code for the log, words for the applicant. */
    record Refusal(
            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{2,39}")
            String reasonCode,

            @NotBlank @Size(min = 10, max = 2000) String reason) {}
}
