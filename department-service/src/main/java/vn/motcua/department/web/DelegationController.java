package vn.motcua.department.web;

import jakarta.validation.Valid;
import java.util.List;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import vn.motcua.department.delegation.Delegations;
import vn.motcua.platform.journal.Command;
import vn.motcua.platform.security.Caller;

/** Standing in for colleagues who are away. */
@RestController
@RequestMapping("/api/delegations")
class DelegationController {

    private final Delegations delegations;

    DelegationController(Delegations delegations) {
        this.delegations = delegations;
    }

    /** Delegations, the newest first. */
    record Page(List<DelegationView> items) {}

    @PostMapping
    Mono<DelegationView> make(Caller caller, Command command, @Valid @RequestBody Requests.NewDelegationBody body) {
        return delegations
                .make(caller, body.wanted(), command.named("delegation", body))
                .map(DelegationView::of);
    }

    @GetMapping
    Mono<Page> list(Caller caller) {
        return delegations.list(caller).map(DelegationView::of).collectList().map(Page::new);
    }

    @PostMapping("/{id}/end")
    Mono<DelegationView> end(@PathVariable String id, Caller caller, Command command) {
        return delegations
                .end(caller, id, command.named("delegation-end", null))
                .map(DelegationView::of);
    }

    @DeleteMapping("/{id}")
    Mono<DelegationView> delete(@PathVariable String id, Caller caller, Command command) {
        return end(id, caller, command);
    }
}
