package vn.motcua.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import reactor.core.publisher.Flux;
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

/** However many timers that let others pass are due, they hold up none that does not, and none of them is lost or fires twice. */
class PatientTimersIT {

    private static final int CROWD = 2_000;
    private static final int PLACES = 8;
    private static final Duration LONG = Duration.ofMinutes(3);

    private static ServiceUnderTest service;

    private final String run = UUID.randomUUID().toString();
    private final List<String> begun = new CopyOnWriteArrayList<>();
    private final Sinks.One<Boolean> gate = Sinks.one();
    private final JournalStore<Ticket> tickets = opened();
    private final Timers<Ticket> timers = timers();
    private final Timers<Ticket> others = timers();

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

    @BeforeAll
    static void start() {
        service = ServiceUnderTest.start(SampleApplication.class, "sample", Map.of("motcua.service", "sample"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @AfterEach
    void rest() {
        gate.tryEmitValue(true);
        timers.stop();
        others.stop();
    }

    @Test
    void aCrowdThatLetsOthersPassHoldsUpNobodyElse() {
        Instant longAgo = Instant.now().minusSeconds(600);
        Flux.range(0, CROWD)
                .flatMap(number -> save("crowd-" + number, new Ticket(null, longAgo)), 64)
                .blockLast();
        timers.start();
        await().untilAsserted(() -> assertThat(begun).hasSize(PLACES));

        save("single", new Ticket(Instant.now(), null)).block();

        await().untilAsserted(() -> assertThat(ticket("single").prompt()).isNull());
        assertThat(begun).hasSize(PLACES + 1).endsWith("wake " + id("single") + " prompt");

        others.start();
        gate.tryEmitValue(true);
        await().atMost(LONG).untilAsserted(() -> assertThat(begun).hasSize(CROWD + 1));
        await().atMost(LONG).untilAsserted(() -> assertThat(waiting()).isZero());
        assertThat(begun).doesNotHaveDuplicates();
    }

    @Test
    void timersOfBothKindsOfOneDocumentFireOnceEach() {
        gate.tryEmitValue(true);
        Instant now = Instant.now();
        save("both", new Ticket(now.minusSeconds(1), now.minusSeconds(2))).block();
        assertThat(stored("both")).containsKeys("wakeAt", "patientAt");

        timers.start();
        others.start();

        await().untilAsserted(() -> assertThat(stored("both")).doesNotContainKeys("wakeAt", "patientAt", "lease"));
        assertThat(begun)
                .containsExactlyInAnyOrder("wake " + id("both") + " prompt", "wake " + id("both") + " patient");
    }

    @Test
    void whoComesAfterAnInterruptedEffectIsToldWhicheverQueueItWasIn() {
        gate.tryEmitValue(true);
        Instant now = Instant.now();
        save("broken", new Ticket(now.minusSeconds(1), now.minusSeconds(2))).block();
        TimerStore gone = new TimerStore(tickets, TimerQueue.PATIENT, "gone", Duration.ofMillis(1));
        gone.claim(id("broken"), now, Duration.ZERO).block();
        assertThat(gone.renew(id("broken")).block()).isTrue();

        timers.start();

        await().untilAsserted(() -> assertThat(stored("broken")).doesNotContainKeys("wakeAt", "patientAt"));
        assertThat(begun)
                .containsExactlyInAnyOrder("again " + id("broken") + " prompt", "again " + id("broken") + " patient");
    }

    private String id(String name) {
        return run + "-" + name;
    }

    private Ticket ticket(String name) {
        return Objects.requireNonNull(
                Objects.requireNonNull(tickets.load(id(name)).block()).state());
    }

    private Document stored(String name) {
        return Objects.requireNonNull(service.stored("tickets-" + run, id(name)));
    }

    private long waiting() {
        Query crowd = Query.query(Criteria.where("patientAt").exists(true));
        return Objects.requireNonNull(service.bean(ReactiveMongoTemplate.class)
                .count(crowd, "tickets-" + run)
                .block());
    }

    private Mono<?> save(String name, Ticket ticket) {
        Cause cause = new Cause("test", "c", null);
        return tickets.load(id(name))
                .flatMap(none -> tickets.save(none, Change.of(ticket, List.of(), Map.of(), cause)));
    }

    @SuppressWarnings("unchecked")
    private JournalStore<Ticket> opened() {
        Journals journals = service.bean(Journals.class);
        journals.open(JournalSpec.ofDossiers(
                "ticket-" + run, "tickets-" + run, Ticket.class, SampleApplication.TYPES, Ticket::timers));
        return (JournalStore<Ticket>) journals.byName("ticket-" + run);
    }

    private Timers<Ticket> timers() {
        return new Timers<>(
                service.bean(Journals.class),
                tickets,
                new Turn(),
                service.bean(BusinessClock.class),
                service.bean(PlatformMetrics.class));
    }

    /** A patient timer's effect takes until the gate opens. */
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
            return done.map(open -> fresh -> Decision.of(fresh.without(timer)));
        }
    }
}
