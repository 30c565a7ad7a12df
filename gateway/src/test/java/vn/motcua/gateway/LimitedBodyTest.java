package vn.motcua.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.publisher.Flux;

class LimitedBodyTest {

    @Test
    void aBodyOfJustTheLimitPassesWhole() {
        MockServerWebExchange exchange = exchange(chunks("12345", "67890"));
        assertThat(read(exchange, 10)).isEqualTo("1234567890");
        assertThat(LimitedBody.cameWhole(exchange)).isTrue();
    }

    @Test
    void oneByteMoreIsCutOff() {
        MockServerWebExchange exchange = exchange(chunks("12345", "678901"));
        assertThatThrownBy(() -> read(exchange, 10)).hasMessage("BODY_TOO_LARGE");
        assertThat(LimitedBody.cameWhole(exchange)).isFalse();
    }

    @Test
    void aBodyThatBreaksOffIsTheClientsFault() {
        MockServerWebExchange exchange = exchange(chunks("12345").concatWith(Flux.error(new IOException("reset"))));
        assertThatThrownBy(() -> read(exchange, 10)).hasMessage("BODY_INCOMPLETE");
    }

    private static Flux<DataBuffer> chunks(String... texts) {
        return Flux.just(texts)
                .map(text -> DefaultDataBufferFactory.sharedInstance.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static MockServerWebExchange exchange(Flux<DataBuffer> body) {
        return MockServerWebExchange.from(MockServerHttpRequest.post("/").body(body));
    }

    private static String read(MockServerWebExchange exchange, long limit) {
        return DataBufferUtils.join(new LimitedBody(exchange, limit).getBody())
                .map(whole -> whole.toString(StandardCharsets.UTF_8))
                .block();
    }
}
