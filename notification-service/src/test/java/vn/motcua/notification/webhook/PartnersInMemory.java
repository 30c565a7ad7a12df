package vn.motcua.notification.webhook;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import reactor.core.publisher.Mono;

/** Receivers that take what comes, or answer as told; what they were called with is kept. */
final class PartnersInMemory implements Partners {

    private final List<Call> calls = new ArrayList<>();
    private final Deque<Answer> answers = new ArrayDeque<>();

    void willAnswer(Answer next) {
        answers.add(next);
    }

    List<Call> calls() {
        return calls;
    }

    @Override
    public Mono<Void> check(URI url) {
        return Mono.empty();
    }

    @Override
    public Mono<Answer> post(Call call) {
        return Mono.fromSupplier(() -> {
            calls.add(call);
            return Objects.requireNonNullElse(answers.poll(), new Answer.Taken());
        });
    }
}
