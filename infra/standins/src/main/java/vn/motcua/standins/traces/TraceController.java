package vn.motcua.standins.traces;

import com.google.protobuf.InvalidProtocolBufferException;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceResponse;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** OTLP over HTTP as far as it concerns traces, and beside it what arrived, to look at. */
@RestController
class TraceController {

    private static final String PROTOBUF = "application/x-protobuf";
    private static final String TEXT = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8";

    private final Collector collector;

    TraceController(Collector collector) {
        this.collector = collector;
    }

    @PostMapping(path = "/v1/traces", consumes = PROTOBUF, produces = PROTOBUF)
    ResponseEntity<byte[]> export(@RequestBody byte[] body) {
        try {
            collector.take(SeenSpan.in(ExportTraceServiceRequest.parseFrom(body)));
            return ResponseEntity.ok(
                    ExportTraceServiceResponse.getDefaultInstance().toByteArray());
        } catch (InvalidProtocolBufferException garbled) {
            return ResponseEntity.badRequest().build();
        }
    }

    /** A line for each trace, the oldest first. */
    @GetMapping(path = "/traces", produces = TEXT)
    String all(@RequestParam(defaultValue = "") String subject) {
        return collector.about(subject).stream()
                .map(trace -> trace.summary() + "\n")
                .collect(Collectors.joining());
    }

    @GetMapping(path = "/traces/{trace}", produces = TEXT)
    ResponseEntity<String> tree(@PathVariable String trace) {
        return ResponseEntity.of(collector.trace(trace).map(TraceTree::text));
    }

    /** For programs. */
    @GetMapping("/traces/v1/spans")
    List<SeenSpan> spans(@RequestParam(defaultValue = "") String subject) {
        return collector.about(subject).stream()
                .flatMap(trace -> trace.spans().stream())
                .toList();
    }
}
