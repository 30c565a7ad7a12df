package vn.motcua.notification.contacts;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import reactor.core.publisher.Mono;
import vn.motcua.notification.PersonDossiers;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.web.ServiceCalls;

/** Asks intake, with the token of whoever wants to know. */
@Component
class IntakeDossiers implements PersonDossiers {

    private final ServiceCalls services;

    IntakeDossiers(ServiceCalls services) {
        this.services = services;
    }

    /** What of intake's answer is needed here. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Answer(List<Line> items, @Nullable String next) {

        /** A dossier. */
        @JsonIgnoreProperties(ignoreUnknown = true)
        record Line(String id) {}

        Found found() {
            return new Found(items.stream().map(Line::id).toList(), next);
        }
    }

    @Override
    public Mono<Found> of(String personalId, String authorization, @Nullable String after) {
        Map<String, String> wanted = new HashMap<>(Map.of("personalId", personalId));
        if (after != null) {
            wanted.put("after", after);
        }
        return services.to("intake", authorization)
                .post()
                .uri("/api/dossiers/search")
                .bodyValue(wanted)
                .retrieve()
                .bodyToMono(Answer.class)
                .map(Answer::found)
                .onErrorMap(
                        WebClientResponseException.Forbidden.class,
                        refused -> Problem.forbidden("Dossiers of a person are for agencies and auditors."));
    }
}
