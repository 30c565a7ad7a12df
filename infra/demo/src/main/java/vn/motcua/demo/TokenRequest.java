package vn.motcua.demo;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** How a demo user, who is a client of the issuer, asks for a bearer token. */
public final class TokenRequest {

    private TokenRequest() {}

    /**
     * The request; its answer is JSON with {@code access_token} and {@code expires_in}, in seconds.
     *
     * @param standins base URL of the issuer
     */
    public static HttpRequest.Builder of(String standins, String user, String secret) {
        String basic = Base64.getEncoder().encodeToString((user + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(standins + "/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"));
    }
}
