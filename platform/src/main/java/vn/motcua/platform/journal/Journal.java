package vn.motcua.platform.journal;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A service's documents, as its use cases see them: loaded whole, changed by decisions, each command done once. */
public interface Journal<S> {

    /** How many documents {@link #all} reads at once. */
    int PAGE = 500;

    /** The state of a document; empty if there is none (a stub without a state counts as none). */
    Mono<S> find(String id);

    /** The state with its version, for readers that watch for changes; empty if there is none. */
    Mono<Versioned<S>> findVersioned(String id);

    /**
     * Documents whose state matches, in the order of {@link Query#sortBy}.
     *
     * @see Query
     */
    Flux<Versioned<S>> search(Query query);

    /** Everything that matches, read page by page as it is asked for; the query's own page does not matter. */
    default Flux<Versioned<S>> all(Query query) {
        return page(query, null)
                .expand(page -> page.size() < PAGE
                        ? Mono.empty()
                        : page(query, page.getLast().id()))
                .concatMapIterable(page -> page);
    }

    private Mono<List<Versioned<S>>> page(Query query, @Nullable String after) {
        return Mono.defer(() -> search(query.page(after, PAGE)).collectList());
    }

    /** How many documents match; order and page do not matter. */
    Mono<Long> count(Query query);

    /** How many documents match, by the value of a text field of the state; values that nobody has are left out. */
    Mono<Map<String, Long>> countBy(String field, Query query);

    /**
     * Does a command once: decides on the fresh state, saves, remembers the answer under the command's key. The same key
     * with the same body gives the same answer without deciding again.
     *
     * @param decide from the current state (null if there is no document) to the decision; may throw {@link Problem};
     *     is called again on a fresh state after a conflict
     * @param answer what is answered and remembered; no secrets
     * @throws Problem (as an error signal) {@code IDEMPOTENCY_KEY_REUSED} for the same key with another body,
     *     {@code LANE_PARKED} while the dossier's lane is parked
     * @throws NotUnique (as an error signal) if the save would break a unique index
     */
    default <A> Mono<A> execute(
            String id,
            Command command,
            Class<A> answerType,
            Function<@Nullable S, Decision<S>> decide,
            Function<S, A> answer) {
        return execute(id, command, answerType, Deciding.by(decide), answer);
    }

    /**
     * The same where the state alone may not decide. The document is read before anybody waits for a turn; if it has changed
     * by then, all begins anew, the wait included.
     */
    <A> Mono<A> execute(String id, Command command, Class<A> answerType, Deciding<S> deciding, Function<S, A> answer);
}
