package vn.motcua.notification.partner;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import reactor.core.publisher.Mono;
import vn.motcua.notification.webhook.Partners.Answer;
import vn.motcua.notification.webhook.Partners.Answer.NotTaken;

/** What a receiver's status, or its silence, means. */
final class Answers {

    private static final int GONE = 410;
    private static final int SERVER_ERRORS = 500;

    /** Too slow, too early, too much: it says nothing of this message. */
    private static final Set<Integer> BUSY = Set.of(408, 425, 429);

    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

    private Answers() {}

    /** It answered, and is not well: the breaker counts it. */
    private static final class Unwell extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient NotTaken answer;

        Unwell(NotTaken answer) {
            super(answer.code());
            this.answer = answer;
        }
    }

    /** From an answer; an error if the receiver is not well. */
    static Mono<Answer> of(ClientResponse response, Instant now) {
        int status = response.statusCode().value();
        if (response.statusCode().is2xxSuccessful()) {
            return Mono.just(new Answer.Taken());
        }
        if (status == GONE) {
            return Mono.just(new Answer.Gone());
        }
        NotTaken missed = new NotTaken("HTTP " + status, false, pause(response, now));
        boolean unwell = status >= SERVER_ERRORS || BUSY.contains(status);
        return unwell ? Mono.error(new Unwell(missed)) : Mono.just(missed);
    }

    /** From a failure, ours or the way's. */
    static Answer of(Throwable failure) {
        Throwable cause = failure instanceof WebClientRequestException sent && sent.getCause() != null
                ? sent.getCause()
                : failure;
        return switch (cause) {
            case Unwell said -> said.answer;
            case CallNotPermittedException open -> surely("BREAKER_OPEN");
            case Networks.Refused forbidden -> surely("ADDRESS_REFUSED");
            case UnknownHostException nameless -> surely("HOST_UNKNOWN");
            case ConnectException away -> surely("UNREACHABLE");
            case SSLException untrusted -> surely("TLS");
            case TimeoutException late -> new NotTaken("TIMEOUT", true, null);
            default -> new NotTaken(cause.getClass().getSimpleName(), true, null);
        };
    }

    private static NotTaken surely(String code) {
        return new NotTaken(code, false, null);
    }

    /** {@code Retry-After}, in seconds or as a moment; null if there is none that can be read. */
    private static @Nullable Duration pause(ClientResponse response, Instant now) {
        String said = response.headers().asHttpHeaders().getFirst(HttpHeaders.RETRY_AFTER);
        if (said == null) {
            return null;
        }
        if (SECONDS.matcher(said).matches()) {
            return Duration.ofSeconds(Long.parseLong(said));
        }
        try {
            ZonedDateTime then = ZonedDateTime.parse(said, DateTimeFormatter.RFC_1123_DATE_TIME);
            return Duration.between(now, then.toInstant());
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
