package vn.motcua.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import vn.motcua.platform.journal.Command;
import vn.motcua.platform.journal.Deciding;
import vn.motcua.platform.journal.Decision;
import vn.motcua.platform.journal.NotUnique;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.journal.Query;
import vn.motcua.platform.journal.Turns;
import vn.motcua.platform.sample.SampleApplication.Added;
import vn.motcua.platform.sample.SampleApplication.Counter;

/** Whoever stands in line is given a number of its own and none is left out, whatever happens to the others; on real MongoDB. */
@ExtendWith(Counting.Service.class)
class LinesIT {

    private static final int MANY = 120;

    private final String line = UUID.randomUUID().toString();
    private final Numbers numbers = new Numbers();

    @Test
    void whoComesMeanwhileIsSavedTogether() {
        List<Integer> given = all(Flux.range(0, MANY).flatMap(who -> numbered("own-" + who), MANY));

        assertThat(given).containsExactlyInAnyOrderElementsOf(upTo(MANY));
        assertThat(numbers.asked).hasValueLessThan(MANY / 2);
    }

    @Test
    void whoIsRefusedUsesUpNoNumber() {
        List<Integer> given = all(Flux.range(0, MANY)
                .flatMap(who -> who % 2 == 0 ? numbered("own-" + who) : refused("own-" + who), MANY));

        assertThat(given.stream().filter(number -> number > 0)).containsExactlyInAnyOrderElementsOf(upTo(MANY / 2));
    }

    @Test
    void whoFindsItsDocumentChangedLeavesNoHole() {
        List<Integer> given = all(Flux.range(0, MANY).flatMap(who -> numbered("shared-" + who % 60), MANY));

        assertThat(given).containsExactlyInAnyOrderElementsOf(upTo(MANY));
    }

    @Test
    void whoHasALineOfItsOwnAtTheSameNumbersTakesOthers() {
        Numbers elsewhere = new Numbers();

        List<Integer> given = all(Flux.range(0, MANY)
                .flatMap(who -> numbered("own-" + who, who % 2 == 0 ? numbers : elsewhere), MANY));

        assertThat(given).containsExactlyInAnyOrderElementsOf(upTo(MANY));
    }

    @Test
    void whoLeavesWhenItsTurnHasComeKeepsNobodyWaiting() {
        Sinks.Empty<Void> hold = Sinks.empty();
        numbers.hold = hold.asMono();
        Mono<Integer> gone = numbered("gone").takeUntilOther(numbers.turn.asMono());

        assertThat(gone.blockOptional()).isEmpty();
        Mono<Integer> next = numbered("next");
        List<Integer> given = all(Flux.merge(next, Mono.fromRunnable(hold::tryEmitEmpty)));

        assertThat(given).containsExactly(2);
        assertThat(Counting.state(id("gone")).getString("name")).isEqualTo(name(1));
    }

    @Test
    void aThousandWhoAreRefusedAtTheirTurnAreAllAnswered() {
        int thousand = 1_000;
        List<Integer> given = all(Flux.range(0, thousand).flatMap(who -> refused("own-" + who), thousand));

        assertThat(given).hasSize(thousand).containsOnly(0);
        assertThat(numbered("after").block()).isEqualTo(1);
    }

    /** Such an error is no signal: nobody hears of it. */
    @Test
    void anErrorOfTheMachineDoesNotStopTheLine() {
        assertThat(numbered("before").block()).isEqualTo(1);
        Mono<Integer> hit = execute("hit", Deciding.inTurn(numbers, (before, number) -> {
            throw new OutOfMemoryError("for a moment");
        }));

        assertThat(hit.onErrorReturn(0).block()).isZero();
        assertThat(numbered("next").block()).isEqualTo(2);
    }

    /** Whoever waits behind it may have given up by then, and comes again. */
    @Test
    void aQuestionThatIsNeverAnsweredStopsTheLineForATimeOnly() {
        numbers.hold = Mono.defer(() -> numbers.asked.get() == 1 ? Mono.never() : Mono.empty());

        List<Integer> given =
                all(Flux.merge(numbered("one").retry(1), numbered("another").retry(1)));

        assertThat(given).containsExactlyInAnyOrderElementsOf(upTo(2));
    }

    private static List<Integer> all(Flux<Integer> given) {
        return Objects.requireNonNull(given.collectList().block());
    }

    private static List<Integer> upTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }

    private Mono<Integer> numbered(String who) {
        return numbered(who, numbers);
    }

    private Mono<Integer> numbered(String who, Numbers from) {
        return execute(
                who,
                Deciding.inTurn(
                        from,
                        (before, number) -> Decision.of(
                                new Counter(before == null ? 1 : before.total() + 1, null, name(number)),
                                new Added(1))));
    }

    /** 0, as it is given no number. */
    private Mono<Integer> refused(String who) {
        return execute(who, Deciding.inTurn(numbers, (before, number) -> {
                    throw Problem.invalid("NOT_WANTED", "this one is refused");
                }))
                .onErrorReturn(Problem.class, 0);
    }

    private Mono<Integer> execute(String who, Deciding<Counter> deciding) {
        Command command = new Command(UUID.randomUUID().toString(), "an", "number", who, who);
        return Counting.journal().execute(id(who), command, Integer.class, deciding, LinesIT::number);
    }

    private String id(String who) {
        return line + "-" + who;
    }

    private String name(int number) {
        return "%s-%05d".formatted(line, number);
    }

    private static int number(Counter counter) {
        String name = Objects.requireNonNull(counter.name());
        return Integer.parseInt(name.substring(name.lastIndexOf('-') + 1));
    }

    /** The numbers of this test's line, under the unique index over names. */
    private final class Numbers implements Turns<Integer> {

        private final AtomicInteger asked = new AtomicInteger();
        private final Sinks.Empty<Void> turn = Sinks.empty();
        private Mono<Void> hold = Mono.empty();
        private volatile @Nullable Integer last;

        @Override
        public Mono<Integer> next() {
            asked.incrementAndGet();
            turn.tryEmitEmpty();
            return hold.then(Mono.defer(() -> Mono.justOrEmpty(last).switchIfEmpty(highest()))
                    .map(number -> number + 1));
        }

        private Mono<Integer> highest() {
            Query highest = Query.everything()
                    .between("name", line, line + "~")
                    .sortedBy("-name")
                    .page(null, 1);
            return Counting.journal()
                    .search(highest)
                    .next()
                    .map(found -> number(found.state()))
                    .defaultIfEmpty(0);
        }

        @Override
        public Integer after(Integer given) {
            return given + 1;
        }

        @Override
        public void remember(@Nullable Integer last) {
            this.last = last;
        }

        @Override
        public boolean isTaken(NotUnique refused) {
            return true;
        }
    }
}
