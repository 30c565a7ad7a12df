package vn.motcua.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What Zalo says to the webhook, or somebody in its name. */
record ZaloCall(WebTestClient client) {

    static final String APP = "4100";
    static final String SECRET = "what the account signs with";

    private static final String SAID_AT = "1764500002000";

    /** That the message of this reference is on somebody's phone. */
    static String arrived(String reference) {
        return """
               {"event_name":"user_received_message","app_id":"4100","timestamp":"1764500002000",\
               "message":{"delivery_time":"1764500001000","msg_id":"m1","tracking_id":"%s"}}""".formatted(reference);
    }

    WebTestClient.ResponseSpec genuine(String body) {
        return said(body, signature(body, SECRET));
    }

    WebTestClient.ResponseSpec forged(String body) {
        return said(body, signature(body, "a guess"));
    }

    /** One body with the signature of another. */
    WebTestClient.ResponseSpec signedAs(String other, String body) {
        return said(body, signature(other, SECRET));
    }

    private WebTestClient.ResponseSpec said(String body, String signature) {
        return client.post()
                .uri("/api/receipts/zalo")
                .header("Content-Type", "application/json")
                .header("X-ZEvent-Signature", signature)
                .bodyValue(body)
                .exchange();
    }

    private static String signature(String body, String secret) {
        try {
            byte[] signed = (APP + body + SAID_AT + secret).getBytes(UTF_8);
            return "mac="
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(signed));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
