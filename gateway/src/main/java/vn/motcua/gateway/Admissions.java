package vn.motcua.gateway;

import com.netflix.concurrency.limits.Limiter;
import com.netflix.concurrency.limits.limit.AIMDLimit;
import com.netflix.concurrency.limits.limiter.SimpleLimiter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import vn.motcua.operation.meters.Figure;

/**
 * How many requests at once each service is given: as many as it answers in good time, found by watching its
 * answers. Whoever comes beyond that is refused at once and told when to come again, so that those who were let in are served.
 */
@Component
class Admissions {

    /** It takes a third less when most answers were too slow, and one more when they were in time. */
    private static final double BACK_OFF = 0.7;

    private static final Figure.Counted OVERLOADED = Figure.counted(
            "motcua.overloaded", "Requests that were refused because the service had no room for them.", "service");
    private static final Figure.Watched LIMIT = Figure.watched(
            "motcua.admission.limit", "", "How many requests at once a service is given now.", "service");

    private final AdmissionSettings settings;
    private final MeterRegistry meters;
    private final Map<String, SimpleLimiter<Void>> limiters = new ConcurrentHashMap<>();

    Admissions(AdmissionSettings settings, MeterRegistry meters) {
        this.settings = settings;
        this.meters = meters;
    }

    /** The call, if the service has room for it. */
    <T> Mono<T> admit(String service, Mono<T> call) {
        return Mono.defer(() -> limiters.computeIfAbsent(service, this::limiter)
                .acquire(null)
                .map(turn -> watched(turn, call))
                .orElseGet(() -> refused(service)));
    }

    /** Only what says that the service is too slow or away makes it smaller; what a client did wrong says nothing. */
    private static <T> Mono<T> watched(Limiter.Listener turn, Mono<T> call) {
        return Mono.usingWhen(
                Mono.just(turn),
                started -> call,
                ended -> Mono.fromRunnable(ended::onSuccess),
                (failed, reason) -> Mono.fromRunnable(isAway(reason) ? failed::onDropped : failed::onIgnore),
                cancelled -> Mono.fromRunnable(cancelled::onIgnore));
    }

    private static boolean isAway(Throwable failure) {
        return failure instanceof Refusal refusal && refusal.reason() == Reason.SERVICE_UNAVAILABLE;
    }

    /** Whether some service has no room now. */
    boolean anyFull() {
        return limiters.values().stream().anyMatch(Admissions::isFull);
    }

    /** Whether this service has no room now. */
    boolean isFull(String service) {
        SimpleLimiter<Void> limiter = limiters.get(service);
        return limiter != null && isFull(limiter);
    }

    private static boolean isFull(SimpleLimiter<Void> limiter) {
        return limiter.getInflight() >= limiter.getLimit();
    }

    /** The answer to whom a service has no room for. */
    <T> Mono<T> refused(String service) {
        OVERLOADED.in(meters, service).increment();
        return Mono.error(Refusal.until(Reason.OVERLOADED, settings.comeAgain()));
    }

    /** From now on refusals are counted too, from nought. */
    private SimpleLimiter<Void> limiter(String service) {
        OVERLOADED.in(meters, service);
        AIMDLimit found = AIMDLimit.newBuilder()
                .initialLimit(settings.initial())
                .minLimit(settings.least())
                .maxLimit(settings.most())
                .backoffRatio(BACK_OFF)
                .timeout(settings.within().toMillis(), TimeUnit.MILLISECONDS)
                .build();
        LIMIT.in(meters, found::getLimit, service);
        return SimpleLimiter.newBuilder()
                .limit(new MedianLimit(found, settings.within(), System::nanoTime))
                .build();
    }
}
