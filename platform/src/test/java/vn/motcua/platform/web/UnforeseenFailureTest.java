package vn.motcua.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpStatus;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

/** What nobody foresaw: whoever asked learns nothing of it but by what the log can be searched. */
@ExtendWith(OutputCaptureExtension.class)
class UnforeseenFailureTest {

    private final ProblemHandler handler = new ProblemHandler();

    @Test
    void theLogHasTheRequestsCorrelationIdAndTheAnswerNothingOfTheFailure(CapturedOutput log) {
        MockServerWebExchange exchange = asking("c-4711");

        handler.handle(exchange, new IllegalStateException("a bolt is loose")).block();

        assertThat(exchange.getResponse().getStatusCode()).isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR);
        assertThat(exchange.getResponse().getBodyAsString().block())
                .contains("\"code\":\"INTERNAL\"")
                .doesNotContain("bolt");
        assertThat(log.getOut()).contains("at /api/counters correlationId=c-4711", "a bolt is loose");
    }

    @Test
    void whatIsNotFitForALogIsNotWrittenThere(CapturedOutput log) {
        handler.handle(asking("c 1\tERROR everything is lost"), new IllegalStateException("a bolt is loose"))
                .block();

        assertThat(log.getOut()).contains("correlationId=null").doesNotContain("everything is lost");
    }

    private static MockServerWebExchange asking(String correlation) {
        return MockServerWebExchange.from(
                MockServerHttpRequest.get("/api/counters").header("X-Correlation-Id", correlation));
    }
}
