package vn.motcua.department.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.department.Draft;
import vn.motcua.department.Opinions;
import vn.motcua.department.SupplementNeed;
import vn.motcua.department.delegation.Delegation;
import vn.motcua.department.delegation.NewDelegation;
import vn.motcua.platform.journal.Problem;

/** Bodies of the commands. */
final class Requests {

    private static final String USER = "[A-Za-z0-9._@-]{1,64}";
    private static final String CODE = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";
    private static final String REASON_CODE = "[A-Z][A-Z0-9_]{2,39}";
    private static final int LARGEST_BULK = 200;

    private Requests() {}

    /** Who is put in charge, by user id. */
    record Assignment(@NotNull @Pattern(regexp = USER) String assignee) {}

    /** Cases whose receipt is confirmed. */
    record Receipts(@NotEmpty @Size(max = LARGEST_BULK) List<@NotNull @Size(max = 120) String> ids) {}

    /** Cases and who is put in charge of them. */
    record Assignments(
            @NotEmpty @Size(max = LARGEST_BULK) List<@NotNull @Size(max = 120) String> ids,

            @NotNull @Pattern(regexp = USER) String assignee) {}

    /** What the officer proposes, with the draft's text. */
    record Submission(
            @NotNull Draft.Proposal proposal,
            @NotBlank @Size(max = 2000) String draft) {}

    /** Why, in words. */
    record Reason(@NotBlank @Size(max = 2000) String reason) {}

    /** Why: a code for the log, words for people. */
    record Reasoned(
            @NotNull @Pattern(regexp = REASON_CODE) String reasonCode,
            @NotBlank @Size(min = 10, max = 2000) String reason) {}

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

    /** The papers that are missing, all of them at once. */
    record Supplement(
            @NotNull @Size(max = 50) List<@Valid @NotNull Item> items,
            @NotBlank @Size(min = 10, max = 2000) String reason) {

        List<SupplementNeed.Item> needed() {
            if (items.isEmpty()) {
                throw Problem.invalid("ITEMS_EMPTY", "Name the papers that are missing, all of them at once.");
            }
            return items.stream().map(Item::needed).toList();
        }
    }

    /**
     * One missing paper.
     *
     * @param component code of the procedure's component; null for another paper
     * @param request what exactly is wanted
     */
    record Item(
            @Nullable @Pattern(regexp = CODE) String component,
            @NotBlank @Size(max = 300) String title,
            @NotNull SupplementNeed.Kind kind,
            @NotBlank @Size(max = 1000) String request) {

        SupplementNeed.Item needed() {
            return new SupplementNeed.Item(component, title, kind, request);
        }
    }

    /** What the citizen owes; amount in VND. */
    record Finance(
            @NotNull @Pattern(regexp = CODE) String duty,
            long amount,
            @NotBlank @Size(max = 64) String noticeRef) {}

    /** What shows that the duty is done. */
    record Settlement(
            @NotNull @Pattern(regexp = CODE) String duty,
            @NotBlank @Size(max = 200) String reference) {}

    /**
     * A question to another agency.
     *
     * @param workingMinutes that it has, up to 60 days; null for the usual time
     */
    record Question(
            @NotNull @Pattern(regexp = CODE) String agency,
            @NotBlank @Size(min = 10, max = 4000) String question,
            @Nullable @Min(30) @Max(28_800) Integer workingMinutes) {

        Opinions.Question asked() {
            return new Opinions.Question(agency, question, workingMinutes);
        }
    }

    /** The asked agency's opinion. */
    record OpinionBody(
            @NotBlank @Size(max = 4000) String opinion,
            @NotNull Boolean agrees) {}

    /** Whose word is awaited, by its code in the definition. */
    record Awaited(@NotNull @Pattern(regexp = CODE) String awaited) {}

    /**
     * The word that came.
     *
     * @param note how it came; null for none
     */
    record Word(
            @NotNull Boolean agreed,
            @Nullable @Size(max = 2000) String note) {

        String noteOrNone() {
            return note == null ? "" : note;
        }
    }

    /**
     * Who stands in.
     *
     * @param role null for the highest that the caller has
     * @param from null for at once
     */
    record NewDelegationBody(
            @NotNull @Pattern(regexp = USER) String to,
            Delegation.@Nullable Right role,
            @Nullable Instant from,
            @NotNull Instant until,
            @NotBlank @Size(max = 500) String reason) {

        NewDelegation wanted() {
            return new NewDelegation(to, role, from, until, reason);
        }
    }
}
