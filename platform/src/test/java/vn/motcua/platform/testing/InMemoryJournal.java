package vn.motcua.platform.testing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.contracts.Event;
import vn.motcua.platform.journal.Command;
import vn.motcua.platform.journal.Deciding;
import vn.motcua.platform.journal.Decision;
import vn.motcua.platform.journal.Journal;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.journal.Query;
import vn.motcua.platform.journal.Versioned;

/** A journal in memory, with the same manners as the real one: each command once, the same key with the same answer. */
public final class InMemoryJournal<S> implements Journal<S> {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<String, Versioned<S>> documents = new TreeMap<>();
    private final Map<String, List<Event>> events = new HashMap<>();
    private final Map<String, Object> answers = new HashMap<>();
    private final Map<String, String> bodies = new HashMap<>();

    /** Puts a document there. */
    public synchronized void put(String id, S state) {
        Versioned<S> before = documents.get(id);
        documents.put(id, new Versioned<>(id, before == null ? 1 : before.version() + 1, state));
    }

    /** What a document has announced, in order. */
    public synchronized List<Event> events(String id) {
        return List.copyOf(events.getOrDefault(id, List.of()));
    }

    @Override
    public Mono<S> find(String id) {
        return findVersioned(id).map(Versioned::state);
    }

    @Override
    public synchronized Mono<Versioned<S>> findVersioned(String id) {
        return Mono.defer(() -> Mono.justOrEmpty(documents.get(id)));
    }

    @Override
    public Flux<Versioned<S>> search(Query query) {
        return Flux.defer(() -> Flux.fromIterable(found(query)));
    }

    @Override
    public Mono<Long> count(Query query) {
        return Mono.fromSupplier(() -> (long) matching(query).size());
    }

    @Override
    public Mono<Map<String, Long>> countBy(String field, Query query) {
        return Mono.fromSupplier(() -> matching(query).stream()
                .collect(Collectors.groupingBy(found -> text(found, field), Collectors.counting())));
    }

    private synchronized List<Versioned<S>> matching(Query query) {
        return documents.values().stream()
                .filter(found -> query.equal().entrySet().stream().allMatch(wanted -> matches(found, wanted)))
                .filter(found -> query.ranges().stream().allMatch(range -> matches(found, range)))
                .toList();
    }

    private synchronized List<Versioned<S>> found(Query query) {
        boolean descending = query.sortBy().startsWith("-");
        String field = descending ? query.sortBy().substring(1) : query.sortBy();
        Comparator<Versioned<S>> order =
                Comparator.comparing((Versioned<S> found) -> text(found, field)).thenComparing(Versioned::id);
        Comparator<Versioned<S>> sorted = descending ? order.reversed() : order;
        Versioned<S> last = query.after() == null ? null : documents.get(query.after());
        return matching(query).stream()
                .sorted(sorted)
                .filter(found -> last == null || sorted.compare(found, last) > 0)
                .limit(query.limit())
                .toList();
    }

    private boolean matches(Versioned<S> found, Map.Entry<String, Object> wanted) {
        Collection<?> any = wanted.getValue() instanceof Collection<?> several ? several : List.of(wanted.getValue());
        return values(found, wanted.getKey())
                .anyMatch(is -> any.stream().anyMatch(value -> text(value).equals(is)));
    }

    private boolean matches(Versioned<S> found, Query.Range range) {
        Object from = range.from();
        Object to = range.to();
        return values(found, range.field())
                .filter(is -> from == null || is.compareTo(text(from)) >= 0)
                .anyMatch(is -> to == null || is.compareTo(text(to)) < 0);
    }

    private String text(Versioned<S> found, String field) {
        return values(found, field).findFirst().orElse("");
    }

    /** The value of a field, or of each member where a list is on the way; none for null. */
    private Stream<String> values(Versioned<S> found, String field) {
        if (field.isEmpty()) {
            return Stream.of("");
        }
        Stream<JsonNode> nodes = Stream.of(JSON.<JsonNode>valueToTree(found.state()));
        for (String step : field.split("\\.")) {
            nodes = nodes.map(node -> node.path(step)).flatMap(InMemoryJournal::members);
        }
        return nodes.filter(value -> !value.isNull() && !value.isMissingNode()).map(InMemoryJournal::text);
    }

    private static Stream<JsonNode> members(JsonNode node) {
        return node.isArray() ? node.valueStream() : Stream.of(node);
    }

    private static String text(Object value) {
        JsonNode node = JSON.valueToTree(value);
        return node.isNumber() ? "%020d".formatted(node.asLong()) : node.asString("");
    }

    @Override
    public <A> Mono<A> execute(
            String id, Command command, Class<A> answerType, Deciding<S> deciding, Function<S, A> answer) {
        return Mono.defer(() -> {
            String slot = id + "\n" + command.caller() + "\n" + command.key();
            String body = command.name() + "\n" + JSON.writeValueAsString(command.body());
            return Mono.justOrEmpty(answered(slot, body).map(answerType::cast))
                    .switchIfEmpty(Mono.defer(() -> decided(deciding, () -> state(id))
                            .map(decision -> saved(id, decision, slot, body, answer))));
        });
    }

    /** What is decided on this state; null for none. */
    public static <S> Mono<Decision<S>> decided(Deciding<S> deciding, Supplier<@Nullable S> state) {
        return switch (deciding) {
            case Deciding.ByState<S> byState ->
                Mono.fromSupplier(() -> byState.decide().apply(state.get()));
            case Deciding.InTurn<S, ?> inTurn -> inTurn(inTurn, state);
        };
    }

    private static <S, T> Mono<Decision<S>> inTurn(Deciding.InTurn<S, T> deciding, Supplier<@Nullable S> state) {
        return deciding.turns().next().map(given -> deciding.decide().apply(state.get(), given));
    }

    private synchronized @Nullable S state(String id) {
        Versioned<S> document = documents.get(id);
        return document == null ? null : document.state();
    }

    private synchronized Optional<Object> answered(String slot, String body) {
        if (answers.containsKey(slot) && !body.equals(bodies.get(slot))) {
            throw Problem.invalid("IDEMPOTENCY_KEY_REUSED", "used for another request");
        }
        return Optional.ofNullable(answers.get(slot));
    }

    private synchronized <A> A saved(String id, Decision<S> decision, String slot, String body, Function<S, A> answer) {
        A answered = answer.apply(decision.state());
        put(id, decision.state());
        events.computeIfAbsent(id, first -> new ArrayList<>()).addAll(decision.events());
        answers.put(slot, answered);
        bodies.put(slot, body);
        return answered;
    }
}
