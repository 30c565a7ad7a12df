package vn.motcua.gateway;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import vn.motcua.operation.meters.Figure;

/**
 * How those fare who hand a dossier in (nộp hồ sơ), from their request's arrival to the head of our answer: {@code
 * motcua_submission_seconds}. Who hangs up before is not counted.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SubmissionFilter implements WebFilter {

    private static final Figure.Timed SUBMISSIONS = Figure.timed(
            "motcua.submission",
            "Time from a submission's arrival to the head of our answer: taken, refused for its own fault, turned away or failed; with a histogram.",
            "outcome");

    private static final String PATH = "/api/dossiers";

    private static final Duration[] BOUNDS = {
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofMillis(2500),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10)
    };

    /** What became of a submission. */
    enum Outcome {
        /** It is with us. */
        TAKEN,
        /** It, or its sender, was at fault, too many at once included. */
        REFUSED,
        /** Told to come again: a service is away or has no room. */
        TURNED_AWAY,
        /** A fault of ours. */
        FAILED;

        static Outcome of(@Nullable HttpStatusCode status) {
            if (status == null || status.is2xxSuccessful()) {
                return TAKEN;
            }
            if (status.is5xxServerError()) {
                return status.isSameCodeAs(HttpStatus.SERVICE_UNAVAILABLE) ? TURNED_AWAY : FAILED;
            }
            return REFUSED;
        }
    }

    private final Map<Outcome, Timer> answered = new EnumMap<>(Outcome.class);

    SubmissionFilter(MeterRegistry meters) {
        Arrays.stream(Outcome.values()).forEach(outcome -> answered.put(outcome, timer(outcome, meters)));
    }

    private static Timer timer(Outcome outcome, MeterRegistry meters) {
        return SUBMISSIONS
                .with(outcome.name().toLowerCase(Locale.ROOT))
                .serviceLevelObjectives(BOUNDS)
                .register(meters);
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (isSubmission(exchange.getRequest())) {
            long start = System.nanoTime();
            ServerHttpResponse response = exchange.getResponse();
            response.beforeCommit(() -> Mono.fromRunnable(() -> count(response.getStatusCode(), start)));
        }
        return chain.filter(exchange);
    }

    private static boolean isSubmission(ServerHttpRequest request) {
        return HttpMethod.POST.equals(request.getMethod())
                && request.getPath().value().equals(PATH);
    }

    private void count(@Nullable HttpStatusCode status, long start) {
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        Objects.requireNonNull(answered.get(Outcome.of(status))).record(took);
    }
}
