package vn.motcua.platform.sample;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import vn.motcua.contracts.CloudEvent;
import vn.motcua.contracts.Event;
import vn.motcua.contracts.EventTypes;
import vn.motcua.platform.catalogue.Catalogue;
import vn.motcua.platform.journal.Command;
import vn.motcua.platform.journal.Decision;
import vn.motcua.platform.journal.EventHandler;
import vn.motcua.platform.journal.ImpossibleEvent;
import vn.motcua.platform.journal.Journal;
import vn.motcua.platform.journal.JournalSpec;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.journal.Reaction;
import vn.motcua.platform.journal.Received;
import vn.motcua.platform.journal.Timer;
import vn.motcua.platform.journal.TimerHandler;
import vn.motcua.platform.store.Index;
import vn.motcua.platform.store.Journals;
import vn.motcua.platform.testing.StaticCatalogue;

/** Counts: a command adds and announces it; a foreign event adds what it carries; a timer rings once, or never if the bell is called broken. */
@SpringBootApplication
public class SampleApplication {

    /** Wire types of the sample. */
    public static final EventTypes TYPES = new EventTypes()
            .with("vn.motcua.sample.added.v1", Added.class)
            .with("vn.motcua.sample.rang.v1", Rang.class)
            .with("vn.motcua.sample.blinked.v1", Blinked.class)
            .with("vn.motcua.other.happened.v1", Happened.class);

    /** The counter; {@code ringAt} null once it has rung. */
    public record Counter(
            int total, @Nullable Instant ringAt, @Nullable String name) {}

    /** A second kind of document with timers of its own; {@code blinkAt} null once it has blinked. */
    public record Lamp(@Nullable Instant blinkAt) {}

    /** The lamp's timer was due. */
    public record Blinked() implements Event {}

    /** Something was added. */
    public record Added(int amount) implements Event {}

    /** The timer rang. */
    public record Rang(int total) implements Event {}

    /** Another service says how much to add; negative is impossible. */
    public record Happened(int amount) implements Event {

        /** As that service tells it of the dossier. */
        public CloudEvent<Happened> told(UUID id, String dossier, long sequence) {
            return new CloudEvent<>(
                    "1.0",
                    id.toString(),
                    "/other/" + dossier,
                    "vn.motcua.other.happened.v1",
                    dossier,
                    Instant.now(),
                    sequence,
                    "test",
                    null,
                    "application/json",
                    this);
        }
    }

    /** Body of the command. */
    public record Add(
            int amount, @Nullable Instant ringAt, @Nullable String name) {}

    /** Answer of the command. */
    public record Sum(int total) {}

    @Bean
    Journal<Counter> counters(Journals journals) {
        return journals.open(
                JournalSpec.ofDossiers("sample", "counters", Counter.class, TYPES, SampleApplication::timers),
                Index.unique("name", "name"));
    }

    private static List<Timer> timers(Counter counter) {
        return counter.ringAt() == null ? List.of() : List.of(new Timer("ring", counter.ringAt()));
    }

    @Bean
    Journal<Lamp> lamps(Journals journals) {
        return journals.open(JournalSpec.ofDossiers(
                "lamp",
                "lamps",
                Lamp.class,
                TYPES,
                lamp -> lamp.blinkAt() == null ? List.of() : List.of(new Timer("blink", lamp.blinkAt()))));
    }

    @Bean
    TimerHandler<Lamp> blinker() {
        return new TimerHandler<>() {
            @Override
            public Mono<Function<Lamp, Decision<Lamp>>> wake(String id, Lamp state, Timer timer, Instant now) {
                return Mono.just(fresh -> Decision.of(new Lamp(null), new Blinked()));
            }
        };
    }

    @Bean
    Catalogue catalogue() {
        return new StaticCatalogue(List.of(), List.of(), List.of());
    }

    @Bean
    EventHandler<Counter> reactions() {
        return new EventHandler<>() {
            @Override
            public boolean consumes(String source) {
                return source.startsWith("/other/");
            }

            @Override
            public Mono<Reaction<Counter>> on(@Nullable Counter counter, Received event) {
                int amount = ((Happened) event.event()).amount();
                if (amount < 0) {
                    throw new ImpossibleEvent("nothing can be taken away");
                }
                Counter before = counter == null ? new Counter(0, null, null) : counter;
                return Mono.just(Reaction.moved(
                        new Counter(before.total() + amount, before.ringAt(), before.name()), new Added(amount)));
            }
        };
    }

    @Bean
    TimerHandler<Counter> bell() {
        return new TimerHandler<>() {
            @Override
            public Mono<Function<Counter, Decision<Counter>>> wake(String id, Counter state, Timer timer, Instant now) {
                if (state.name() != null && state.name().startsWith("broken-bell")) {
                    return Mono.error(new IllegalStateException("the bell is broken"));
                }
                return Mono.just(
                        fresh -> Decision.of(new Counter(fresh.total(), null, fresh.name()), new Rang(fresh.total())));
            }
        };
    }

    /** The command over HTTP. */
    @RestController
    static class AddController {

        private final Journal<Counter> counters;

        AddController(Journal<Counter> counters) {
            this.counters = counters;
        }

        @PostMapping("/api/counters/{id}")
        Mono<Sum> add(@PathVariable String id, @RequestBody Add add, Command command) {
            return counters.execute(
                    id,
                    command.named("add", add),
                    Sum.class,
                    before -> decide(before, add),
                    now -> new Sum(now.total()));
        }

        private static Decision<Counter> decide(@Nullable Counter before, Add add) {
            if (add.amount() <= 0) {
                throw Problem.invalid("AMOUNT_NOT_POSITIVE", "Add something.");
            }
            int total = before == null ? 0 : before.total();
            return Decision.of(new Counter(total + add.amount(), add.ringAt(), add.name()), new Added(add.amount()));
        }
    }
}
