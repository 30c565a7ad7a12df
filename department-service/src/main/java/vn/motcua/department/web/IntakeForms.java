package vn.motcua.department.web;

import java.time.Duration;
import java.util.Map;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import vn.motcua.department.Forms;
import vn.motcua.platform.web.ServiceCalls;

/** Fetches the applicant's form from intake, with this service's own token. */
@Component
class IntakeForms implements Forms {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final ParameterizedTypeReference<Map<String, Object>> FORM = new ParameterizedTypeReference<>() {};

    private final ServiceCalls services;

    IntakeForms(ServiceCalls services) {
        this.services = services;
    }

    @Override
    public Mono<Map<String, Object>> of(String dossier) {
        return services.to("intake")
                .get()
                .uri("/internal/dossiers/{id}/form", dossier)
                .retrieve()
                .bodyToMono(FORM)
                .timeout(PATIENCE);
    }
}
