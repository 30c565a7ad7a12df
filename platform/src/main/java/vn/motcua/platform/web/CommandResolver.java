package vn.motcua.platform.web;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import vn.motcua.platform.journal.Command;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.security.Caller;

/** Gives controller methods their {@link Command}: the idempotency key, who asks, and the correlation id. */
final class CommandResolver implements HandlerMethodArgumentResolver {

    private static final Pattern SANE = Pattern.compile("[\\x21-\\x7e]{1,200}");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Command.class;
    }

    @Override
    public Mono<Object> resolveArgument(MethodParameter parameter, BindingContext context, ServerWebExchange exchange) {
        return CallerResolver.caller().map(caller -> command(exchange, caller));
    }

    private static Command command(ServerWebExchange exchange, Caller caller) {
        HttpHeaders headers = exchange.getRequest().getHeaders();
        String key = headers.getFirst("Idempotency-Key");
        if (key == null && exchange.getRequest().getMethod() == HttpMethod.PUT) {
            key = UUID.randomUUID().toString();
        }
        if (key == null || key.isBlank()) {
            throw Problem.of(
                    Problem.Kind.MALFORMED,
                    "IDEMPOTENCY_KEY_MISSING",
                    "Send a header Idempotency-Key with a fresh value per request, and the same value when you repeat it.");
        }
        if (!sane(key)) {
            throw Problem.of(
                    Problem.Kind.MALFORMED,
                    "IDEMPOTENCY_KEY_INVALID",
                    "An Idempotency-Key has 1 to 200 printable ASCII characters without spaces.");
        }
        String correlation = headers.getFirst("X-Correlation-Id");
        String known = correlation != null && sane(correlation)
                ? correlation
                : UUID.randomUUID().toString();
        return new Command(key, caller.user(), "", known, null);
    }

    private static boolean sane(@Nullable String text) {
        return text != null && SANE.matcher(text).matches();
    }
}
