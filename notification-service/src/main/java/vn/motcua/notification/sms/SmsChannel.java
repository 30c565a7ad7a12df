package vn.motcua.notification.sms;

import java.net.ConnectException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.notification.HttpReceipts;
import vn.motcua.notification.Medium;
import vn.motcua.notification.Message;
import vn.motcua.notification.NotTaken;
import vn.motcua.notification.NoticeChannel;
import vn.motcua.notification.Receipt;
import vn.motcua.notification.Receipts;
import vn.motcua.notification.Undeliverable;
import vn.motcua.notification.signing.Signature;
import vn.motcua.platform.journal.Problem;

/**
 * SMS through one provider's HTTP interface. The provider sends each reference once, so an uncertain call may be repeated; and it
 * calls back, signed, to say what became of it.
 */
class SmsChannel implements NoticeChannel, HttpReceipts {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final String provider;
    private final SmsProperties.Provider settings;
    private final String sender;
    private final WebClient http;

    SmsChannel(String name, SmsProperties all, WebClient.Builder builder) {
        this.provider = label(name);
        this.settings = Objects.requireNonNull(all.providers().get(name));
        this.sender = all.sender();
        this.http = builder.clone()
                .baseUrl(settings.url())
                .defaultHeader("X-Api-Key", settings.apiKey())
                .build();
    }

    /** How the provider of this name is called among those of all media. */
    static String label(String name) {
        return "sms-" + name;
    }

    /** What the provider wants. */
    record Sms(String reference, String to, String text, String sender) {}

    /** What it says later; {@code error} is its code, null if there is none. */
    record Word(
            @Nullable String reference,
            @Nullable Status status,
            @Nullable Instant at,
            @Nullable String error) {}

    /** What it says became of a message. */
    enum Status {
        DELIVERED(Receipt.Outcome.DELIVERED),
        UNDELIVERABLE(Receipt.Outcome.PERMANENT_FAILURE),
        EXPIRED(Receipt.Outcome.TEMPORARY_FAILURE);

        private final Receipt.Outcome outcome;

        Status(Receipt.Outcome outcome) {
            this.outcome = outcome;
        }
    }

    @Override
    public Medium medium() {
        return Medium.SMS;
    }

    @Override
    public String provider() {
        return provider;
    }

    @Override
    public int share() {
        return settings.share();
    }

    @Override
    public Mono<Void> send(Message message) {
        return http.post()
                .uri("/v1/messages")
                .bodyValue(new Sms(message.reference(), message.to(), message.text(), sender))
                .exchangeToMono(SmsChannel::judged)
                .onErrorMap(SmsChannel::neverConnected, failure -> new NotTaken("UNREACHABLE", failure));
    }

    private static Mono<Void> judged(ClientResponse answer) {
        HttpStatusCode status = answer.statusCode();
        if (status.is2xxSuccessful()) {
            return answer.releaseBody();
        }
        String code = "HTTP " + status.value();
        return answer.releaseBody()
                .then(Mono.error(aboutTheMessage(status) ? new Undeliverable(code) : notTaken(code)));
    }

    /** Only these say that this message is wrong; any other refusal is about the provider or our account with it. */
    private static boolean aboutTheMessage(HttpStatusCode status) {
        return status.value() == 400 || status.value() == 422;
    }

    private static NotTaken notTaken(String code) {
        return new NotTaken(code, null);
    }

    private static boolean neverConnected(Throwable failure) {
        return failure instanceof WebClientRequestException request && request.getCause() instanceof ConnectException;
    }

    @Override
    public Optional<Receipts.Report> read(UnaryOperator<String> header, byte[] body, Instant now) {
        String signature = header.apply(Signature.HEADER);
        Signature.Trust trust = Signature.trust(signature, body, settings.receiptSecret(), now);
        if (trust != Signature.Trust.GENUINE) {
            throw new Unbelieved(trust.name());
        }
        return Optional.of(report(body));
    }

    private static Receipts.Report report(byte[] body) {
        Word word = word(body);
        if (word == null || word.reference() == null || word.status() == null || word.at() == null) {
            throw notUnderstood();
        }
        String error = Objects.requireNonNullElse(word.error(), "");
        return new Receipts.Report(word.reference(), new Receipt(word.status().outcome, word.at(), error));
    }

    private static @Nullable Word word(byte[] body) {
        try {
            return JSON.readValue(body, Word.class);
        } catch (JacksonException unreadable) {
            throw notUnderstood();
        }
    }

    private static Problem notUnderstood() {
        return Problem.of(
                Problem.Kind.MALFORMED,
                "RECEIPT_UNREADABLE",
                "A receipt is {reference, status: DELIVERED, UNDELIVERABLE or EXPIRED, at, error}.");
    }
}
