package vn.motcua.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.gateway.Door.code;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which tokens open the door, and where none is needed. */
class TokensIT {

    private final Door door = SharedDoor.DOOR;
    private final TestIssuer issuer = door.issuer;

    @BeforeEach
    void nothingReceivedYet() {
        door.intake.answersNormally();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/procedures",
                "/api/procedures/3.000722",
                "/api/agencies?q=ninh+phuoc",
                "/api/agencies/H32.49",
                "/api/areas",
                "/api/areas/22870",
                "/api/calendars",
                "/api/calendars/vietnam",
                "/api/procedures/1.000578/definition",
                "/api/tracking/t/stream",
                "/api/complaints/published",
                "/api/unsubscribe/t",
                "/v3/api-docs"
            })
    void whatIsPublicNeedsNoToken(String path) {
        assertThat(door.get(path).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/tracking", "/api/receipts/sms-first", "/api/unsubscribe/t"})
    void aLookUpAndWhatIsSignedOtherwiseNeedNoToken(String path) {
        assertThat(door.post(path, "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void whoHasATrackingTokenSaysHowToBeTold() {
        BodyPublisher body = BodyPublishers.ofString("{}");
        assertThat(door.send("PUT", "/api/tracking/t/notify", body).statusCode())
                .isEqualTo(200);
        assertThat(code(door.send("PUT", "/api/dossiers/1/notify", body))).isEqualTo("401 TOKEN_MISSING");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/dossiers/1",
                "/api/desk/dossiers",
                "/api/tracking/t",
                "/api/complaints",
                "/api/complaints/1",
                "/api/routes/1",
                "/api/cases",
                "/api/notices",
                "/api/receipts/sms-first",
                "/api/incidents",
                "/api/incidents/intake:1"
            })
    void everythingElseDoes(String path) {
        HttpResponse<String> answer = door.get(path);
        assertThat(code(answer)).isEqualTo("401 TOKEN_MISSING");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    }

    @Test
    void onlyReadingProceduresIsPublic() {
        assertThat(code(door.post("/api/procedures/import", "{}"))).isEqualTo("401 TOKEN_MISSING");
        assertThat(door.intake.received()).isEmpty();
    }

    @Test
    void wrongTokensAreToldApart() {
        assertThat(code(asking("Bearer rubbish"))).isEqualTo("401 TOKEN_INVALID");
        assertThat(code(asking("Bearer a.b.c"))).isEqualTo("401 TOKEN_INVALID");
        assertThat(code(asking("Bearer "))).isEqualTo("401 TOKEN_INVALID");
        assertThat(code(asking(issuer.forged("admin")))).isEqualTo("401 TOKEN_INVALID");
        assertThat(code(asking(issuer.forAnotherAudience("an")))).isEqualTo("401 TOKEN_INVALID");
        assertThat(code(asking(issuer.ofAnotherIssuer("an")))).isEqualTo("401 TOKEN_INVALID");
        assertThat(code(asking(issuer.expiredAndForAnotherAudience("an")))).isEqualTo("401 TOKEN_INVALID");
        assertThat(code(asking(issuer.expired("an")))).isEqualTo("401 TOKEN_EXPIRED");
        assertThat(code(asking("Basic YWRtaW46YWRtaW4="))).isEqualTo("401 TOKEN_MISSING");
        assertThat(door.intake.received()).isEmpty();
    }

    @Test
    void aTokenInTheAddressIsNotLookedAt() {
        String token = issuer.bearer("an", "citizen").substring("Bearer ".length());
        assertThat(code(door.get("/api/dossiers/1?access_token=" + token))).isEqualTo("401 TOKEN_MISSING");
    }

    @Test
    void anIssuerThatIsAwayIsNotTheTokensFault() {
        Map<String, Object> noKeys = Map.of("motcua.security.jwk-set-uri", "http://127.0.0.1:1/oauth2/jwks");
        try (Door alone = Door.open(noKeys)) {
            HttpResponse<String> answer =
                    alone.get("/api/dossiers/1", "Authorization", alone.issuer.bearer("an", "citizen"));
            assertThat(code(answer)).isEqualTo("503 ISSUER_UNAVAILABLE");
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(alone.get("/api/procedures").statusCode()).isEqualTo(200);
        }
    }

    private HttpResponse<String> asking(String authorization) {
        return door.get("/api/dossiers/1", "Authorization", authorization);
    }
}
