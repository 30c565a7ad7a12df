package vn.motcua.gateway;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The one place where a failure becomes an answer: every refusal and every fault leaves as RFC 9457, without a stack trace. */
@Component
@Order(-2)
class ProblemAnswers implements WebExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAnswers.class);
    private static final Duration SHORTLY = Duration.ofSeconds(5);

    private final JsonMapper json;

    ProblemAnswers(JsonMapper json) {
        this.json = json;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(failure);
        }
        Refusal refusal = refusalOf(failure);
        String correlationId = CorrelationFilter.idOf(exchange);
        if (refusal.reason() == Reason.INTERNAL_ERROR) {
            log.error("gateway fault correlationId={}", correlationId, failure);
        }
        return write(exchange.getResponse(), refusal, correlationId);
    }

    private static Refusal refusalOf(Throwable failure) {
        return switch (failure) {
            case Refusal refusal -> refusal;
            case AuthenticationServiceException _ -> Refusal.until(Reason.ISSUER_UNAVAILABLE, SHORTLY);
            case ResponseStatusException known -> Refusal.of(reasonOf(known));
            default -> Refusal.of(Reason.INTERNAL_ERROR, failure);
        };
    }

    private static Reason reasonOf(ResponseStatusException known) {
        if (known.getStatusCode().isSameCodeAs(HttpStatus.NOT_FOUND)) {
            return Reason.ROUTE_UNKNOWN;
        }
        if (known.getStatusCode().isSameCodeAs(HttpStatus.METHOD_NOT_ALLOWED)) {
            return Reason.METHOD_NOT_ALLOWED;
        }
        return known.getStatusCode().is4xxClientError() ? Reason.REQUEST_MALFORMED : Reason.INTERNAL_ERROR;
    }

    private Mono<Void> write(ServerHttpResponse response, Refusal refusal, String correlationId) {
        Reason reason = refusal.reason();
        HttpHeaders headers = response.getHeaders();
        response.setStatusCode(reason.status());
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.remove(HttpHeaders.CONTENT_LENGTH);
        if (reason.status() == HttpStatus.UNAUTHORIZED) {
            headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (refusal.retryAfter() instanceof Duration wait) {
            headers.set(
                    HttpHeaders.RETRY_AFTER,
                    String.valueOf(Math.max(1, wait.plusMillis(999).toSeconds())));
        }
        DataBuffer body = response.bufferFactory().wrap(json.writeValueAsBytes(ProblemBody.of(reason, correlationId)));
        return response.writeWith(Mono.just(body));
    }
}
