package vn.motcua.notification.resilience;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.retry.RetryRegistry;
import org.springframework.stereotype.Component;
import vn.motcua.notification.Channels;
import vn.motcua.notification.NoticeChannel;

/** Makes the breaker and the retries of every provider at the start, so that their figures are there before its first message. */
@Component
class EveryProvider {

    EveryProvider(Channels channels, CircuitBreakerRegistry breakers, RetryRegistry retries) {
        for (NoticeChannel channel : channels.all()) {
            breakers.circuitBreaker(channel.provider(), channel.medium().label());
            retries.retry(channel.provider(), channel.medium().label());
        }
    }
}
