package vn.motcua.platform.web;

import com.mongodb.MongoException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.reactive.function.client.WebClientException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebInputException;
import reactor.core.Exceptions;
import reactor.netty.channel.AbortedException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import vn.motcua.platform.journal.NotUnique;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.journal.Problem.Kind;
import vn.motcua.platform.journal.TemporaryFailure;

/** From any failure to the problem that the caller reads: one place, one stable code each. */
final class Problems {

    private static final Map<Integer, String> CODES = Map.of(
            404, "PATH_UNKNOWN",
            405, "METHOD_NOT_ALLOWED",
            406, "NOT_ACCEPTABLE",
            415, "MEDIA_TYPE_UNSUPPORTED");

    private Problems() {}

    /** A problem and its status, which need not be that of its kind. */
    record Answer(HttpStatus status, Problem problem) {

        static Answer of(Problem problem) {
            return new Answer(ProblemBody.status(problem.kind()), problem);
        }
    }

    /** The answer for a failure; a failure nobody foresaw is INTERNAL and is logged by the caller of this method. */
    static Answer answer(Throwable failure) {
        Throwable cause = Exceptions.unwrap(failure);
        if (cause instanceof Problem problem) {
            return Answer.of(problem);
        }
        if (cause instanceof NotUnique) {
            return Answer.of(Problem.of(Kind.CONFLICT, "NOT_UNIQUE", "Somebody else just took this value."));
        }
        if (within(cause, DataBufferLimitException.class) != null || status(cause) == 413) {
            return Answer.of(Problem.of(
                    Kind.TOO_LARGE, "BODY_TOO_LARGE", "The body is too large; files have an upload of their own."));
        }
        JacksonException json = within(cause, JacksonException.class);
        if (json != null && cause instanceof ServerWebInputException) {
            return Answer.of(json(json));
        }
        if (cause instanceof WebExchangeBindException invalid) {
            return Answer.of(fields(invalid));
        }
        if (cause instanceof ResponseStatusException refused) {
            return refused(refused);
        }
        if (away(cause)) {
            return Answer.of(Problem.of(
                    Kind.UNAVAILABLE, "TRY_AGAIN", "A part of the system is away; send the same request again."));
        }
        Problem internal = Problem.of(Kind.UNAVAILABLE, "INTERNAL", "Something went wrong here; it was logged.");
        return new Answer(HttpStatus.INTERNAL_SERVER_ERROR, internal);
    }

    /**
     * Also a write of which nobody knows whether it was done: sent again with its key, it is done once. Or the caller is away
     * and hears nothing of it.
     */
    private static boolean away(Throwable cause) {
        return cause instanceof TemporaryFailure
                || cause instanceof TimeoutException
                || cause instanceof RejectedExecutionException
                || cause instanceof AbortedException
                || within(cause, MongoException.class) != null
                || within(cause, WebClientException.class) != null;
    }

    private static Problem json(JacksonException json) {
        String path = json instanceof DatabindException databind ? path(databind) : "";
        if (json instanceof UnrecognizedPropertyException unknown) {
            return Problem.of(
                            Kind.MALFORMED,
                            "UNKNOWN_FIELD",
                            "There is no field " + unknown.getPropertyName() + " here; leave it out.")
                    .with("field", path);
        }
        if (json instanceof DatabindException) {
            return Problem.of(Kind.MALFORMED, "TYPE_MISMATCH", "The field " + path + " has the wrong type.")
                    .with("field", path);
        }
        return Problem.of(Kind.MALFORMED, "BODY_UNREADABLE", "The body is not valid JSON.");
    }

    private static String path(DatabindException failure) {
        StringBuilder path = new StringBuilder();
        failure.getPath().forEach(step -> {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        });
        return path.toString();
    }

    private static Problem fields(WebExchangeBindException invalid) {
        List<Map<String, String>> faults = invalid.getFieldErrors().stream()
                .map(fault -> Map.of("field", fault.getField(), "reason", String.valueOf(fault.getDefaultMessage())))
                .toList();
        return Problem.of(Kind.MALFORMED, "FIELD_INVALID", "Some fields are not valid; all of them are listed.")
                .with("faults", faults);
    }

    private static Answer refused(ResponseStatusException refused) {
        HttpStatus status = HttpStatus.valueOf(refused.getStatusCode().value());
        String code = CODES.getOrDefault(status.value(), status.is4xxClientError() ? "REQUEST_INVALID" : "TRY_AGAIN");
        String reason = refused.getReason();
        return new Answer(status, Problem.of(Kind.MALFORMED, code, reason == null ? status.getReasonPhrase() : reason));
    }

    private static int status(Throwable cause) {
        return cause instanceof ResponseStatusException refused
                ? refused.getStatusCode().value()
                : 0;
    }

    private static <T extends Throwable> @org.jspecify.annotations.Nullable T within(Throwable failure, Class<T> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}
