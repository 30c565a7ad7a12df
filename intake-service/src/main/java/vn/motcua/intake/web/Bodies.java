package vn.motcua.intake.web;

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
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.intake.dossier.CitizenWork;
import vn.motcua.intake.dossier.Duplicating;
import vn.motcua.intake.dossier.Endings;
import vn.motcua.intake.dossier.HeadWork;
import vn.motcua.intake.dossier.Money;
import vn.motcua.intake.dossier.Notify;
import vn.motcua.intake.dossier.Paper;
import vn.motcua.intake.dossier.Stop;
import vn.motcua.intake.dossier.Supplements;

/** Bodies of the commands on a dossier. */
final class Bodies {

    private static final String CODE = "[A-Z][A-Z0-9_]{2,39}";

    private Bodies() {}

    /** Whether what looks the same is the same. */
    record Duplicate(
            @NotNull Boolean same,
            @NotBlank @Size(max = 1000) String note) {

        Duplicating.Finding finding() {
            return new Duplicating.Finding(same, note);
        }
    }

    /**
     * Papers that are asked for.
     *
     * @param leg null before acceptance
     * @param deadline null for the procedure's usual time
     * @param override why a head lets a further round pass; null for none
     */
    record SupplementRequest(
            @Nullable @Size(max = 40) String leg,
            @NotEmpty @Size(max = 50) List<@NotNull @Valid Item> items,
            @NotBlank @Size(min = 10, max = 2000) String reason,
            @Nullable Instant deadline,
            @Nullable @Size(min = 10, max = 2000) String override) {

        /** One paper; {@code component} is null for something the procedure does not list. */
        record Item(
                @Nullable @Size(max = 60) String component,
                @NotBlank @Size(max = 300) String title,
                @NotBlank @Size(max = 1000) String request) {}

        Supplements.Wanted wanted() {
            return new Supplements.Wanted(
                    leg,
                    items.stream()
                            .map(it -> new vn.motcua.intake.dossier.Supplement.Item(
                                    it.component(), it.title(), it.request()))
                            .toList(),
                    reason,
                    deadline,
                    override);
        }
    }

    /** Papers that are handed in, and corrected answers of the form; null for none. */
    record Supplement(
            @NotNull @Size(max = 50) List<SubmissionBody.@NotNull @Valid SubmittedPaper> components,
            @Nullable Map<String, Object> form) {

        Supplements.HandedIn handedIn() {
            List<Paper> papers = components.stream()
                    .map(paper -> new Paper(paper.code(), paper.kind(), paper.quantity()))
                    .toList();
            return new Supplements.HandedIn(papers, form);
        }
    }

    /** Money that came in, in VND, with the number of its receipt. */
    record Payment(
            @NotBlank @Size(max = 100) String fee,
            @NotNull Long amount,
            @NotBlank @Size(max = 60) String receipt) {

        Money.Received received() {
            return new Money.Received(fee, amount, receipt);
        }
    }

    /** On which ground nothing is owed. */
    record FeeWaiver(
            @NotBlank @Size(max = 100) String fee,
            @NotBlank @Size(max = 40) String ground,
            @NotBlank @Size(max = 500) String note) {

        Money.Exempt exempt() {
            return new Money.Exempt(fee, ground, note);
        }
    }

    /** Money that is given back, in VND. */
    record Refund(
            @NotBlank @Size(max = 100) String fee,
            @NotNull Long amount,
            @NotBlank @Size(max = 500) String reason) {

        Money.Back back() {
            return new Money.Back(fee, amount, reason);
        }
    }

    /** The answer to what an agency asks. */
    record Confirmation(
            @NotBlank @Size(max = 40) String leg,
            @NotBlank @Size(max = 60) String awaited,
            @NotNull Boolean agreed) {

        CitizenWork.Word word() {
            return new CitizenWork.Word(leg, awaited, agreed);
        }
    }

    /** By which channels to be told from now on; null leaves one as it is. */
    record Wishes(
            @Nullable Boolean sms,
            @Nullable Boolean email,
            @Nullable Boolean zalo) {

        Notify.Change change() {
            return new Notify.Change(sms, email, zalo);
        }
    }

    /** The apology with its new day. */
    record Extension(
            @NotBlank @Size(max = 30) String agency,
            @NotNull @Pattern(regexp = CODE) String reasonCode,
            @NotBlank @Size(min = 10, max = 2000) String reason,
            @NotNull Instant promisedAt) {

        HeadWork.Apology apology() {
            return new HeadWork.Apology(agency, reasonCode, reason, promisedAt);
        }
    }

    /** Which result is wrong, and why. */
    record Correction(
            @NotBlank @Size(max = 40) String leg,
            @NotNull @Pattern(regexp = CODE) String reasonCode,
            @NotBlank @Size(min = 10, max = 2000) String reason) {

        HeadWork.Wrong wrong() {
            return new HeadWork.Wrong(leg, reasonCode, reason);
        }
    }

    /** Why the citizen wants the dossier back. */
    record Withdrawal(@NotBlank @Size(max = 2000) String reason) {}

    /** Whether the citizen gets it back; {@code refunds} is null for none. */
    record WithdrawalDecision(
            @NotNull Boolean granted,
            @NotBlank @Size(max = 2000) String reason,
            @Nullable @Size(max = 20) List<@NotNull @Valid Refund> refunds) {

        Endings.Decided decided() {
            return new Endings.Decided(granted, reason, sums(refunds));
        }
    }

    /** Why the work ends; {@code refunds} is null for none. */
    record Stopping(
            @NotNull Stop.Reason reasonCode,
            @NotBlank @Size(min = 10, max = 2000) String reason,
            @Nullable @Size(max = 20) List<@NotNull @Valid Refund> refunds) {

        Endings.Ended ended() {
            return new Endings.Ended(reasonCode, reason, sums(refunds));
        }
    }

    /** How satisfied the citizen is, 1 to 5; {@code comment} is null for none. */
    record Rating(
            @NotNull @Min(1) @Max(5) Integer score,
            @Nullable @Size(max = 2000) String comment) {

        CitizenWork.Opinion opinion() {
            return new CitizenWork.Opinion(score, comment);
        }
    }

    private static List<Money.Back> sums(@Nullable List<Refund> refunds) {
        return Objects.requireNonNullElse(refunds, List.<Refund>of()).stream()
                .map(Refund::back)
                .toList();
    }
}
