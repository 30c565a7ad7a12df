package vn.motcua.notification.unsubscribe;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import reactor.core.publisher.Mono;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.web.ServiceCalls;

/** Says to intake, which keeps the applicant's wishes, that there are to be no more e-mails about a dossier. */
@Component
class EmailStop {

    private final ServiceCalls services;

    EmailStop(ServiceCalls services) {
        this.services = services;
    }

    /**
     * Completes once intake has it; said again, it changes nothing.
     *
     * @throws Problem (as an error signal) {@code DOSSIER_UNKNOWN} if it is not there any more; {@code TRY_AGAIN}
     */
    Mono<Void> say(String dossier) {
        return services.to("intake")
                .post()
                .uri("/internal/dossiers/{id}/email-stop", Map.of("id", dossier))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .retrieve()
                .toBodilessEntity()
                .onErrorMap(EmailStop::problem)
                .then();
    }

    private static Problem problem(Throwable failure) {
        return failure instanceof WebClientResponseException.NotFound
                ? Problem.notFound("DOSSIER_UNKNOWN", "There is no such dossier any more, and no e-mails about it.")
                : Problem.of(Problem.Kind.UNAVAILABLE, "TRY_AGAIN", "A part of the system is away; try again later.");
    }
}
