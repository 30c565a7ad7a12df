package vn.motcua.platform.messaging;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import vn.motcua.platform.journal.Decision;
import vn.motcua.platform.journal.JournalSpec;
import vn.motcua.platform.journal.Timer;
import vn.motcua.platform.journal.TimerHandler;
import vn.motcua.platform.metrics.PlatformMetrics;
import vn.motcua.platform.sample.SampleApplication;
import vn.motcua.platform.store.Cause;
import vn.motcua.platform.store.Change;
import vn.motcua.platform.store.JournalStore;
import vn.motcua.platform.store.Journals;
import vn.motcua.platform.store.TimerQueue;
import vn.motcua.platform.store.TimerStore;
import vn.motcua.platform.testing.ServiceUnderTest;
import vn.motcua.platform.timing.BusinessClock;

/** A journal of documents that wait for their turn, and what their timers do: a patient one's effect takes until the gate opens. */
final class Tickets {

    final List<String> begun = new CopyOnWriteArrayList<>();

    /** States in which what came of an effect was recorded, those too at which somebody else was faster. */
    final List<Ticket> recorded = new CopyOnWriteArrayList<>();

    /** Whether what came of an effect is noted where its timer was ended meanwhile. */
    volatile boolean noting;

    /** Events that the service has still to hear of. */
    final AtomicLong unread = new AtomicLong();

    private final ServiceUnderTest service;
    private final String run = UUID.randomUUID().toString();
    private final Sinks.One<Boolean> gate = Sinks.one();
    private final JournalStore<Ticket> store;

    /** Waits for its turn; a moment is null once its timer has fired. */
    record Ticket(@Nullable Instant prompt, @Nullable Instant patient) {

        List<Timer> timers() {
            return Stream.of(timer("prompt", prompt), timer("patient", patient))
                    .flatMap(timer -> timer)
                    .toList();
        }

        private static Stream<Timer> timer(String id, @Nullable Instant at) {
            return at == null ? Stream.empty() : Stream.of(new Timer(id, at, id.equals("patient")));
        }

        Ticket without(Timer timer) {
            return timer.patient() ? new Ticket(prompt, null) : new Ticket(null, patient);
        }
    }

    @SuppressWarnings("unchecked")
    Tickets(ServiceUnderTest service) {
        this.service = service;
        Journals journals = service.bean(Journals.class);
        journals.open(JournalSpec.ofDossiers(
                "ticket-" + run, collection(), Ticket.class, SampleApplication.TYPES, Ticket::timers));
        this.store = (JournalStore<Ticket>) journals.byName("ticket-" + run);
    }

    /** One more process that fires timers, once it is started. */
    Timers<Ticket> timers() {
        return new Timers<>(
                service.bean(Journals.class),
                store,
                new Turn(),
                service.bean(BusinessClock.class),
                service.bean(PlatformMetrics.class),
                unread::get);
    }

    JournalStore<Ticket> store() {
        return store;
    }

    void open() {
        gate.tryEmitValue(true);
    }

    String id(String name) {
        return run + "-" + name;
    }

    Ticket ticket(String name) {
        return Objects.requireNonNull(
                Objects.requireNonNull(store.load(id(name)).block()).state());
    }

    Document stored(String name) {
        return Objects.requireNonNull(service.stored(collection(), id(name)));
    }

    /** How many documents have the field. */
    long with(String field) {
        Query having = Query.query(Criteria.where(field).exists(true));
        return Objects.requireNonNull(template().count(having, collection()).block());
    }

    Mono<?> save(String name, Ticket ticket) {
        Cause cause = new Cause("test", "c", null);
        return store.load(id(name))
                .flatMap(before -> store.save(before, Change.of(ticket, List.of(), Map.of(), cause)));
    }

    /** Writes a field past the journal, as some other version may have left it. */
    void set(String name, String field, Object value) {
        Query one = Query.query(Criteria.where("_id").is(id(name)));
        template().updateFirst(one, Update.update(field, value), collection()).block();
    }

    /** Takes the document away past the journal, as nothing of ours does. */
    void remove(String name) {
        Query one = Query.query(Criteria.where("_id").is(id(name)));
        template().remove(one, collection()).block();
    }

    /** Somebody claims the document in that queue, begins nothing and is not heard of again. */
    TimerStore claimedByWhoIsGone(String name, TimerQueue queue) {
        TimerStore gone = new TimerStore(store, queue, UUID.randomUUID().toString(), Duration.ofMillis(1));
        TimerStore.Due held = new TimerStore.Due(id(name), null);
        await().until(() -> gone.claim(held, Instant.now(), Duration.ZERO).block(), Objects::nonNull);
        return gone;
    }

    private ReactiveMongoTemplate template() {
        return service.bean(ReactiveMongoTemplate.class);
    }

    private String collection() {
        return "tickets-" + run;
    }

    private final class Turn implements TimerHandler<Ticket> {
        @Override
        public Mono<Function<Ticket, Decision<Ticket>>> wake(String id, Ticket state, Timer timer, Instant now) {
            return effect("wake", id, timer);
        }

        @Override
        public Mono<Function<Ticket, Decision<Ticket>>> wakeAgain(String id, Ticket state, Timer timer, Instant now) {
            return effect("again", id, timer);
        }

        private Mono<Function<Ticket, Decision<Ticket>>> effect(String how, String id, Timer timer) {
            begun.add(how + " " + id + " " + timer.id());
            Mono<Boolean> done = timer.patient() ? gate.asMono() : Mono.just(true);
            return done.map(open -> fresh -> {
                recorded.add(fresh);
                return Decision.of(fresh.without(timer));
            });
        }

        @Override
        public boolean isToBeNoted(Ticket fresh, Timer timer) {
            return noting;
        }
    }
}
