package vn.motcua.intake.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import vn.motcua.contracts.catalogue.Agency;
import vn.motcua.contracts.catalogue.Procedure;
import vn.motcua.intake.dossier.Applicant;
import vn.motcua.intake.dossier.Dossier;
import vn.motcua.intake.dossier.Dossiers;
import vn.motcua.intake.dossier.Paper;
import vn.motcua.intake.dossier.Submission;
import vn.motcua.intake.procedure.OwnCatalogue;
import vn.motcua.platform.security.Caller;

/** What other services ask of a dossier, because no personal data is on the log. */
@RestController
@RequestMapping("/internal/dossiers/{id}")
class ServiceController {

    private final Dossiers dossiers;
    private final OwnCatalogue catalogue;

    ServiceController(Dossiers dossiers, OwnCatalogue catalogue) {
        this.dossiers = dossiers;
        this.catalogue = catalogue;
    }

    /**
     * Whom to tell and what messages say.
     *
     * @param email null if the applicant gave none
     * @param sms whether the applicant wants short messages
     * @param emailNotices whether the applicant wants e-mail
     * @param code mã hồ sơ; null until accepted
     * @param dueAt hẹn trả; null until accepted
     * @param refusalReason in words; null unless refused
     */
    record Contacts(
            String fullName,
            String phone,
            @Nullable String email,
            boolean sms,
            boolean emailNotices,
            String lookupCode,
            @Nullable String code,
            String procedure,
            String procedureName,
            Desk desk,
            @Nullable Instant dueAt,
            @Nullable String refusalReason) {}

    /**
     * The desk that received the dossier.
     *
     * @param address name and place of the desk; null if the agency has none
     * @param phone null if the agency has none
     */
    record Desk(
            String code,
            String name,
            String shortName,
            @Nullable String address,
            @Nullable String phone) {

        static Desk of(Agency agency) {
            return new Desk(agency.code(), agency.name(), agency.shortName(), agency.desk(), agency.phone());
        }
    }

    /** What an agency needs to work on its leg. */
    record Form(Applicant applicant, Map<String, String> form, List<Paper> components) {}

    @GetMapping("/contacts")
    Mono<Contacts> contacts(@PathVariable String id, Caller caller) {
        return dossiers.readFor(id, caller).map(this::contacts);
    }

    @GetMapping("/form")
    Mono<Form> form(@PathVariable String id, Caller caller) {
        return dossiers.readFor(id, caller)
                .map(Dossier::submission)
                .map(it -> new Form(it.applicant(), it.form(), it.papers()));
    }

    private Contacts contacts(Dossier dossier) {
        Submission submission = dossier.submission();
        Applicant applicant = submission.applicant();
        return new Contacts(
                applicant.fullName(),
                applicant.phone(),
                applicant.email(),
                submission.notices().sms(),
                submission.notices().email(),
                dossier.lookupCode(),
                dossier.code(),
                submission.procedure(),
                catalogue
                        .index()
                        .procedure(submission.procedure(), submission.procedureVersion())
                        .map(Procedure::name)
                        .orElse(""),
                catalogue.index().agency(submission.desk()).map(Desk::of).orElseThrow(),
                dossier.dueAt(),
                dossier.refusal() == null ? null : dossier.refusal().reason());
    }
}
