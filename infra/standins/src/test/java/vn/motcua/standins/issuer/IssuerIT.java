package vn.motcua.standins.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.standins.RunningStandins;

/** Tokens say who, in which roles and for which agency; they outlive a restart of the issuer; wrong secrets get none. */
class IssuerIT {

    @TempDir
    static Path directory;

    private static RunningStandins standins;

    @BeforeAll
    static void start() {
        standins = RunningStandins.in(directory);
    }

    @AfterAll
    static void stop() {
        standins.close();
    }

    @Test
    void anOfficersTokenCarriesRoleAgencyAndAudience() throws Exception {
        var claims = token("officer.ninhphuoc").getJWTClaimsSet();
        assertThat(claims.getSubject()).isEqualTo("officer.ninhphuoc");
        assertThat(claims.getAudience()).containsExactly("motcua");
        assertThat(claims.getIssuer()).isEqualTo(standins.url());
        assertThat(claims.getStringListClaim("roles")).containsExactly("officer");
        assertThat(claims.getStringClaim("agency")).isEqualTo("H32.50.05");
        var lifetime =
                claims.getExpirationTime().getTime() - claims.getIssueTime().getTime();
        assertThat(lifetime).isEqualTo(8 * 3_600_000L);
    }

    @Test
    void aCitizensTokenHasNoAgency() throws Exception {
        assertThat(token("an.citizen").getJWTClaimsSet().getClaims()).doesNotContainKey("agency");
    }

    @Test
    void everyServiceGetsATokenOfItsOwn() throws Exception {
        for (var service : List.of("intake", "routing", "department", "notification")) {
            assertThat(token(service).getJWTClaimsSet().getStringListClaim("roles"))
                    .containsExactly("service");
        }
    }

    @Test
    void aWrongSecretIsRefused() {
        assertThat(standins.token("officer.ninhphuoc", "guess").statusCode()).isEqualTo(401);
    }

    @Test
    void aStrangerIsRefused() {
        assertThat(standins.token("nobody", RunningStandins.SECRET).statusCode())
                .isEqualTo(401);
    }

    @Test
    void discoveryPointsToTheEndpointsAndTheSigningKeyVerifiesTokens() throws Exception {
        var discovery = standins.get("/.well-known/openid-configuration");
        assertThat(discovery.get("issuer").asString()).isEqualTo(standins.url());
        assertThat(discovery.get("token_endpoint").asString()).isEqualTo(standins.url() + "/oauth2/token");
        assertThat(discovery.get("jwks_uri").asString()).isEqualTo(standins.url() + "/oauth2/jwks");
        assertThat(verifiedBy(standins, token("admin"))).isTrue();
    }

    @Test
    void aRestartKeepsTokensValid(@TempDir Path own) throws Exception {
        SignedJWT token;
        try (var before = RunningStandins.in(own)) {
            token = parse(before.token("admin", RunningStandins.SECRET));
        }
        try (var after = RunningStandins.in(own)) {
            assertThat(verifiedBy(after, token)).isTrue();
        }
    }

    @Test
    void onlyItsOwnerCanReadTheSigningKey() throws Exception {
        var permissions = Files.getPosixFilePermissions(directory.resolve("issuer-key.json"));
        assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
        assertThat(standins.get("/oauth2/jwks").toString()).doesNotContain("\"d\"");
    }

    @Test
    void theListOfUsersNamesPeopleAndNoSecret() {
        var users = standins.get("/users");
        assertThat(users.size()).isEqualTo(32);
        assertThat(users.get(2).get("title").asString()).isEqualTo("Cán bộ một cửa, UBND xã Ninh Phước");
        assertThat(users.toString()).doesNotContain(RunningStandins.SECRET).doesNotContain("service");
    }

    private static SignedJWT token(String user) throws Exception {
        return parse(standins.token(user, RunningStandins.SECRET));
    }

    private static SignedJWT parse(HttpResponse<String> response) throws Exception {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return SignedJWT.parse(
                RunningStandins.json(response).get("access_token").asString());
    }

    private static boolean verifiedBy(RunningStandins issuer, SignedJWT token) throws Exception {
        var keys = JWKSet.parse(issuer.get("/oauth2/jwks").toString());
        var key = keys.getKeyByKeyId(token.getHeader().getKeyID());
        return token.verify(new RSASSAVerifier(key.toRSAKey()));
    }
}
