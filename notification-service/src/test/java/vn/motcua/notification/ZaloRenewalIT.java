package vn.motcua.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.platform.testing.ServiceUnderTest;

/** The access to Zalo, whose renewal has one answer only, when Zalo, the way there or the store is slow. */
class ZaloRenewalIT {

    private static RunningZalo running;

    private final String dossier = UUID.randomUUID().toString();
    private int before;

    @BeforeAll
    static void start(@TempDir Path directory) {
        running = new RunningZalo(directory);
    }

    @AfterAll
    static void stop() throws IOException {
        running.close();
    }

    @BeforeEach
    void anAccessIsTakenBack() {
        running.intake().knows(Map.of("phone", "0901234567", "zalo", true));
        running.zalo().saysWhatItRenewedAfter(Duration.ZERO);
        RunningZalo.sendGuarded(running.service(), RunningZalo.message());
        before = running.zalo().renewals().size();
        running.zalo().takesAccessBack();
    }

    @Test
    void itIsRenewedOnceWhoeverNeedsItMeanwhile() {
        List<String> dossiers = IntStream.range(0, 8)
                .mapToObj(i -> UUID.randomUUID().toString())
                .toList();

        dossiers.forEach(one -> running.happened(one, "accepted"));

        dossiers.forEach(one -> running.awaitState(one, "zalo", "SENT"));
        assertThat(running.zalo().renewals()).hasSize(before + 1);
        assertThat(running.zalo().renewals().getLast())
                .containsEntry("secret_key", "key of the application")
                .containsEntry("app_id", ZaloCall.APP)
                .containsEntry("grant_type", "refresh_token");
    }

    @Test
    void whoseAccessIsRefusedAsksAgainAtOnceWithANewOne() {
        running.happened(dossier, "accepted");

        running.awaitState(dossier, "zalo", "SENT");
        assertThat(running.line(dossier, "zalo").path("attempts")).hasSize(1);
    }

    @Test
    void ofTwoInstancesOneRenews() {
        try (ServiceUnderTest other = running.another(Map.of())) {
            assertThat(sending(running.service())).hasMessage("ZALO -124");

            Flux.merge(attempt(other), attempt(running.service())).blockLast(Duration.ofSeconds(20));

            assertThat(running.zalo().renewals()).hasSize(before + 1);
        }
    }

    @Test
    void anAnswerThatNobodyWaitsForAnyMoreIsNotLost() {
        running.zalo().saysWhatItRenewedAfter(Duration.ofSeconds(5));

        running.happened(dossier, "accepted");

        running.awaitTry(dossier, "NO_ACCESS");
        running.awaitState(dossier, "zalo", "SENT");
        assertThat(running.zalo().renewals()).hasSize(before + 1);
    }

    @Test
    void whatTheStoreDoesNotTakeIsOfferedUntilItDoes() {
        storeTakesKeys(false);
        try {
            running.happened(dossier, "accepted");
            running.awaitTry(dossier, "NO_ACCESS");
        } finally {
            storeTakesKeys(true);
        }

        running.awaitState(dossier, "zalo", "SENT");
        assertThat(running.zalo().renewals()).hasSize(before + 1);
    }

    @Test
    void whoDidNotReachZaloDoesNotKeepOthersFromRenewing() {
        try (ServiceUnderTest astray = running.another(Map.of("motcua.zalo.oauth-url", "http://127.0.0.1:1"))) {
            assertThat(sending(astray)).hasMessage("ZALO -124");

            assertThat(sending(astray)).isInstanceOf(NotTaken.class).hasMessage("UNREACHABLE");
            assertThat(sending(astray)).isInstanceOf(NotTaken.class).hasMessage("UNREACHABLE");
            RunningZalo.sendGuarded(running.service(), RunningZalo.message());
        }
    }

    private static @Nullable Throwable sending(ServiceUnderTest instance) {
        return catchThrowable(() -> RunningZalo.send(instance, RunningZalo.message()));
    }

    private static Mono<Void> attempt(ServiceUnderTest instance) {
        return RunningZalo.channel(instance).send(RunningZalo.message());
    }

    /** A rule of the store's own: a document with an access is refused. */
    private static void storeTakesKeys(boolean does) {
        Document rule = does ? new Document() : new Document("access", new Document("$exists", false));
        Document command = new Document("collMod", "tokens").append("validator", rule);
        running.service()
                .bean(ReactiveMongoTemplate.class)
                .executeCommand(command)
                .block(Duration.ofSeconds(10));
    }
}
