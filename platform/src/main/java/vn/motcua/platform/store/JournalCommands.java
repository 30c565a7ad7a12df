package vn.motcua.platform.store;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.apache.commons.codec.digest.DigestUtils;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.platform.journal.Command;
import vn.motcua.platform.journal.Deciding;
import vn.motcua.platform.journal.Decision;
import vn.motcua.platform.journal.Journal;
import vn.motcua.platform.journal.JournalSpec;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.journal.Query;
import vn.motcua.platform.journal.Versioned;
import vn.motcua.platform.metrics.PlatformMetrics;

/** Commands on journalled documents: decided on the fresh state, done once per key, repeated after a conflict. */
final class JournalCommands<S> implements Journal<S> {

    private static final Retry ON_CONFLICT = Retry.backoff(60, Duration.ofMillis(2))
            .maxBackoff(Duration.ofMillis(60))
            .filter(Conflict.class::isInstance)
            .onRetryExhaustedThrow((policy, signal) -> Problem.of(
                    Problem.Kind.UNAVAILABLE, "BUSY", "Too many changes at once to this document; try again."));

    /** Before the gateway gives up: whoever waits is told that the outcome is unknown, and repeats the key. */
    static final Duration LIMIT = Duration.ofSeconds(9);

    /** Property order must not matter for "the same body". */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final JournalStore<S> store;
    private final Lines<S> lines;
    private final PlatformMetrics metrics;

    JournalCommands(JournalStore<S> store, PlatformMetrics metrics) {
        this.store = store;
        this.lines = new Lines<>(store);
        this.metrics = metrics;
    }

    @Override
    public Mono<S> find(String id) {
        return store.versioned(id).map(Versioned::state);
    }

    @Override
    public Mono<Versioned<S>> findVersioned(String id) {
        return store.versioned(id);
    }

    @Override
    public Flux<Versioned<S>> search(Query query) {
        return store.search(query);
    }

    @Override
    public Mono<Long> count(Query query) {
        return store.count(query);
    }

    @Override
    public Mono<Map<String, Long>> countBy(String field, Query query) {
        return store.countBy(field, query);
    }

    @Override
    public <A> Mono<A> execute(
            String id, Command command, Class<A> answerType, Deciding<S> deciding, Function<S, A> answer) {
        Once<S, A> once = new Once<>(id, command, answerType, deciding, answer);
        return Mono.defer(() -> {
            long start = System.nanoTime();
            return attempt(once)
                    .retryWhen(ON_CONFLICT)
                    .timeout(LIMIT)
                    .doOnNext(done -> count(command, done.repeated() ? "repeated" : "done", start))
                    .doOnError(failure -> count(command, failure instanceof Problem ? "refused" : "failed", start))
                    .map(Done::answer);
        });
    }

    private void count(Command command, String outcome, long start) {
        metrics.commanded(command.name(), outcome, Duration.ofNanos(System.nanoTime() - start));
    }

    private <A> Mono<Done<A>> attempt(Once<S, A> once) {
        return store.load(once.id(), once.slot())
                .flatMap(document ->
                        remembered(document, once).switchIfEmpty(Mono.defer(() -> decided(document, once))));
    }

    private <A> Mono<Done<A>> remembered(Journaled<S> document, Once<S, A> once) {
        return Mono.justOrEmpty(document.answered()).map(before -> new Done<>(once.again(before), true));
    }

    /** Who is refused after waiting for a turn may have been answered under the same key meanwhile. */
    private <A> Mono<Done<A>> decided(Journaled<S> document, Once<S, A> once) {
        return notParked(document)
                .then(Mono.defer(() -> saved(document, once.deciding(), once)))
                .map(after -> new Done<>(once.answer().apply(Objects.requireNonNull(after.state())), false))
                .onErrorResume(
                        Problem.class,
                        refused -> store.load(once.id(), once.slot())
                                .flatMap(later -> remembered(later, once))
                                .switchIfEmpty(Mono.error(refused)));
    }

    private Mono<Journaled<S>> saved(Journaled<S> document, Deciding<S> deciding, Once<S, ?> once) {
        return switch (deciding) {
            case Deciding.ByState<S> byState ->
                store.saveUnlessParked(document, once.change(byState.decide().apply(document.state())));
            case Deciding.InTurn<S, ?> inTurn -> savedInTurn(document, inTurn, once);
        };
    }

    private <T> Mono<Journaled<S>> savedInTurn(Journaled<S> document, Deciding.InTurn<S, T> deciding, Once<S, ?> once) {
        return lines.save(
                deciding.turns(),
                document,
                given -> once.change(deciding.decide().apply(document.state(), given)));
    }

    private Mono<Void> notParked(Journaled<S> document) {
        String lane = JournalSpec.lane(document.id());
        Mono<Boolean> parked = lane.equals(document.id())
                ? Mono.just(document.parked())
                : store.load(lane).map(Journaled::parked);
        return parked.filter(is -> is)
                .flatMap(is -> Mono.error(Problem.of(
                                Problem.Kind.CONFLICT,
                                "LANE_PARKED",
                                "This dossier waits for an operator; its incident is listed at /api/incidents.")
                        .with("allowed", List.of())));
    }

    private record Done<A>(A answer, boolean repeated) {}

    /** One command on its way, with what identifies it. */
    private record Once<S, A>(
            String id, Command command, Class<A> answerType, Deciding<S> deciding, Function<S, A> answer) {

        String slot() {
            return DigestUtils.sha256Hex(command.caller() + "\n" + command.key());
        }

        String bodyHash() {
            return DigestUtils.sha256Hex(command.name() + "\n" + JSON.writeValueAsString(command.body()));
        }

        Change<S> change(Decision<S> decision) {
            A done = answer.apply(decision.state());
            return new Change<>(
                    decision.state(),
                    decision.events(),
                    Map.of(),
                    Map.of(),
                    new Cause(command.caller(), command.correlation(), command.key()),
                    slot(),
                    new Journaled.Answered(bodyHash(), JSON.writeValueAsString(done)));
        }

        A again(Journaled.Answered before) {
            if (!before.bodyHash().equals(bodyHash())) {
                throw Problem.invalid(
                        "IDEMPOTENCY_KEY_REUSED",
                        "This Idempotency-Key was used for another request; take a new key for a new request.");
            }
            return JSON.readValue(before.answer(), answerType);
        }
    }
}
