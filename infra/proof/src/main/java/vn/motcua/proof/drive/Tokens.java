package vn.motcua.proof.drive;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.demo.TokenRequest;

/** The users' bearer tokens: kept while they are good, fetched one at a time per user, none while the issuer is away. */
final class Tokens {

    private static final long USED = Duration.ofMinutes(1).toNanos();

    private final HttpClient http;
    private final String standins;
    private final String secret;
    private final Duration patience;
    private final Map<String, Slot> slots = new ConcurrentHashMap<>();

    Tokens(HttpClient http, Settings settings) {
        this.http = http;
        this.standins = settings.standins();
        this.secret = settings.secret();
        this.patience = settings.patience().request();
    }

    /** A token and until when it is used, on the clock of {@link System#nanoTime}. */
    private record Token(String text, long until) {

        boolean good() {
            return until - System.nanoTime() > 0;
        }
    }

    /** One user's place. */
    private static final class Slot {
        private final ReentrantLock lock = new ReentrantLock();
        private volatile @Nullable Token token;
    }

    /** The user's token; empty if the issuer gives none now. */
    Optional<String> of(String user) {
        Slot slot = slots.computeIfAbsent(user, first -> new Slot());
        Token kept = slot.token;
        if (kept != null && kept.good()) {
            return Optional.of(kept.text());
        }
        slot.lock.lock();
        try {
            Token other = slot.token;
            Token fresh = other != null && other.good() ? other : fetched(user).orElse(null);
            slot.token = fresh;
            return Optional.ofNullable(fresh).map(Token::text);
        } finally {
            slot.lock.unlock();
        }
    }

    /** The door did not take it: the next one is fetched. */
    void forget(String user, String token) {
        Slot slot = slots.computeIfAbsent(user, first -> new Slot());
        slot.lock.lock();
        try {
            Token kept = slot.token;
            if (kept != null && kept.text().equals(token)) {
                slot.token = null;
            }
        } finally {
            slot.lock.unlock();
        }
    }

    private Optional<Token> fetched(String user) {
        HttpRequest request =
                TokenRequest.of(standins, user, secret).timeout(patience).build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 ? Optional.of(token(answer.body())) : Optional.empty();
        } catch (IOException away) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            throw Pauses.cut();
        }
    }

    private static Token token(String answer) {
        JsonNode body = JsonMapper.shared().readTree(answer);
        long life = Duration.ofSeconds(body.path("expires_in").asLong(300)).toNanos();
        return new Token(body.path("access_token").asString(), System.nanoTime() + Math.max(life - USED, life / 2));
    }
}
