package vn.motcua.proof.drive;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.proof.log.Answered;
import vn.motcua.proof.log.CommandLog;
import vn.motcua.proof.log.Sent;

/**
 * Everything that goes through the door. A command is in the log before it leaves, and each of its answers after; without
 * an answer for good the same key and the same body go again, until somebody's patience is over.
 */
final class Client {

    private final HttpClient http;
    private final Tokens tokens;
    private final Settings settings;
    private final CommandLog log;
    private final Figures figures;
    private final Kept kept = new Kept();
    private final Pace commands;
    private final Pace looks;

    Client(Settings settings, CommandLog log, Figures figures, Pace commands) {
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        this.tokens = new Tokens(http, settings);
        this.settings = settings;
        this.log = log;
        this.figures = figures;
        this.commands = commands;
        this.looks = new Pace(settings.looks());
    }

    /** Sends a command until it is answered for good; what comes back asks to try again only when patience is over. */
    Reply command(Request request) {
        commands.pass();
        long end = System.nanoTime() + settings.patience().command().toNanos();
        Reply reply = once(request);
        for (int tries = 0; reply.tryAgain() && System.nanoTime() < end; tries++) {
            Pauses.of(reply.wait(tries));
            commands.pass();
            reply = tried(request);
        }
        return reply;
    }

    /** Sends a command once, at nobody's pace. */
    Reply once(Request request) {
        sent(request);
        return tried(request);
    }

    private void sent(Request request) {
        log.sent(new Sent(
                request.key(), request.user(), request.path(), request.bodyHash(), request.dossier(), Instant.now()));
        figures.sent();
        kept.unknown(request);
    }

    /** One more try of a command that is in the log already. */
    Reply tried(Request request) {
        long start = System.nanoTime();
        HttpRequest.Builder post = HttpRequest.newBuilder(URI.create(settings.gateway() + request.path()))
                .header("Idempotency-Key", request.key())
                .header("Content-Type", request.type())
                .POST(HttpRequest.BodyPublishers.ofString(request.body()));
        Reply reply = send(request.user(), post);
        Request about = request.dossier().isEmpty() ? request.about(named(reply)) : request;
        if (!reply.atTheDoor()) {
            log.answered(new Answered(
                    request.key(), reply.status(), reply.code(), reply.hash(), about.dossier(), Instant.now()));
        }
        figures.answered(about, reply, System.nanoTime() - start);
        if (!reply.tryAgain()) {
            kept.known(request, reply);
        }
        return reply;
    }

    private static String named(Reply reply) {
        return reply.ok() ? reply.body().path("id").asString("") : "";
    }

    /** Looks at something. */
    Reply look(String user, String path) {
        looks.pass();
        return glance(user, path);
    }

    /** Looks at something, at nobody's pace. */
    Reply glance(String user, String path) {
        Reply reply = send(
                user,
                HttpRequest.newBuilder(URI.create(settings.gateway() + path)).GET());
        figures.looked(reply);
        return reply;
    }

    /** What was sent, for another try after everything. */
    Kept kept() {
        return kept;
    }

    private Reply send(String user, HttpRequest.Builder request) {
        Optional<String> token = tokens.of(user);
        if (token.isEmpty()) {
            return Reply.none("no token");
        }
        Instant sent = Instant.now();
        HttpRequest whole = request.timeout(settings.patience().request())
                .header("Authorization", "Bearer " + token.get())
                .build();
        Reply reply = send(whole);
        if (reply.failed()) {
            figures.failed(sent, whole.uri().getPath(), reply);
        }
        if (reply.tokenRefused()) {
            tokens.forget(user, token.get());
        }
        return reply;
    }

    private Reply send(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            String wait = answer.headers().firstValue("Retry-After").orElse("");
            return new Reply(answer.statusCode(), answer.body(), seconds(wait));
        } catch (IOException broken) {
            return Reply.none(broken.toString());
        } catch (InterruptedException interrupted) {
            throw Pauses.cut();
        }
    }

    private static @Nullable Duration seconds(String text) {
        return text.matches("\\d{1,5}") ? Duration.ofSeconds(Long.parseLong(text)) : null;
    }
}
