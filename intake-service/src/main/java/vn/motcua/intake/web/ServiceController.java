package vn.motcua.intake.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import vn.motcua.intake.dossier.Holders;
import vn.motcua.intake.dossier.LegalClock;
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
    Mono<ServiceContacts> contacts(@PathVariable String id, Caller caller) {
        return dossiers.readFor(id, caller).map(this::contacts);
    }

    @GetMapping("/form")
    Mono<Form> form(@PathVariable String id, Caller caller) {
        return dossiers.readFor(id, caller)
                .map(Dossier::submission)
                .map(it -> new Form(it.applicant(), it.form(), it.papers()));
    }

    private ServiceContacts contacts(Dossier dossier) {
        Submission submission = dossier.submission();
        String procedureName = catalogue
                .index()
                .procedure(submission.procedure(), submission.procedureVersion())
                .map(Procedure::name)
                .orElse("");
        Desk desk = agency(dossier.desk()).map(Desk::of).orElseThrow();
        List<String> holders = Holders.of(dossier).stream()
                .flatMap(holder -> agency(holder.agency()).stream())
                .map(Agency::name)
                .distinct()
                .toList();
        LegalClock.Apology apology =
                dossier.clock() == null ? null : dossier.clock().apology();
        String causer = apology == null
                ? ""
                : agency(apology.agency()).map(Agency::name).orElse(apology.agency());
        return ServiceContacts.of(dossier, new ServiceContacts.Names(procedureName, desk, holders, causer));
    }

    private Optional<Agency> agency(String code) {
        return catalogue.index().agency(code);
    }
}
