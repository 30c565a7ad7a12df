package vn.motcua.notification.sms;

import java.net.ConnectException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import reactor.core.publisher.Mono;
import vn.motcua.notification.Medium;
import vn.motcua.notification.Message;
import vn.motcua.notification.NotTaken;
import vn.motcua.notification.NoticeChannel;
import vn.motcua.notification.Undeliverable;

/** SMS through a provider's HTTP interface. The provider sends each reference once, so an uncertain call may be repeated. */
@Component
@EnableConfigurationProperties(SmsProperties.class)
class SmsChannel implements NoticeChannel {

    private final WebClient provider;
    private final String sender;

    SmsChannel(WebClient.Builder builder, SmsProperties settings) {
        this.provider = builder.clone()
                .baseUrl(settings.url())
                .defaultHeader("X-Api-Key", settings.apiKey())
                .build();
        this.sender = settings.sender();
    }

    /** What the provider wants. */
    record Sms(String reference, String to, String text, String sender) {}

    @Override
    public Medium medium() {
        return Medium.SMS;
    }

    @Override
    public Mono<Void> send(Message message) {
        return provider.post()
                .uri("/sms/v1/messages")
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
}
