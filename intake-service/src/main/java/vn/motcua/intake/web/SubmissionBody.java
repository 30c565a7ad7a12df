package vn.motcua.intake.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.dossier.Channel;
import vn.motcua.intake.dossier.NewDossier;
import vn.motcua.intake.dossier.Notify;
import vn.motcua.intake.dossier.Paper;

/**
 * What somebody hands in.
 *
 * @param channel null for the usual one of who hands it in
 * @param form answers as nested objects, by the procedure's field codes
 * @param wishes {@code notify} in JSON; null for the usual channels
 * @param paperReceivedAt when it was taken on paper during an outage; null if it comes in now
 */
record SubmissionBody(
        @NotBlank @Size(max = 40) String procedure,
        @NotBlank @Size(max = 20) String area,
        @Nullable Channel channel,
        @NotNull Applicant applicant,
        @NotNull Map<String, Object> form,
        @NotNull @Size(max = 50) List<@NotNull @Valid SubmittedPaper> components,
        @JsonProperty("notify") @Nullable Wishes wishes,
        @Nullable Instant paperReceivedAt) {

    /** Who applies; what is missing or wrong is said with the form's faults. */
    record Applicant(
            @Nullable String fullName,
            @Nullable String personalId,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String address,
            @Nullable String relation) {

        /** As the domain knows it; nothing given for null. */
        static NewDossier.Person person(@Nullable Applicant it) {
            return it == null
                    ? new NewDossier.Person(null, null, null, null, null, null)
                    : new NewDossier.Person(it.fullName, it.personalId, it.phone, it.email, it.address, it.relation);
        }
    }

    /** A paper by its component's code. */
    record SubmittedPaper(
            @NotBlank @Size(max = 60) String code,
            @NotNull Paper.Kind kind,
            @Min(1) @Max(99) int quantity) {}

    /** Wanted channels; null means no, but for SMS: who wants Zalo in its place gets it where Zalo does not reach, unless it is refused. */
    record Wishes(
            @Nullable Boolean sms,
            @Nullable Boolean email,
            @Nullable Boolean zalo) {}

    NewDossier toNewDossier() {
        List<Paper> papers = components.stream()
                .map(paper -> new Paper(paper.code(), paper.kind(), paper.quantity()))
                .toList();
        return new NewDossier(
                procedure, area, channel, Applicant.person(applicant), form, papers, notices(), paperReceivedAt);
    }

    private @Nullable Notify notices() {
        if (wishes == null) {
            return null;
        }
        boolean zalo = isYes(wishes.zalo());
        boolean sms = wishes.sms() == null ? zalo : wishes.sms();
        return new Notify(sms, isYes(wishes.email()), zalo);
    }

    private static boolean isYes(@Nullable Boolean wish) {
        return Boolean.TRUE.equals(wish);
    }
}
