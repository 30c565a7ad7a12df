package vn.motcua.notification.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import vn.motcua.notification.HttpReceipts;
import vn.motcua.notification.NoticeMetrics;
import vn.motcua.notification.Receipts;
import vn.motcua.platform.journal.Problem;

/** What providers call to say what became of messages. Who calls is known by the signature alone. */
@RestController
class ReceiptController {

    /** Providers know nothing of the legal clock that a demo or a test moves. */
    private static final Clock REAL = Clock.systemUTC();

    private final Map<String, HttpReceipts> providers;
    private final Receipts receipts;
    private final NoticeMetrics metrics;

    ReceiptController(List<HttpReceipts> providers, Receipts receipts, NoticeMetrics metrics) {
        this.providers = providers.stream().collect(Collectors.toMap(HttpReceipts::provider, Function.identity()));
        this.receipts = receipts;
        this.metrics = metrics;
    }

    @PostMapping("/api/receipts/{provider}")
    Mono<ResponseEntity<Void>> receive(
            @PathVariable String provider, @RequestHeader HttpHeaders headers, @RequestBody byte[] body) {
        HttpReceipts source = providers.get(provider);
        if (source == null) {
            throw Problem.notFound("PROVIDER_UNKNOWN", "There is no provider of this name.");
        }
        return Mono.justOrEmpty(read(source, headers, body))
                .flatMap(report -> enter(provider, report))
                .thenReturn(ResponseEntity.status(source.thanks()).build());
    }

    private Mono<Receipts.Effect> enter(String provider, Receipts.Report report) {
        return receipts.enter(provider, report)
                .doOnNext(effect -> count(provider, effect.name()))
                .filter(effect -> effect != Receipts.Effect.UNKNOWN)
                .switchIfEmpty(Mono.error(() ->
                        Problem.notFound("NOTICE_UNKNOWN", "No notice of this reference was given to this provider.")));
    }

    private Optional<Receipts.Report> read(HttpReceipts source, HttpHeaders headers, byte[] body) {
        try {
            return source.read(name -> Objects.requireNonNullElse(headers.getFirst(name), ""), body, REAL.instant());
        } catch (HttpReceipts.Unbelieved refused) {
            String why = String.valueOf(refused.getMessage());
            count(source.provider(), why);
            throw Problem.of(
                    Problem.Kind.FORBIDDEN,
                    "RECEIPT_" + why,
                    "The signature is not this provider's over this body, or it is too old: sign anew and send again.");
        } catch (Problem unreadable) {
            count(source.provider(), "unreadable");
            throw unreadable;
        }
    }

    private void count(String provider, String outcome) {
        metrics.receipt(provider, outcome.toLowerCase(Locale.ROOT));
    }
}
