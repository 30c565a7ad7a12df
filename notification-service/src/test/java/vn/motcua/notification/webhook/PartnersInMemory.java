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
    private Runnable meanwhile = () -> {};

    void willAnswer(Answer next) {
        answers.add(next);
    }

    /** What happens at the receiver's while the next call is under way. */
    void meanwhile(Runnable change) {
        meanwhile = change;
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
            Runnable change = meanwhile;
            meanwhile = () -> {};
            change.run();
            return Objects.requireNonNullElse(answers.poll(), new Answer.Taken());
        });
    }
}
