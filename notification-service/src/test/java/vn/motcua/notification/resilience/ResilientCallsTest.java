package vn.motcua.notification.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.springboot.circuitbreaker.autoconfigure.CircuitBreakerAutoConfiguration;
import io.github.resilience4j.springboot.fallback.autoconfigure.FallbackConfigurationOnMissingBean;
import io.github.resilience4j.springboot.retry.autoconfigure.RetryAutoConfiguration;
import io.github.resilience4j.springboot.timelimiter.autoconfigure.TimeLimiterAutoConfiguration;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import reactor.core.Exceptions;
import reactor.core.publisher.Mono;
import vn.motcua.notification.InDoubt;
import vn.motcua.notification.NotTaken;
import vn.motcua.notification.Protection;
import vn.motcua.notification.Undeliverable;

/** The protection as {@code notification.yml} configures it; only waits are shortened. */
class ResilientCallsTest {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withConfiguration(AutoConfigurations.of(
                    FallbackConfigurationOnMissingBean.class,
                    CircuitBreakerAutoConfiguration.class,
                    RetryAutoConfiguration.class,
                    TimeLimiterAutoConfiguration.class))
            .withPropertyValues(
                    "spring.config.name=notification",
                    "resilience4j.timelimiter.configs.email.timeout-duration=100ms",
                    "resilience4j.retry.configs.sms.wait-duration=1ms",
                    "resilience4j.retry.configs.email.wait-duration=1ms",
                    "resilience4j.circuitbreaker.configs.default.wait-duration-in-open-state=300ms")
            .withBean(ResilientCalls.class);
    private final AtomicInteger calls = new AtomicInteger();

    @Test
    void aPassingFailureOfTheSmsProviderIsTriedOnceMoreAtOnce() {
        runner.run(context -> {
            Protection protection = context.getBean(Protection.class);

            assertThatThrownBy(() -> call(protection, "sms", new IllegalStateException("dropped")))
                    .hasMessage("dropped");
            assertThat(calls).hasValue(2);
        });
    }

    @Test
    void whatMayHaveBeenTakenOnceIsNotCalledNotTakenByTheNextTry() {
        runner.run(context -> {
            Protection protection = context.getBean(Protection.class);
            Mono<Void> call = Mono.defer(() -> Mono.error(
                    calls.incrementAndGet() == 1
                            ? new IllegalStateException("dropped")
                            : new NotTaken("UNREACHABLE", null)));

            assertThatThrownBy(() -> protection.guard("sms", "sms", call).block(Duration.ofSeconds(5)))
                    .hasMessage("dropped");
            assertThat(calls).hasValue(2);
        });
    }

    @Test
    void whatIsInDoubtIsNoFaultOfTheProvider() {
        runner.run(context -> {
            Protection protection = context.getBean(Protection.class);
            for (int one = 0; one < 20; one++) {
                assertThatThrownBy(() -> call(protection, "sms", new InDoubt())).isInstanceOf(InDoubt.class);
            }

            assertThat(calls).hasValue(20);
            assertThat(breaker(context.getBean(CircuitBreakerRegistry.class), "sms"))
                    .isEqualTo(CircuitBreaker.State.CLOSED);
        });
    }

    @Test
    void whatWasRefusedIsNotTriedAgainAndDoesNotCountAgainstTheProvider() {
        runner.run(context -> {
            Protection protection = context.getBean(Protection.class);
            for (int one = 0; one < 20; one++) {
                assertThatThrownBy(() -> call(protection, "sms", new Undeliverable("HTTP 400")))
                        .isInstanceOf(Undeliverable.class);
            }

            assertThat(calls).hasValue(20);
            assertThat(breaker(context.getBean(CircuitBreakerRegistry.class), "sms"))
                    .isEqualTo(CircuitBreaker.State.CLOSED);
        });
    }

    @Test
    void anUncertainEmailIsNotRepeatedAtOnce() {
        runner.run(context -> {
            Protection protection = context.getBean(Protection.class);

            assertThatThrownBy(() -> call(protection, "email", new IllegalStateException("broken")))
                    .hasMessage("broken");
            assertThat(calls).hasValue(1);
            assertThatThrownBy(() -> call(protection, "email", new NotTaken("UNREACHABLE", null)))
                    .isInstanceOf(NotTaken.class);
            assertThat(calls).hasValue(3);
        });
    }

    @Test
    void whoAnswersTooLateIsNotWaitedFor() {
        runner.run(context -> assertThatThrownBy(() -> blocked(
                        context.getBean(Protection.class).guard(provider("email"), "email", Mono.<Void>never())))
                .isInstanceOf(TimeoutException.class));
    }

    @Test
    void theBreakerOpensUnderFailuresAndClosesAfterThem() {
        runner.run(context -> {
            Protection protection = context.getBean(Protection.class);
            CircuitBreakerRegistry breakers = context.getBean(CircuitBreakerRegistry.class);
            for (int one = 0; one < 6; one++) {
                assertThatThrownBy(() -> call(protection, "sms", new NotTaken("HTTP 503", null)))
                        .isInstanceOf(NotTaken.class);
            }
            assertThat(breaker(breakers, "sms")).isEqualTo(CircuitBreaker.State.OPEN);
            int before = calls.get();
            assertThatThrownBy(() -> call(protection, "sms", new NotTaken("HTTP 503", null)))
                    .isInstanceOf(NotTaken.class)
                    .hasMessage("BREAKER_OPEN");
            assertThat(calls).hasValue(before);

            await().until(() -> breaker(breakers, "sms") == CircuitBreaker.State.HALF_OPEN);
            protection.guard(provider("sms"), "sms", Mono.just(1)).block();
            protection.guard(provider("sms"), "sms", Mono.just(2)).block();

            assertThat(breaker(breakers, "sms")).isEqualTo(CircuitBreaker.State.CLOSED);
        });
    }

    private static String provider(String kind) {
        return kind + "-first";
    }

    private static CircuitBreaker.State breaker(CircuitBreakerRegistry breakers, String kind) {
        return breakers.circuitBreaker(provider(kind)).getState();
    }

    private void call(Protection protection, String kind, RuntimeException failure) throws Throwable {
        blocked(protection.guard(provider(kind), kind, Mono.error(() -> {
            calls.incrementAndGet();
            return failure;
        })));
    }

    private static void blocked(Mono<?> mono) throws Throwable {
        try {
            mono.block(Duration.ofSeconds(5));
        } catch (RuntimeException failure) {
            throw Exceptions.unwrap(failure);
        }
    }
}
