package vn.motcua.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Mono;
import reactor.netty.channel.AbortedException;
import vn.motcua.gateway.GatewaySettings.Breaker;
import vn.motcua.gateway.GatewaySettings.Limit;

/** What no stand-in can time: a kept connection that is closed in the moment in which the request is about to leave. */
class SecondTryTest {

    private static final DataSize MB = DataSize.ofMegabytes(1);
    private static final Limit ANY = new Limit(1, Duration.ofHours(1));
    private static final Breaker BREAKER = new Breaker(4, 4, Duration.ofHours(1), Duration.ofHours(1));

    @Test
    void aRequestThatFoundItsConnectionClosedIsSentOnceMore() {
        SecondTry second = new SecondTry(
                new GatewaySettings(ANY, ANY, 1, BREAKER, Duration.ofHours(1), Duration.ZERO, MB, MB, MB));
        AtomicInteger tries = new AtomicInteger();

        second.filter(
                        MockServerWebExchange.from(MockServerHttpRequest.get("/api/dossiers/1")),
                        exchange -> Mono.defer(() -> tries.incrementAndGet() == 1
                                ? Mono.error(AbortedException.beforeSend())
                                : Mono.empty()))
                .block();

        assertThat(tries).hasValue(2);
    }
}
