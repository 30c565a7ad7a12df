package vn.motcua.platform.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/** Answers every failure of a request as a problem; what nobody foresaw is logged with its trace, never shown. */
@Order(-2)
final class ProblemHandler implements WebExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(failure);
        }
        Problems.Answer answer = Problems.answer(failure);
        if (answer.status() == HttpStatus.INTERNAL_SERVER_ERROR) {
            ServerHttpRequest request = exchange.getRequest();
            String correlation = Commands.correlation(request.getHeaders());
            LOG.error("unforeseen failure at {} correlationId={}", request.getPath(), correlation, failure);
        }
        return ProblemBody.write(exchange, answer.status(), answer.problem());
    }
}
