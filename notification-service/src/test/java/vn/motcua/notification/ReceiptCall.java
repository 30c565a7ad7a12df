package vn.motcua.notification;

import static vn.motcua.notification.RunningNotification.OTHER_SECRET;
import static vn.motcua.notification.RunningNotification.SECRET;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.springframework.test.web.reactive.server.WebTestClient;
import vn.motcua.notification.signing.Signature;

/** A provider of SMS, or somebody who would like to be one, that calls to say what became of a message. */
record ReceiptCall(WebTestClient client, String provider) {

    static String word(String reference, String status) {
        return "{\"reference\":\"%s\",\"status\":\"%s\",\"at\":\"2026-11-20T02:00:01Z\"}".formatted(reference, status);
    }

    WebTestClient.ResponseSpec genuine(String body) {
        return said(provider, body, secret(provider), Instant.now());
    }

    WebTestClient.ResponseSpec forged(String body) {
        return said(provider, body, "a guess", Instant.now());
    }

    WebTestClient.ResponseSpec stale(String body) {
        return said(provider, body, secret(provider), Instant.now().minus(Duration.ofMinutes(6)));
    }

    /** The other provider, which never had the message, says so of it. */
    WebTestClient.ResponseSpec ofTheOther(String body) {
        String other = provider.equals("sms-first") ? "sms-second" : "sms-first";
        return said(other, body, secret(other), Instant.now());
    }

    private static String secret(String provider) {
        return provider.equals("sms-second") ? OTHER_SECRET : SECRET;
    }

    private WebTestClient.ResponseSpec said(String name, String body, String secret, Instant at) {
        return client.post()
                .uri("/api/receipts/{provider}", name)
                .header("Content-Type", "application/json")
                .header(Signature.HEADER, Signature.of(body.getBytes(StandardCharsets.UTF_8), secret, at))
                .bodyValue(body)
                .exchange();
    }
}
