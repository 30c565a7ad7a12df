package vn.motcua.platform.messaging;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import reactor.core.Exceptions;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.journal.TemporaryFailure;
import vn.motcua.platform.store.Conflict;

/** Which failures pass by themselves. Everything else is a fault that a person must look at. */
final class Failures {

    private Failures() {}

    static boolean temporary(Throwable failure) {
        Throwable cause = Exceptions.unwrap(failure);
        return switch (cause) {
            case TemporaryFailure away -> true;
            case Conflict busy -> true;
            case Problem problem -> problem.kind() == Problem.Kind.UNAVAILABLE;
            case TimeoutException late -> true;
            case IOException broken -> true;
            case WebClientRequestException unreachable -> true;
            case WebClientResponseException answered -> answered.getStatusCode().is5xxServerError();
            case MongoWriteException refused -> false;
            case MongoCommandException refused ->
                refused.hasErrorLabel("RetryableWriteError") || refused.hasErrorLabel("TransientTransactionError");
            case MongoException away -> true;
            default -> false;
        };
    }
}
