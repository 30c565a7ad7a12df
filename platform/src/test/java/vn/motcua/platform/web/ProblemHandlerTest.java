package vn.motcua.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoOperationTimeoutException;
import com.mongodb.MongoSocketReadException;
import com.mongodb.MongoSocketReadTimeoutException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import com.mongodb.MongoWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteConcernResult;
import com.mongodb.WriteError;
import com.mongodb.bulk.WriteConcernError;
import com.mongodb.connection.ClusterId;
import com.mongodb.connection.ServerId;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.netty.channel.AbortedException;

/** A store that is away, or a write of which nobody knows, is neither the caller's fault nor a success: 503, come again. */
class ProblemHandlerTest {

    private static final ServerAddress STORE = new ServerAddress("store", 27017);

    static Stream<Throwable> away() {
        BsonDocument none = new BsonDocument();
        WriteConcernError late = new WriteConcernError(64, "WriteConcernTimeout", "waiting for replication", none);
        return Stream.of(
                new MongoTimeoutException("no primary"),
                new MongoOperationTimeoutException("took too long"),
                new MongoNotPrimaryException(none, STORE),
                new MongoNodeIsRecoveringException(none, STORE),
                new MongoSocketReadException("closed after the send", STORE),
                new MongoSocketReadTimeoutException("silent after the send", STORE, new IOException()),
                new MongoInterruptedException("interrupted", new InterruptedException()),
                new MongoConnectionPoolClearedException(new ServerId(new ClusterId(), STORE), null),
                new MongoWriteConcernException(late, WriteConcernResult.unacknowledged(), STORE, List.of()),
                new MongoWriteException(new WriteError(91, "ShutdownInProgress", none), STORE, List.of()),
                new DataAccessResourceFailureException("wrapped", new MongoTimeoutException("no primary")),
                new TimeoutException("nine seconds"),
                new RejectedExecutionException("full"),
                new AbortedException("the caller closed the connection"));
    }

    @ParameterizedTest
    @MethodSource("away")
    void whatIsAwayIsSaidSoWithTheTimeToComeAgain(Throwable failure) {
        MockServerWebExchange exchange = MockServerWebExchange.from(MockServerHttpRequest.post("/api/dossiers"));

        new ProblemHandler().handle(exchange, failure).block();

        assertThat(exchange.getResponse().getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(exchange.getResponse().getHeaders().getFirst("Retry-After")).isEqualTo("5");
        assertThat(exchange.getResponse().getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(exchange.getResponse().getBodyAsString().block()).contains("\"code\":\"TRY_AGAIN\"");
    }
}
