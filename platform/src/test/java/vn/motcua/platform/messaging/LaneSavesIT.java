package vn.motcua.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import vn.motcua.platform.messaging.Tickets.Ticket;
import vn.motcua.platform.sample.SampleService;
import vn.motcua.platform.store.Cause;
import vn.motcua.platform.store.Change;
import vn.motcua.platform.store.Conflict;
import vn.motcua.platform.store.Journaled;
import vn.motcua.platform.testing.ServiceUnderTest;

/** What is saved in one request with others is saved as if it went alone, and nobody takes a save that was refused for done. */
@ExtendWith(SampleService.class)
class LaneSavesIT {

    private static final int MANY = 500;

    private final ServiceUnderTest service = SampleService.running();

    private final Instant first = Instant.now().truncatedTo(ChronoUnit.MILLIS).plusSeconds(600);
    private final Instant second = first.plusSeconds(1);
    private final Tickets tickets = new Tickets(service);
    private final LaneSaves<Ticket> saves = new LaneSaves<>(tickets.store());

    @Test
    void manyThatAreSavedAtOnceAreAllThere() {
        assertThat(saveMany(first)).allMatch(after -> after.version() == 1);
        assertThat(saveMany(second)).allMatch(after -> after.version() == 2);

        Flux.range(0, MANY)
                .map(number -> tickets.ticket("many-" + number))
                .doOnNext(ticket -> assertThat(ticket.prompt()).isEqualTo(second))
                .blockLast();
    }

    private List<Journaled<Ticket>> saveMany(Instant at) {
        return Objects.requireNonNull(Flux.range(0, MANY)
                .flatMap(number -> load("many-" + number).flatMap(before -> save(before, at)), 64)
                .collectList()
                .block());
    }

    @Test
    void whoIsLateHearsOfAConflictAndIsNotSaved() {
        Journaled<Ticket> before = Objects.requireNonNull(load("late").block());
        save(before, first).block();

        assertThat(refused(save(before, second)).block()).isTrue();
        assertThat(tickets.ticket("late").prompt()).isEqualTo(first);

        Journaled<Ticket> stale = Objects.requireNonNull(load("late").block());
        save(stale, first).block();
        assertThat(refused(save(stale, second)).block()).isTrue();
        assertThat(tickets.ticket("late").prompt()).isEqualTo(first);
    }

    @Test
    void whoIsSavedBesideALateOneHearsNothingOfIt() {
        Journaled<Ticket> stale = Objects.requireNonNull(
                load("stale").flatMap(before -> save(before, first)).block());
        save(stale, first).block();

        List<Boolean> refused = Objects.requireNonNull(Flux.range(0, MANY)
                .flatMap(
                        number -> number % 100 == 0
                                ? refused(save(stale, second))
                                : load("beside-" + number).flatMap(one -> refused(save(one, second))),
                        64)
                .collectList()
                .block());

        assertThat(refused.stream().filter(late -> late).count()).isEqualTo(MANY / 100);
        assertThat(tickets.ticket("stale").prompt()).isEqualTo(first);
        for (int number = 1; number < 100; number++) {
            assertThat(tickets.ticket("beside-" + number).prompt()).isEqualTo(second);
        }
    }

    @Test
    void whoseDocumentIsGoneDoesNotMakeItAgain() {
        Journaled<Ticket> before = Objects.requireNonNull(
                load("gone").flatMap(absent -> save(absent, first)).block());
        tickets.remove("gone");

        assertThat(refused(save(before, second)).block()).isTrue();
        assertThat(Objects.requireNonNull(load("gone").block()).version()).isZero();
    }

    private Mono<Journaled<Ticket>> load(String name) {
        return tickets.store().load(tickets.id(name));
    }

    private Mono<Journaled<Ticket>> save(Journaled<Ticket> before, Instant at) {
        Change<Ticket> change = Change.of(new Ticket(at, null), List.of(), Map.of(), new Cause("test", "c", null));
        return Mono.fromCallable(() -> saves.save(before, change)).subscribeOn(Schedulers.boundedElastic());
    }

    private static Mono<Boolean> refused(Mono<?> save) {
        return save.thenReturn(false).onErrorReturn(Conflict.class, true);
    }
}
