package vn.motcua.intake.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.intake.dossier.NoticeWishes;
import vn.motcua.intake.tracking.Tracking;
import vn.motcua.intake.tracking.TrackingTokenInvalid;
import vn.motcua.intake.tracking.TrackingView;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.web.Commands;
import vn.motcua.platform.web.Heartbeats;
import vn.motcua.platform.web.ProblemBody;

/** Public look-up by code and secret, the live timeline, and how to be told. */
@RestController
@RequestMapping("/api/tracking")
class TrackingController {

    /** In the audit, of who has the secret and need not log in. */
    private static final String ANYBODY = "tracking";

    private final Tracking tracking;
    private final WrongTries wrongTries;

    TrackingController(Tracking tracking, WrongTries wrongTries) {
        this.tracking = tracking;
        this.wrongTries = wrongTries;
    }

    /** Any code of the dossier, with its secret. */
    record LookUp(
            @NotBlank @Size(max = 60) String idOrCode,
            @NotBlank @Size(max = 40) String secret) {}

    @PostMapping
    Mono<Tracking.Found> lookUp(@Valid @RequestBody LookUp body) {
        wrongTries.checkNotLocked(body.idOrCode());
        return tracking.lookUp(body.idOrCode(), body.secret())
                .doOnError(Problem.class, wrong -> wrongTries.count(body.idOrCode()));
    }

    @GetMapping(path = "/{token}/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<TrackingView>> stream(@PathVariable String token) {
        return Heartbeats.within(tracking.watch(token).map(TrackingController::event));
    }

    /** By which channels to be told; who has the token has shown the dossier's secret. */
    @PutMapping("/{token}/notify")
    Mono<NoticeWishes.Answer> change(
            @PathVariable String token, @RequestBody Bodies.Wishes body, ServerWebExchange exchange) {
        return tracking.change(token, Commands.of(exchange, ANYBODY), body.change());
    }

    private static ServerSentEvent<TrackingView> event(TrackingView view) {
        return ServerSentEvent.builder(view)
                .id(String.valueOf(view.version()))
                .event("dossier")
                .build();
    }

    @ExceptionHandler
    Mono<Void> refuse(TrackingTokenInvalid invalid, ServerWebExchange exchange) {
        Problem problem = Problem.of(
                Problem.Kind.FORBIDDEN, "TRACKING_TOKEN_INVALID", "Look the dossier up again to get a new token.");
        return ProblemBody.write(exchange, HttpStatus.UNAUTHORIZED, problem);
    }
}
