package vn.motcua.routing.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import vn.motcua.platform.journal.Command;
import vn.motcua.platform.security.Caller;
import vn.motcua.routing.Coordination;
import vn.motcua.routing.Recounting;

/** What coordinators and leads decide about a route. */
@RestController
@RequestMapping("/api/routes")
class CoordinationController {

    private final Coordination coordination;
    private final Recounting recounting;

    CoordinationController(Coordination coordination, Recounting recounting) {
        this.coordination = coordination;
        this.recounting = recounting;
    }

    /**
     * Where a leg goes.
     *
     * @param agency code of the agency
     * @param reason in words, for the audit
     */
    record Reroute(
            @NotBlank @Size(max = 30) String agency,
            @NotBlank @Size(min = 5, max = 2000) String reason) {}

    /** Why the lead goes on. */
    record GoOn(@NotBlank @Size(min = 5, max = 2000) String reason) {}

    /** Which agency has ended. */
    record Ended(@NotBlank @Size(max = 30) String agency) {}

    @PostMapping("/{dossierId}/legs/{leg}/reroute")
    Mono<Coordination.RouteAnswer> reroute(
            @PathVariable String dossierId,
            @PathVariable String leg,
            @Valid @RequestBody Reroute body,
            Caller caller,
            Command command) {
        Command named = command.named("reroute", List.of(leg, body));
        return coordination.reroute(dossierId, caller, named, new Coordination.Target(leg, body.agency()));
    }

    @PostMapping("/{dossierId}/stages/{stage}/continuation")
    Mono<Coordination.RouteAnswer> goOn(
            @PathVariable String dossierId,
            @PathVariable int stage,
            @Valid @RequestBody GoOn body,
            Caller caller,
            Command command) {
        return coordination.goOn(dossierId, stage, caller, command.named("continuation", List.of(stage, body)));
    }

    @PostMapping("/succession")
    Mono<Coordination.Succession> succeed(
            @Valid @RequestBody Ended body,
            @RequestParam(defaultValue = "false") boolean dryRun,
            Caller caller,
            Command command) {
        return coordination.succeed(body.agency(), caller, command.named("succession", body), dryRun);
    }

    /** Counts the deadlines of open legs anew after a calendar changed; a dry run only says which would move. */
    @PostMapping("/recount")
    Mono<Recounting.Report> recount(
            @RequestParam(defaultValue = "false") boolean dryRun, Caller caller, Command command) {
        return recounting.run(caller, command, dryRun);
    }
}
