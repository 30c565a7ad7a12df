package vn.motcua.notification;

import reactor.core.publisher.Mono;

/** Keeps a sick peer from making this service sick: time limit, short retry, circuit breaker. */
public interface Protection {

    /**
     * The call under a protection of its own.
     *
     * @param name whom it protects, e.g. {@code sms-first}
     * @param kind the configuration that all of its kind share, e.g. {@code sms}
     * @return an error {@link NotTaken} {@code BREAKER_OPEN} while the breaker is open
     */
    <T> Mono<T> guard(String name, String kind, Mono<T> call);
}
