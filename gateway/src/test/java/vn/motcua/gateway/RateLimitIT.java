package vn.motcua.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.gateway.Door.code;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** How often one client may come. */
class RateLimitIT {

    private static final Door DOOR = Door.open(Map.of(
            "motcua.gateway.limit.burst",
            3,
            "motcua.gateway.limit.period",
            "1h",
            "motcua.gateway.tracking-limit.burst",
            2,
            "motcua.gateway.tracking-limit.period",
            "1h",
            "spring.main.cloud-platform",
            "kubernetes")); // where Spring would believe forwarded addresses unless told otherwise

    @AfterAll
    static void close() {
        DOOR.close();
    }

    @Test
    void eachSubjectHasItsOwnAllowance() {
        String an = DOOR.issuer.bearer("an.citizen", "citizen");
        for (int i = 0; i < 3; i++) {
            assertThat(asking(an).statusCode()).isEqualTo(200);
        }
        HttpResponse<String> refused = asking(an);
        assertThat(code(refused)).isEqualTo("429 RATE_LIMITED");
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("3600");
        assertThat(refused.headers().firstValue("X-Correlation-Id")).isPresent();
        assertThat(asking(DOOR.issuer.bearer("an.citizen", "citizen")).statusCode())
                .as("a new token of the same person")
                .isEqualTo(429);
        assertThat(asking(DOOR.issuer.bearer("binh.citizen", "citizen")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void withoutATokenTheAddressCountsAndAForwardedOneIsNotBelieved() {
        for (int i = 0; i < 3; i++) {
            DOOR.get("/api/procedures", "X-Forwarded-For", "10.0.0." + i, "Forwarded", "for=10.0.0." + i);
        }
        assertThat(code(DOOR.get("/api/procedures", "X-Forwarded-For", "10.0.0.9", "Forwarded", "for=10.0.0.9")))
                .isEqualTo("429 RATE_LIMITED");
        assertThat(DOOR.management("/actuator/health").statusCode()).isEqualTo(200);
    }

    @Test
    void lookUpsAreLimitedMoreStrictlyAndTheRefusalsCounted() {
        assertThat(DOOR.post("/api/tracking", "{}").statusCode()).isEqualTo(200);
        BodyPublisher wish = BodyPublishers.ofString("{}");
        assertThat(DOOR.send("PUT", "/api/tracking/t/notify", wish).statusCode())
                .isEqualTo(200);
        assertThat(code(DOOR.post("/api/tracking", "{}"))).isEqualTo("429 RATE_LIMITED");
        assertThat(DOOR.management("/actuator/prometheus").body())
                .containsPattern("motcua_rate_limited_total\\{kind=\"tracking\"\\} 1\\.0");
    }

    private static HttpResponse<String> asking(String token) {
        return DOOR.get("/api/dossiers/1", "Authorization", token);
    }
}
