package vn.motcua.intake;

import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;
import vn.motcua.platform.security.Role;
import vn.motcua.platform.testing.TestTokens;

/** What an administrator of the catalogue does over HTTP. */
final class Administration {

    static final String ADMIN = TestTokens.bearer("admin.khanhhoa", null, Role.ADMIN);

    private Administration() {}

    /** Puts a definition under its code. */
    static WebTestClient.ResponseSpec put(String kind, String bearer, Map<String, Object> definition) {
        return RunningIntake.one()
                .client()
                .put()
                .uri("/api/" + kind + "/" + definition.get("code"))
                .header(HttpHeaders.AUTHORIZATION, bearer)
                .bodyValue(definition)
                .exchange();
    }

    /** A local calendar that builds on the national one. */
    static Map<String, Object> calendar(String code, int version, String lines) {
        String text = "base vietnam\nversion " + version + "\n" + lines;
        return Map.of("code", code, "version", version, "name", "Lịch thử", "text", text);
    }
}
