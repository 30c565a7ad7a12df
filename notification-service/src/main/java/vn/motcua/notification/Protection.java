package vn.motcua.notification;

import reactor.core.publisher.Mono;

/** Keeps a sick peer from making this service sick: time limit, short retry, circuit breaker. */
public interface Protection {

    /**
     * The call under the protection that is configured under this name.
     *
     * @return an error {@link NotTaken} {@code BREAKER_OPEN} while the breaker is open
     */
    <T> Mono<T> guard(String name, Mono<T> call);
}
