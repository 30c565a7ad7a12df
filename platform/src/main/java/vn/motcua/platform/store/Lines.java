package vn.motcua.platform.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;
import vn.motcua.platform.journal.NotUnique;
import vn.motcua.platform.journal.Turns;
import vn.motcua.platform.tracing.Traces;

/**
 * Saves what is decided with something that is given out in turn. Who comes while others are being saved is gathered with all who
 * come meanwhile, and they go in one request (group commit); nobody waits for company. After the first who is not saved nobody
 * is, so that nothing is left out; those have another turn.
 */
final class Lines<S> {

    private static final int AT_ONCE = 50;

    private final JournalStore<S> store;
    private final Map<Turns<?>, Round<?>> latest = new ConcurrentHashMap<>();

    Lines(JournalStore<S> store) {
        this.store = store;
    }

    /**
     * Decides when its turn has come, and saves as {@link JournalStore#saveUnlessParked}; again if another one's failure or another
     * process took its turn.
     *
     * @param decide may throw: nothing is saved then, and the next one has what this one was given
     */
    <T> Mono<Journaled<S>> save(Turns<T> turns, Journaled<S> before, Function<T, Change<S>> decide) {
        return Mono.defer(() -> {
                    Traces.Kept trace = store.traces().kept();
                    return inLine(turns, given -> trace.within(() -> store.prepare(before, decide.apply(given))));
                })
                .retryWhen(Retry.backoff(200, Duration.ofMillis(2))
                        .maxBackoff(Duration.ofMillis(50))
                        .filter(refused -> refused instanceof Overtaken
                                || refused instanceof NotUnique taken && turns.isTaken(taken)));
    }

    @SuppressWarnings("unchecked")
    private <T> Mono<Journaled<S>> inLine(Turns<T> turns, Function<T, Prepared<S>> prepare) {
        Waiting<S, T> one = new Waiting<>(prepare);
        Round<T> round = (Round<T>) latest.compute(turns, (same, last) -> {
            Round<T> gathering = (Round<T>) last;
            return gathering != null && gathering.joinedBy(one) ? gathering : new Round<>(turns, one, gathering);
        });
        return round.done.then(Mono.defer(one::outcome)).doOnCancel(() -> one.left = true);
    }

    /** Those who are saved in one request, which goes on even if all of them leave, but not for ever: others wait behind it. */
    private final class Round<T> {

        private final Turns<T> turns;
        private final List<Waiting<S, T>> gathered = new ArrayList<>();
        private final Sinks.Empty<Void> ended = Sinks.empty();
        private final Mono<Void> done;
        private boolean closed;

        private Round(Turns<T> turns, Waiting<S, T> first, @Nullable Round<T> before) {
            this.turns = turns;
            gathered.add(first);
            Mono<Void> turn = before == null
                    ? Mono.empty()
                    : before.ended
                            .asMono()
                            .timeout(JournalCommands.LIMIT, Mono.empty())
                            .publishOn(Schedulers.parallel());
            done = turn.then(Mono.defer(() -> saved(close())))
                    .doOnTerminate(ended::tryEmitEmpty)
                    .cache();
        }

        private synchronized boolean joinedBy(Waiting<S, T> one) {
            return !closed && gathered.size() < AT_ONCE && gathered.add(one);
        }

        private synchronized List<Waiting<S, T>> close() {
            closed = true;
            List<Waiting<S, T>> there =
                    gathered.stream().filter(one -> !one.left).toList();
            gathered.clear();
            return there;
        }

        private Mono<Void> saved(List<Waiting<S, T>> all) {
            if (all.isEmpty()) {
                return Mono.empty();
            }
            return Mono.defer(turns::next)
                    .map(first -> decided(all, first))
                    .filter(some -> !some.isEmpty())
                    .flatMap(some -> store.saveInOrder(
                                    some.stream().map(Waiting::prepared).toList())
                            .doOnNext(outcomes -> tell(some, outcomes)))
                    .timeout(JournalCommands.LIMIT)
                    .onErrorResume(failure -> {
                        turns.remember(null);
                        all.forEach(one -> one.fail(failure));
                        return Mono.empty();
                    })
                    .then();
        }

        private List<Waiting<S, T>> decided(List<Waiting<S, T>> all, T first) {
            List<Waiting<S, T>> some = new ArrayList<>();
            T next = first;
            for (Waiting<S, T> one : all) {
                if (one.decides(next)) {
                    some.add(one);
                    next = turns.after(next);
                }
            }
            return some;
        }

        private void tell(List<Waiting<S, T>> some, List<JournalStore.Outcome<S>> outcomes) {
            for (int index = 0; index < some.size(); index++) {
                some.get(index).outcome = outcomes.get(index).asMono();
            }
            boolean allSaved = outcomes.stream().allMatch(JournalStore.Outcome::isSaved);
            turns.remember(allSaved ? some.getLast().given : null);
        }
    }

    /** Who stands in line: decided when the turn has come, told when the round is done. */
    private static final class Waiting<S, T> {

        private final Function<T, Prepared<S>> prepare;
        private volatile boolean left;
        private @Nullable T given;
        private @Nullable Prepared<S> prepared;
        private volatile @Nullable Mono<Journaled<S>> outcome;

        private Waiting(Function<T, Prepared<S>> prepare) {
            this.prepare = prepare;
        }

        private boolean decides(T next) {
            try {
                prepared = prepare.apply(next);
                given = next;
                return true;
            } catch (RuntimeException refused) {
                outcome = Mono.error(refused);
                return false;
            } catch (Error ofTheMachine) {
                // as it is it would be no signal, and nobody would hear of it
                outcome = Mono.error(new IllegalStateException(ofTheMachine));
                return false;
            }
        }

        private Prepared<S> prepared() {
            return Objects.requireNonNull(prepared);
        }

        private void fail(Throwable failure) {
            if (outcome == null) {
                outcome = Mono.error(failure);
            }
        }

        private Mono<Journaled<S>> outcome() {
            return Objects.requireNonNull(outcome);
        }
    }
}
