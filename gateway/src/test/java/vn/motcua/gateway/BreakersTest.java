package vn.motcua.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Mono;
import reactor.netty.channel.AbortedException;
import vn.motcua.gateway.GatewaySettings.Breaker;
import vn.motcua.gateway.GatewaySettings.Limit;

class BreakersTest {

    private static final DataSize MB = DataSize.ofMegabytes(1);
    private static final Duration LONG = Duration.ofHours(1);
    private static final Limit ANY = new Limit(1, LONG);

    private final Breakers breakers = new Breakers(
            new GatewaySettings(ANY, ANY, 1, new Breaker(4, 4, LONG, LONG), LONG, LONG, MB, MB, MB),
            new SimpleMeterRegistry());

    @Test
    void aServiceThatCannotBeReachedIsLeftAloneAfterSomeTries() {
        fourTimes(Mono.error(new IOException("refused")));
        assertThat(isLeftAlone()).isTrue();
    }

    @Test
    void aServiceThatClosedBeforeItWasAskedIsLeftAlone() {
        fourTimes(Mono.error(AbortedException.beforeSend()));
        assertThat(isLeftAlone()).isTrue();
    }

    @Test
    void aServiceThatIsTooSlowIsLeftAlone() {
        fourTimes(Mono.error(new TimeoutException()));
        assertThat(isLeftAlone()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {502, 503, 504})
    void aServiceThatSaysItIsAwayIsLeftAlone(int status) {
        fourTimes(Mono.just(HttpStatusCode.valueOf(status)));
        assertThat(isLeftAlone()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 404, 409, 422, 500})
    void whatAServiceDecidedIsNoFailure(int status) {
        fourTimes(Mono.just(HttpStatusCode.valueOf(status)));
        assertThat(isLeftAlone()).isFalse();
    }

    @Test
    void whatTheClientDidWrongCountsNeitherWay() {
        fourTimes(Mono.error(Refusal.of(Reason.BODY_TOO_LARGE)));
        assertThat(isLeftAlone()).isFalse();
    }

    @Test
    void anotherServiceIsStillAsked() {
        fourTimes(Mono.error(new IOException("refused")));
        assertThat(breakers.guard("routing", Mono.just("here")).block()).isEqualTo("here");
    }

    private void fourTimes(Mono<HttpStatusCode> answer) {
        for (int i = 0; i < 4; i++) {
            breakers.guard("intake", answer).onErrorComplete().block();
        }
    }

    private boolean isLeftAlone() {
        return breakers.guard("intake", Mono.just(false))
                .onErrorReturn(
                        failure -> failure instanceof Refusal refusal
                                && refusal.reason() == Reason.SERVICE_UNAVAILABLE
                                && LONG.equals(refusal.retryAfter()),
                        true)
                .block();
    }
}
