package vn.motcua.notification.zalo;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.netty.channel.ChannelOption;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.notification.NotTaken;
import vn.motcua.notification.RotatingTokens.Keys;

/** Zalo's interface, as far as it is used here: a message by a registered text, and the renewal of the access. */
final class ZaloApi {

    private static final int CONNECT_MILLIS = 1_000;

    /** What is not answered by then never is. Who waits does not wait so long, but the answer counts. */
    static final Duration LONGEST = Duration.ofSeconds(60);

    /** What Zalo says when it does not know itself. */
    private static final int UNKNOWN = -100;

    private final ZaloProperties settings;
    private final WebClient http;

    ZaloApi(ZaloProperties settings, WebClient.Builder builder) {
        this.settings = settings;
        this.http = builder.clone().clientConnector(once()).build();
    }

    /**
     * What breaks a connection is sent once more on another, usually; here that would be a second message. And a connection that was
     * idle may be closed just when it is used again, which would leave it open whether a message went.
     */
    private static ReactorClientHttpConnector once() {
        return new ReactorClientHttpConnector(HttpClient.newConnection()
                .disableRetry(true)
                .responseTimeout(LONGEST)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS));
    }

    /** A message; {@code phone} as the world dials it, without a plus. */
    record Zns(
            String phone,
            @JsonProperty("template_id") String templateId,
            @JsonProperty("template_data") Map<String, String> data,
            @JsonProperty("tracking_id") String trackingId) {}

    /** An answer: 0 or a code of {@link ZaloAnswers}, and what Zalo calls the message. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Answer(@Nullable Integer error, @Nullable Data data) {

        /** Of a message that was taken. */
        @JsonIgnoreProperties(ignoreUnknown = true)
        record Data(@JsonProperty("msg_id") @Nullable String messageId) {}
    }

    /** New keys; {@code seconds} from now the access is good. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Renewal(
            @JsonProperty("access_token") @Nullable String access,
            @JsonProperty("refresh_token") @Nullable String renewal,
            @JsonProperty("expires_in") @Nullable Long seconds) {}

    /** Zalo said no. */
    static final class Refusal extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final int code;

        Refusal(int code) {
            super("ZALO " + code);
            this.code = code;
        }

        int code() {
            return code;
        }
    }

    /**
     * Hands the message over and gives what Zalo calls it.
     *
     * @return an error {@link Refusal}, or {@link NotTaken} if Zalo was not even asked; any other leaves it open
     */
    Mono<String> send(String access, Zns message) {
        return http.post()
                .uri(settings.url() + "/message/template")
                .header("access_token", access)
                .bodyValue(message)
                .exchangeToMono(ZaloApi::judged)
                .onErrorMap(ZaloApi::neverConnected, away -> new NotTaken("UNREACHABLE", away));
    }

    /** Zalo says what it has to say in the body, also of what it refuses. */
    private static Mono<String> judged(ClientResponse answer) {
        HttpStatusCode status = answer.statusCode();
        if (status.is4xxClientError()) {
            return answer.releaseBody().then(Mono.error(new NotTaken("HTTP " + status.value(), null)));
        }
        return answer.bodyToMono(String.class)
                .map(body -> JsonMapper.shared().readValue(body, Answer.class))
                .switchIfEmpty(Mono.error(() -> new Refusal(UNKNOWN)))
                .flatMap(ZaloApi::judged);
    }

    private static Mono<String> judged(Answer answer) {
        int code = Objects.requireNonNullElse(answer.error(), UNKNOWN);
        String called = answer.data() == null ? null : answer.data().messageId();
        return code == 0 ? Mono.just(Objects.requireNonNullElse(called, "")) : Mono.error(new Refusal(code));
    }

    private static boolean neverConnected(Throwable failure) {
        return failure instanceof WebClientRequestException request
                && (request.getCause() instanceof ConnectException
                        || request.getCause() instanceof UnknownHostException);
    }

    /**
     * New keys for this renewal, which is used up by that.
     *
     * @return an error {@link NotTaken} if Zalo was not even asked; any other leaves it open whether it is used up
     */
    Mono<Keys> renew(String renewal, Instant now) {
        return http.post()
                .uri(settings.oauthUrl() + "/v4/oa/access_token")
                .header("secret_key", settings.secretKey())
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(BodyInserters.fromFormData("refresh_token", renewal)
                        .with("app_id", settings.appId())
                        .with("grant_type", "refresh_token"))
                .retrieve()
                .bodyToMono(String.class)
                .map(body -> keys(JsonMapper.shared().readValue(body, Renewal.class), now))
                .timeout(LONGEST)
                .onErrorMap(ZaloApi::neverConnected, away -> new NotTaken("UNREACHABLE", away));
    }

    private static Keys keys(Renewal given, Instant now) {
        if (given.access() == null || given.renewal() == null || given.seconds() == null) {
            throw new IllegalStateException("Zalo gives no new keys for this refresh token");
        }
        return new Keys(given.access(), given.renewal(), now.plusSeconds(given.seconds()));
    }
}
