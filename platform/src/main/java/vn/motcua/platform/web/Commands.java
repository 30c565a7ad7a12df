package vn.motcua.platform.web;

import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.server.ServerWebExchange;
import vn.motcua.platform.journal.Command;
import vn.motcua.platform.journal.Problem;

/** Reads a {@link Command} off a request: the idempotency key and the correlation id. */
public final class Commands {

    private static final Pattern SANE = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private Commands() {}

    /**
     * The command of this caller; a PUT, which says how things are to be, needs no key.
     *
     * @throws Problem {@code IDEMPOTENCY_KEY_MISSING}, {@code IDEMPOTENCY_KEY_INVALID}
     */
    public static Command of(ServerWebExchange exchange, String caller) {
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
        String correlation = Objects.requireNonNullElseGet(
                correlation(headers), () -> UUID.randomUUID().toString());
        return new Command(key, caller, "", correlation, null);
    }

    /** By which the door, and whoever was answered, know the request; null if it says nothing fit to be written down. */
    static @Nullable String correlation(HttpHeaders headers) {
        String said = headers.getFirst("X-Correlation-Id");
        return sane(said) ? said : null;
    }

    private static boolean sane(@Nullable String text) {
        return text != null && SANE.matcher(text).matches();
    }
}
