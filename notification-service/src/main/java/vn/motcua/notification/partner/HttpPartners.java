package vn.motcua.notification.partner;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import io.netty.channel.ChannelOption;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.http.client.HttpClient;
import vn.motcua.notification.signing.WebhookSignature;
import vn.motcua.notification.webhook.Partners;
import vn.motcua.notification.webhook.Secret;
import vn.motcua.notification.webhook.WebhookRules;
import vn.motcua.platform.journal.Problem;

/**
 * Posts to receivers, each behind its breaker: only where {@link Networks} allows it, no redirect is followed, and of what they
 * answer no more than the status counts.
 */
@Component
class HttpPartners implements Partners {

    private static final int CONNECT_MILLIS = 3_000;
    private static final int MOST_READ = 4_096;

    /** For what comes behind the status. */
    private static final Duration REST = Duration.ofSeconds(1);

    /** Receivers compare with the time of the world, whatever the business clock says. */
    private static final Clock REAL = Clock.systemUTC();

    private final WebhookRules rules;
    private final Networks networks;
    private final Breakers breakers;
    private final WebClient http;

    /** A client without traces and figures: partners hear nothing of our inner workings, and are no label of a metric. */
    HttpPartners(WebhookRules rules, Networks networks, Breakers breakers) {
        this.rules = rules;
        this.networks = networks;
        this.breakers = breakers;
        this.http = WebClient.builder().clientConnector(guarded(networks)).build();
    }

    /** A connection for each call: one that was kept would lead to where the name led once. */
    private static ReactorClientHttpConnector guarded(Networks networks) {
        return new ReactorClientHttpConnector(HttpClient.newConnection()
                .disableRetry(true)
                .resolver(new GuardedNames(networks))
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS));
    }

    @Override
    public Mono<Void> check(URI url) {
        return Mono.fromCallable(() -> networks.of(url.getHost()))
                .subscribeOn(Schedulers.boundedElastic())
                .onErrorMap(UnknownHostException.class, HttpPartners::refused)
                .then();
    }

    private static Problem refused(UnknownHostException unknown) {
        return unknown instanceof Networks.Refused
                ? Problem.invalid(
                        "WEBHOOK_ADDRESS_REFUSED",
                        "This address is in a private or special network; ask for it in motcua.webhooks.allowed-networks.")
                : Problem.invalid("WEBHOOK_HOST_UNKNOWN", "No address is known for this host.");
    }

    @Override
    public Mono<Answer> post(Call call) {
        return Mono.defer(() -> called(call))
                .timeout(rules.timeout())
                .transformDeferred(CircuitBreakerOperator.of(breakers.of(call)))
                .onErrorResume(failure -> Mono.just(Answers.of(failure)));
    }

    private Mono<Answer> called(Call call) {
        URI url = URI.create(call.url());
        byte[] body = call.body().getBytes(UTF_8);
        Instant now = REAL.instant();
        List<String> keys = call.secrets().stream().map(Secret::key).toList();
        return literallyAllowed(url)
                .then(http.post()
                        .uri(url)
                        .contentType(MediaType.APPLICATION_JSON)
                        .header(WebhookSignature.ID, call.reference())
                        .header(WebhookSignature.TIMESTAMP, Long.toString(now.getEpochSecond()))
                        .header(WebhookSignature.HEADER, WebhookSignature.of(keys, call.reference(), now, body))
                        .bodyValue(body)
                        .exchangeToMono(answer -> judged(answer, now)));
    }

    /** What is an address already is not looked up. */
    private Mono<Void> literallyAllowed(URI url) {
        return Mono.fromCallable(() -> {
                    networks.checkLiteral(url.getHost());
                    return url;
                })
                .then();
    }

    private static Mono<Answer> judged(ClientResponse answer, Instant now) {
        return drained(answer).then(Mono.defer(() -> Answers.of(answer, now)));
    }

    /** The status has come and counts, whatever becomes of the rest; an endless answer is left. */
    private static Mono<Void> drained(ClientResponse answer) {
        return DataBufferUtils.takeUntilByteCount(answer.bodyToFlux(DataBuffer.class), MOST_READ)
                .map(DataBufferUtils::release)
                .then()
                .timeout(REST)
                .onErrorComplete();
    }
}
