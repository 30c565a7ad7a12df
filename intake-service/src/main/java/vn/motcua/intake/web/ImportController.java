package vn.motcua.intake.web;

import java.io.InputStream;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import vn.motcua.intake.listing.ImportReport;
import vn.motcua.intake.listing.LineReader;
import vn.motcua.intake.listing.ListingImport;
import vn.motcua.intake.listing.RawLine;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.security.Caller;

/** Imports listings: one JSON object a line, plain or gzip, read as it comes. */
@RestController
@RequestMapping("/api/procedures/import")
class ImportController {

    /** Buffers from the network that may wait to be read. */
    private static final int WAITING = 16;

    private static final Set<String> ENCODINGS = Set.of("", "identity", "gzip", "x-gzip");

    private final ListingImport imports;
    private final LineReader.Limits limits;

    ImportController(ListingImport imports, ImportProperties properties) {
        this.imports = imports;
        this.limits = properties.limits();
    }

    @PostMapping
    Mono<ImportReport> run(
            ServerHttpRequest request,
            Caller caller,
            @RequestHeader(name = "Content-Encoding", defaultValue = "") String encoding,
            @RequestHeader(name = "X-Correlation-Id", required = false) @Nullable String correlation) {
        ListingImport.Importer importer = new ListingImport.Importer(caller, sane(correlation));
        if (!ENCODINGS.contains(encoding.toLowerCase(Locale.ROOT))) {
            throw Problem.of(Problem.Kind.MALFORMED, "ENCODING_UNKNOWN", "Send the lines plain or as gzip.");
        }
        return imports.run(lines(request), importer);
    }

    /** Reading waits for the sender, hence on threads made for waiting, whoever asks for the next line. */
    private Flux<RawLine> lines(ServerHttpRequest request) {
        return Flux.defer(() -> {
                    InputStream body = DataBufferUtils.subscriberInputStream(request.getBody(), WAITING);
                    return LineReader.lines(body, limits);
                })
                .subscribeOn(Schedulers.boundedElastic());
    }

    private static String sane(@Nullable String correlation) {
        String given = Objects.requireNonNullElse(correlation, "");
        return given.matches("[\\x21-\\x7e]{1,200}") ? given : UUID.randomUUID().toString();
    }
}
