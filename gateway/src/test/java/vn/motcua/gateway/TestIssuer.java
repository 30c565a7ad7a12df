package vn.motcua.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** Signs tokens as the real issuer does, and wrong ones too; serves its key. */
final class TestIssuer {

    static final String NAME = "http://issuer.test";

    private final RSAKey key = newKey();
    private final StubService keys = new StubService("issuer");

    TestIssuer() {
        keys.answersJson(new JWKSet(key.toPublicJWK()).toString());
    }

    String keysUrl() {
        return keys.url() + "/oauth2/jwks";
    }

    String bearer(String user, String... roles) {
        return sign(key, claims(user, roles).build());
    }

    String expired(String user) {
        Date past = Date.from(Instant.now().minus(Duration.ofMinutes(5)));
        return sign(key, claims(user, "desk").expirationTime(past).build());
    }

    String expiredAndForAnotherAudience(String user) {
        Date past = Date.from(Instant.now().minus(Duration.ofMinutes(5)));
        return sign(
                key, claims(user, "desk").expirationTime(past).audience("bank").build());
    }

    String forAnotherAudience(String user) {
        return sign(key, claims(user, "desk").audience("bank").build());
    }

    String ofAnotherIssuer(String user) {
        return sign(key, claims(user, "desk").issuer("http://elsewhere").build());
    }

    /** Everything right but the signature: a foreign key under our key's id. */
    String forged(String user) {
        return sign(newKey(), claims(user, "admin").build());
    }

    private static JWTClaimsSet.Builder claims(String user, String... roles) {
        return new JWTClaimsSet.Builder()
                .issuer(NAME)
                .subject(user)
                .audience("motcua")
                .claim("roles", List.of(roles))
                .issueTime(Date.from(Instant.now().minus(Duration.ofMinutes(10))))
                .expirationTime(Date.from(Instant.now().plus(Duration.ofHours(1))));
    }

    private static String sign(RSAKey with, JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").build(), claims);
            token.sign(new RSASSASigner(with));
            return "Bearer " + token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
