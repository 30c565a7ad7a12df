package vn.motcua.intake.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import vn.motcua.intake.dossier.DeskSuccession;
import vn.motcua.platform.journal.Command;
import vn.motcua.platform.security.Caller;

/** Passes on what an ended agency's desk still has. */
@RestController
@RequestMapping("/api/desk/succession")
class SuccessionController {

    private final DeskSuccession succession;

    SuccessionController(DeskSuccession succession) {
        this.succession = succession;
    }

    /** Code of the agency that has ended. */
    record Ended(@NotBlank @Size(max = 30) String agency) {}

    @PostMapping
    Mono<DeskSuccession.Report> run(
            @Valid @RequestBody Ended body,
            @RequestParam(defaultValue = "false") boolean dryRun,
            Caller caller,
            Command command) {
        return succession.run(caller, command.named("succession", body), body.agency(), dryRun);
    }
}
