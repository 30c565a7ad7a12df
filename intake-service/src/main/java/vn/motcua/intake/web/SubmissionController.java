package vn.motcua.intake.web;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import vn.motcua.contracts.dossier.DossierStatus;
import vn.motcua.intake.dossier.DossierCommand;
import vn.motcua.intake.dossier.Submissions;
import vn.motcua.intake.tracking.TrackingSecrets;
import vn.motcua.platform.journal.Command;
import vn.motcua.platform.security.Caller;

/** Handing a dossier in. */
@RestController
class SubmissionController {

    private final Submissions submissions;
    private final TrackingSecrets secrets;

    SubmissionController(Submissions submissions, TrackingSecrets secrets) {
        this.submissions = submissions;
        this.secrets = secrets;
    }

    /**
     * What the submitter learns.
     *
     * @param secret opens the public tracking, together with any code; given here and nowhere else
     * @param code mã hồ sơ; null until accepted
     * @param dueAt hẹn trả; null until accepted
     * @param duplicates ids of dossiers that seem to be about the same; shown to the desk only
     */
    record Submitted(
            String id,
            String lookupCode,
            String secret,
            DossierStatus status,
            String statusText,
            Instant submittedAt,
            @Nullable String code,
            @Nullable Instant dueAt,
            List<String> duplicates) {}

    @PostMapping("/api/dossiers")
    Mono<ResponseEntity<Submitted>> submit(@Valid @RequestBody SubmissionBody body, Caller caller, Command command) {
        return submissions
                .submit(body.toNewDossier(), caller, command.named("submission", body))
                .map(this::submitted)
                .map(answer -> ResponseEntity.created(URI.create("/api/dossiers/" + answer.id()))
                        .body(answer));
    }

    /** Begins a draft; whatever is missing or wrong is only said when it is handed in. */
    @PostMapping("/api/dossiers/drafts")
    Mono<ResponseEntity<Submitted>> draft(@Valid @RequestBody DraftBody body, Caller caller, Command command) {
        return submissions
                .draft(body.toNewDossier(), caller, command.named(DossierCommand.DRAFT.path(), body))
                .map(this::submitted)
                .map(answer -> ResponseEntity.created(URI.create("/api/dossiers/" + answer.id()))
                        .body(answer));
    }

    @PostMapping("/api/dossiers/{id}/draft")
    Mono<Submitted> rewrite(
            @PathVariable String id, @Valid @RequestBody DraftBody body, Caller caller, Command command) {
        Command named = command.named(DossierCommand.DRAFT.path(), body);
        return submissions.rewrite(id, body.toNewDossier(), caller, named).map(this::submitted);
    }

    @PostMapping("/api/dossiers/{id}/submission")
    Mono<Submitted> submitDraft(@PathVariable String id, Caller caller, Command command) {
        return submissions
                .submitDraft(id, caller, command.named(DossierCommand.SUBMISSION.path(), id))
                .map(this::submitted);
    }

    private Submitted submitted(Submissions.Receipt receipt) {
        return new Submitted(
                receipt.id(),
                receipt.lookupCode(),
                secrets.of(receipt.id()),
                receipt.status(),
                receipt.status().vietnamese(),
                receipt.submittedAt(),
                receipt.code(),
                receipt.dueAt(),
                receipt.duplicates());
    }
}
