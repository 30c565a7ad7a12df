package vn.motcua.intake.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.dossier.Channel;
import vn.motcua.intake.dossier.NewDossier;
import vn.motcua.intake.dossier.Paper;

/** What somebody has written so far; everything but the procedure may be missing. */
record DraftBody(
        @NotBlank @Size(max = 40) String procedure,
        @Nullable @Size(max = 20) String area,
        SubmissionBody.@Nullable Applicant applicant,
        @Nullable Map<String, Object> form,
        @Nullable @Size(max = 50) List<SubmissionBody.@NotNull @Valid SubmittedPaper> components) {

    NewDossier toNewDossier() {
        List<Paper> papers = Objects.requireNonNullElse(components, List.<SubmissionBody.SubmittedPaper>of()).stream()
                .map(paper -> new Paper(paper.code(), paper.kind(), paper.quantity()))
                .toList();
        return new NewDossier(
                procedure,
                Objects.requireNonNullElse(area, ""),
                Channel.ONLINE,
                SubmissionBody.Applicant.person(applicant),
                Objects.requireNonNullElse(form, Map.of()),
                papers,
                null,
                null);
    }
}
