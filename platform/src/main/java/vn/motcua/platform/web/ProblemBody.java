package vn.motcua.platform.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.platform.journal.Problem;

/** Writes a problem as RFC 9457 JSON. */
public final class ProblemBody {

    private static final JsonMapper JSON = JsonMapper.shared();

    private ProblemBody() {}

    /** The HTTP status of a kind of problem. */
    public static HttpStatus status(Problem.Kind kind) {
        return switch (kind) {
            case MALFORMED -> HttpStatus.BAD_REQUEST;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }

    /** Writes the problem with the status of its kind. */
    static Mono<Void> write(ServerWebExchange exchange, Problem problem) {
        return write(exchange, status(problem.kind()), problem);
    }

    /** Writes the problem with a status of its own. */
    public static Mono<Void> write(ServerWebExchange exchange, HttpStatus status, Problem problem) {
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(status);
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        Object wait = problem.more().get("retryAfterSeconds");
        if (wait != null || status == HttpStatus.SERVICE_UNAVAILABLE) {
            response.getHeaders().set("Retry-After", wait == null ? "5" : wait.toString());
        }
        byte[] body = JSON.writeValueAsBytes(body(exchange, status, problem));
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }

    private static Map<String, Object> body(ServerWebExchange exchange, HttpStatus status, Problem problem) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "about:blank");
        body.put("title", status.getReasonPhrase());
        body.put("status", status.value());
        body.put("code", problem.code());
        body.put("detail", problem.getMessage());
        body.put("instance", exchange.getRequest().getPath().value());
        body.putAll(problem.more());
        return body;
    }
}
