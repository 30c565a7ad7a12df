package vn.motcua.intake.web;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import vn.motcua.intake.dossier.DossierRequest;
import vn.motcua.intake.dossier.NoticeWishes;
import vn.motcua.platform.journal.Command;
import vn.motcua.platform.security.Caller;

/** By which channels the applicant is told: as the applicant or the desk says, and as notification hears by an e-mail's link. */
@RestController
class NotifyController {

    private final NoticeWishes wishes;

    NotifyController(NoticeWishes wishes) {
        this.wishes = wishes;
    }

    @PutMapping("/api/dossiers/{id}/notify")
    Mono<NoticeWishes.Answer> change(
            @PathVariable String id, @RequestBody Bodies.Wishes body, Caller caller, Command command) {
        return wishes.change(new DossierRequest(id, caller, command), body.change());
    }

    @PostMapping("/internal/dossiers/{id}/email-stop")
    Mono<NoticeWishes.Answer> stopEmail(@PathVariable String id, Caller caller, Command command) {
        return wishes.stopEmail(new DossierRequest(id, caller, command));
    }
}
