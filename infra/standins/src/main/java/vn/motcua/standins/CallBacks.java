package vn.motcua.standins;

import jakarta.annotation.PreDestroy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Calls back to say what became of a message; comes again while nobody takes it. A kill forgets what was not said yet. */
@Component
public class CallBacks {

    private static final Logger log = LoggerFactory.getLogger(CallBacks.class);

    /** When somebody who is away is told again. */
    public static final List<Duration> AGAIN =
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofMinutes(2));

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final StandinsSettings settings;

    CallBacks(StandinsSettings settings) {
        this.settings = settings;
    }

    /**
     * What is said.
     *
     * @param listener who listens, as the last part of the address
     * @param header in which the signature stands
     * @param signature asked for at each try
     * @param thanks answers that mean that it was taken
     */
    public record Word(String listener, String body, String header, Supplier<String> signature, IntPredicate thanks) {}

    /** Says it after so long; nobody is called if nobody is to be. */
    public void say(Word word, Duration delay) {
        if (!settings.smsReceipts().isBlank()) {
            later(delay, () -> call(word, 0));
        }
    }

    /** Does it after so long. */
    public static void later(Duration delay, Runnable task) {
        CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS, Thread::startVirtualThread)
                .execute(task);
    }

    private void call(Word word, int tries) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(settings.smsReceipts() + "/" + word.listener()))
                .timeout(Duration.ofSeconds(5))
                .header("Content-Type", "application/json")
                .header(word.header(), word.signature().get())
                .POST(BodyPublishers.ofString(word.body()))
                .build();
        http.sendAsync(request, BodyHandlers.discarding()).whenComplete((answer, failure) -> {
            int status = failure == null ? answer.statusCode() : 0;
            boolean later = status == 0 || status == 429 || status / 100 == 5;
            if (later && tries < AGAIN.size()) {
                later(AGAIN.get(tries), () -> call(word, tries + 1));
            } else if (!word.thanks().test(status)) {
                log.warn("nobody took a word of {}, last answer {}", word.listener(), status);
            }
        });
    }

    @PreDestroy
    void close() {
        http.shutdownNow();
    }
}
