package vn.motcua.notification.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import vn.motcua.notification.Telling;
import vn.motcua.platform.journal.Command;
import vn.motcua.platform.security.Caller;
import vn.motcua.platform.security.Role;

/** What the desk has sent again, or told by other means. */
@RestController
class TellingController {

    private final Telling telling;

    TellingController(Telling telling) {
        this.telling = telling;
    }

    /** By what means, in words; no personal data. */
    record Means(@NotBlank @Size(min = 5, max = 500) String how) {}

    @PostMapping("/api/notices/{dossier}/told")
    Mono<Telling.ToldAnswer> told(
            @PathVariable String dossier, @Valid @RequestBody Means body, Caller caller, Command command) {
        caller.agencyAs(Role.DESK, Role.HEAD);
        return telling.told(dossier, caller, command.named("told", body), body.how());
    }

    @PostMapping("/api/notices/{dossier}/{notice}/resend")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<Telling.ResentAnswer> resend(
            @PathVariable String dossier, @PathVariable String notice, Caller caller, Command command) {
        caller.agencyAs(Role.DESK, Role.HEAD);
        return telling.resend(dossier, notice, caller, command.named("resend", notice));
    }
}
