package vn.motcua.notification.contacts;

import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.notification.FormBook;
import vn.motcua.notification.FormRules;
import vn.motcua.platform.web.ServiceCalls;

/** Asks intake, with this service's own token, behind a breaker that leaves contacts alone. */
@Component
class IntakeForms implements FormBook {

    private static final Logger LOG = LoggerFactory.getLogger(IntakeForms.class);
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final ServiceCalls services;
    private final FormRules settings;

    IntakeForms(ServiceCalls services, FormRules settings) {
        this.services = services;
        this.settings = settings;
    }

    @Override
    public Mono<byte[]> of(String dossier, String form, String formNumber) {
        int largest = Math.toIntExact(settings.largest().toBytes());
        return DataBufferUtils.join(asked(dossier, form, formNumber), largest)
                .map(IntakeForms::released)
                .timeout(LIMIT)
                .onErrorResume(WebClientResponseException.NotFound.class, gone -> left(dossier, form, "not there"))
                .onErrorResume(DataBufferLimitException.class, large -> left(dossier, form, "too large"));
    }

    private Flux<DataBuffer> asked(String dossier, String form, String formNumber) {
        return services.apart("intake", "forms")
                .get()
                .uri(
                        "/internal/dossiers/{id}/forms/{form}.pdf?formNumber={number}",
                        Map.of("id", dossier, "form", form, "number", formNumber))
                .accept(MediaType.APPLICATION_PDF, MediaType.APPLICATION_PROBLEM_JSON)
                .retrieve()
                .bodyToFlux(DataBuffer.class);
    }

    private static Mono<byte[]> left(String dossier, String form, String why) {
        LOG.warn("dossier={} is told without form={}: {}", dossier, form, why);
        return Mono.empty();
    }

    private static byte[] released(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }
}
