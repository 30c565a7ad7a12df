package vn.motcua.standins.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.motcua.standins.RunningStandins;

/** The partner's system over HTTP: what is genuine is heard once, all else is refused. */
class PartnerIT {

    private static final byte[] KEY = "a key of thirty-two bytes, or so".getBytes(StandardCharsets.US_ASCII);
    private static final String SECRET = "whsec_" + Base64.getEncoder().encodeToString(KEY);
    private static final String BODY = """
            {"type": "vn.motcua.dossier.accepted.v1", "id": "e-1", "dossier": "d-1", "source": "/intake/d-1", "sequence": 3}""";

    @TempDir
    Path directory;

    private final HttpClient http = HttpClient.newHttpClient();
    private RunningStandins standins;

    @BeforeEach
    void start() {
        standins = RunningStandins.in(directory);
        standins.post("/partner/v1/secret", "{\"secret\": \"" + SECRET + "\"}");
    }

    @AfterEach
    void stop() {
        standins.close();
        http.close();
    }

    @Test
    void whatIsGenuineIsHeardOnceHoweverOftenItComes() {
        Instant now = Instant.now();
        assertThat(call(now, "v1,c29tZXRoaW5n " + signature(now))).isEqualTo(204);
        assertThat(call(now, signature(now))).isEqualTo(204);

        JsonNode heard = standins.get("/partner/v1/events?dossier=d-1");
        assertThat(heard.path("refused").asInt()).isZero();
        assertThat(heard.path("items")).singleElement().satisfies(event -> {
            assertThat(event.path("id").asString()).isEqualTo("msg-1");
            assertThat(event.path("type").asString()).isEqualTo("vn.motcua.dossier.accepted.v1");
            assertThat(event.path("sequence").asLong()).isEqualTo(3);
            assertThat(event.path("times").asInt()).isEqualTo(2);
        });
        assertThat(standins.get("/partner/v1/events?dossier=d-2").path("items")).isEmpty();
    }

    @Test
    void whatIsForgedOldOrSignedWithTheSecretOfBeforeIsRefused() {
        Instant now = Instant.now();
        assertThat(call(now, "v1,c29tZXRoaW5n")).isEqualTo(401);
        assertThat(call(now, "")).isEqualTo(401);
        assertThat(call(now.minusSeconds(301), signature(now.minusSeconds(301))))
                .isEqualTo(401);
        standins.post("/partner/v1/secret", "{\"secret\": \"whsec_b3RoZXI=\"}");
        assertThat(call(now, signature(now))).isEqualTo(401);

        assertThat(standins.get("/partner/v1/events").path("items")).isEmpty();
        assertThat(standins.get("/partner/v1/events").path("refused").asInt()).isEqualTo(4);
    }

    private int call(Instant at, String signatures) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(standins.url() + "/partner/v1/hook"))
                .header("webhook-id", "msg-1")
                .header("webhook-timestamp", String.valueOf(at.getEpochSecond()))
                .header("webhook-signature", signatures)
                .POST(BodyPublishers.ofString(BODY))
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static String signature(Instant at) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
            byte[] signed = mac.doFinal(("msg-1." + at.getEpochSecond() + "." + BODY).getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(signed);
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
