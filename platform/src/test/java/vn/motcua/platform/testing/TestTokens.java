package vn.motcua.platform.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.platform.security.Role;

/** Tokens for tests, with a small issuer on loopback that publishes their key and gives services theirs. */
public final class TestTokens {

    private static final RSAKey KEY = key();
    private static final HttpServer SERVER = server();

    private TestTokens() {}

    /** Base URL of the issuer. */
    public static String issuer() {
        return "http://127.0.0.1:" + SERVER.getAddress().getPort();
    }

    /** An {@code Authorization} value for this user; the agency may be null. */
    public static String bearer(String user, @Nullable String agency, Role... roles) {
        return "Bearer " + token(KEY, user, agency, Instant.now().plusSeconds(3600), roles);
    }

    /** An {@code Authorization} value that expired an hour ago. */
    public static String expired(String user, Role... roles) {
        return "Bearer " + token(KEY, user, null, Instant.now().minusSeconds(3600), roles);
    }

    /** An {@code Authorization} value signed by somebody else's key. */
    public static String foreign(String user, Role... roles) {
        return "Bearer " + token(key(), user, null, Instant.now().plusSeconds(3600), roles);
    }

    private static String token(RSAKey key, String user, @Nullable String agency, Instant expires, Role... roles) {
        List<String> names = Arrays.stream(roles)
                .map(role -> role.name().toLowerCase(Locale.ROOT))
                .toList();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .subject(user)
                .issuer(issuer())
                .audience("motcua")
                .issueTime(Date.from(expires.minusSeconds(7200)))
                .expirationTime(Date.from(expires))
                .claim("roles", names)
                .claim("agency", agency)
                .build();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
        return token.serialize();
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyIDFromThumbprint(true).generate();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static HttpServer server() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext(
                    "/oauth2/jwks", exchange -> answer(exchange, new JWKSet(KEY.toPublicJWK()).toString()));
            server.createContext("/oauth2/token", exchange -> answer(exchange, serviceToken()));
            server.setExecutor(runnable -> Thread.ofVirtual().start(runnable));
            server.start();
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String serviceToken() {
        String token = token(KEY, "service", null, Instant.now().plusSeconds(3600), Role.SERVICE);
        return "{\"access_token\":\"" + token + "\",\"token_type\":\"Bearer\",\"expires_in\":3600}";
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
