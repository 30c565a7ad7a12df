package vn.motcua.platform.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
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
import vn.motcua.platform.security.Caller;
import vn.motcua.platform.security.Role;
import vn.motcua.platform.waits.LongWait;
import vn.motcua.platform.waits.WaitBoard;
import vn.motcua.platform.waits.WaitPage;
import vn.motcua.platform.waits.WaitQuery;

/** Incidents of this service over HTTP: whatever waits for too long, and the replay of a parked lane after the cause is mended. */
@RestController
@RequestMapping("/api/incidents")
final class IncidentController {

    /** Who watches over all of them, and who may own some. */
    private static final Role[] READERS = {
        Role.OPERATOR, Role.ADMIN, Role.AUDITOR, Role.HEAD, Role.COORDINATOR, Role.DESK, Role.OFFICER
    };

    private final Incidents incidents;
    private final WaitBoard board;
    private final String service;

    IncidentController(Incidents incidents, WaitBoard board, String service) {
        this.incidents = incidents;
        this.board = board;
        this.service = service;
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

    /**
     * What waits, the longest first.
     *
     * @param totals how many there are altogether, by kind
     * @param next what to ask for as {@code after}; null on the last page
     */
    record IncidentPage(
            List<IncidentView> items,
            Map<String, Long> totals,
            @Nullable String next) {}

    /** What is left after a replay; no incident if nothing is. */
    record Replayed(boolean released, @Nullable IncidentView incident) {}

    @GetMapping
    Mono<IncidentPage> list(IncidentQuery query, Caller caller) {
        caller.mustBe(READERS);
        return board.page(query.askedOf(service), wait -> wait.concerns(caller)).map(this::shown);
    }

    private IncidentPage shown(WaitPage page) {
        WaitQuery.Position next = page.next();
        return new IncidentPage(
                page.items().stream().map(this::shown).toList(),
                page.totals(),
                next == null ? null : IncidentQuery.cursor(service, next));
    }

    private IncidentView shown(LongWait wait) {
        return IncidentView.of(service, wait);
    }

    @GetMapping("/{id}")
    Mono<IncidentView> one(@PathVariable String id, Caller caller) {
        caller.mustBe(READERS);
        return board.find(key(id))
                .filter(wait -> wait.concerns(caller))
                .map(this::shown)
                .switchIfEmpty(
                        Mono.error(() -> Problem.notFound("INCIDENT_UNKNOWN", "Nothing of this id waits (any more).")));
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
        return aside(() -> incidents.replay(key(id), caller.user(), replay.resolution(), replay.position(), reason))
                .map(left -> new Replayed(left.isEmpty(), left.map(this::shown).orElse(null)));
    }

    private static String key(String id) {
        return id.substring(id.indexOf(':') + 1);
    }

    private static <T> Mono<T> aside(Callable<T> blocking) {
        return Mono.fromCallable(blocking).subscribeOn(Schedulers.boundedElastic());
    }
}
