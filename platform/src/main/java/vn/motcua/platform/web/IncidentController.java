package vn.motcua.platform.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.messaging.Incidents;
import vn.motcua.platform.messaging.Incidents.Incident;
import vn.motcua.platform.security.Caller;
import vn.motcua.platform.security.Role;

/** Incidents of this service over HTTP: what waits for a person, and the replay after the cause is mended. */
@RestController
@RequestMapping("/api/incidents")
final class IncidentController {

    private final Incidents incidents;

    IncidentController(Incidents incidents) {
        this.incidents = incidents;
    }

    /**
     * How to replay.
     *
     * @param resolution of the first waiting record; null to try all as they are
     * @param position of that record as the incident lists it; null for whatever is first
     * @param reason for the audit
     */
    record Replay(
            Incidents.@Nullable Resolution resolution,
            @Nullable String position,
            @Nullable @Size(max = 500) String reason) {}

    /** Parked lanes of this service. */
    record Page(List<Incident> items) {}

    /** What is left after a replay; no incident if nothing is. */
    record Replayed(boolean released, @Nullable Incident incident) {}

    @GetMapping
    Mono<Page> list(Caller caller) {
        caller.mustBe(Role.OPERATOR, Role.ADMIN, Role.AUDITOR);
        return aside(() -> new Page(incidents.list()));
    }

    @GetMapping("/{id}")
    Mono<Incident> one(@PathVariable String id, Caller caller) {
        caller.mustBe(Role.OPERATOR, Role.ADMIN, Role.AUDITOR);
        return aside(() -> incidents
                .find(lane(id))
                .orElseThrow(() -> Problem.notFound("INCIDENT_UNKNOWN", "No such lane is parked (any more).")));
    }

    @PostMapping("/{id}/replay")
    Mono<Replayed> replay(
            @PathVariable String id, @Valid @RequestBody(required = false) @Nullable Replay body, Caller caller) {
        caller.mustBe(Role.OPERATOR, Role.ADMIN);
        Replay replay = body == null ? new Replay(null, null, null) : body;
        String reason = replay.reason() == null ? "" : replay.reason();
        if (replay.resolution() != null && reason.isBlank()) {
            throw Problem.invalid("REASON_MISSING", "A resolution needs a reason; it is kept in the audit.");
        }
        return aside(() -> incidents.replay(lane(id), caller.user(), replay.resolution(), replay.position(), reason))
                .map(left -> new Replayed(left.isEmpty(), left.orElse(null)));
    }

    private static String lane(String id) {
        return id.substring(id.indexOf(':') + 1);
    }

    private static <T> Mono<T> aside(Callable<T> blocking) {
        return Mono.fromCallable(blocking).subscribeOn(Schedulers.boundedElastic());
    }
}
