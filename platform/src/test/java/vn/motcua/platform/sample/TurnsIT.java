package vn.motcua.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import vn.motcua.platform.journal.Command;
import vn.motcua.platform.journal.Deciding;
import vn.motcua.platform.journal.Decision;
import vn.motcua.platform.journal.NotUnique;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.journal.Turns;
import vn.motcua.platform.sample.SampleApplication.Added;
import vn.motcua.platform.sample.SampleApplication.Counter;
import vn.motcua.platform.sample.SampleApplication.Sum;

/** What may happen to a document while a command waits for its turn, on real MongoDB. */
@ExtendWith(Counting.Service.class)
class TurnsIT {

    private final Counting counter = new Counting();

    @Test
    void aLaneThatIsParkedMeanwhileRefusesTheCommand() {
        add("first", 1).block();
        Mono<Sum> waiting = add("second", 2, after(counter::flagAsParked, adding(2)));

        assertThatThrownBy(waiting::block)
                .isInstanceOfSatisfying(
                        Problem.class, refused -> assertThat(refused.code()).isEqualTo("LANE_PARKED"));
        assertThat(counter.state().getInteger("total")).isEqualTo(1);
    }

    @Test
    void whoIsRefusedButWasAnsweredMeanwhileUnderTheSameKeyGetsThatAnswer() {
        Mono<Sum> repeated = add("key", 5, after(() -> add("key", 5).block(), nothing -> {
            throw Problem.invalid("NOT_NOW", "it was allowed before");
        }));

        assertThat(repeated.block()).isEqualTo(new Sum(5));
        assertThat(counter.state().getInteger("total")).isEqualTo(5);
    }

    @Test
    void whatChangedMeanwhileIsDecidedAnew() {
        Mono<Sum> waiting = add("second", 2, after(() -> add("first", 1).block(), adding(2)));

        assertThat(waiting.block()).isEqualTo(new Sum(3));
    }

    private Mono<Sum> add(String key, int amount) {
        return add(key, amount, Deciding.by(adding(amount)));
    }

    private Mono<Sum> add(String key, int amount, Deciding<Counter> deciding) {
        Command command = new Command(key, "an", "add", UUID.randomUUID().toString(), amount);
        return Counting.journal().execute(counter.id, command, Sum.class, deciding, TurnsIT::sum);
    }

    private static Function<@Nullable Counter, Decision<Counter>> adding(int amount) {
        return before ->
                Decision.of(new Counter((before == null ? 0 : before.total()) + amount, null, null), new Added(amount));
    }

    private static Sum sum(Counter after) {
        return new Sum(after.total());
    }

    /** Decides after something else happened, as after a wait for a turn. */
    private static Deciding<Counter> after(Runnable meanwhile, Function<@Nullable Counter, Decision<Counter>> decide) {
        return Deciding.inTurn(new After(meanwhile), (before, turn) -> decide.apply(before));
    }

    /** Gives nothing of its own. */
    private record After(Runnable meanwhile) implements Turns<Boolean> {

        @Override
        public Mono<Boolean> next() {
            return Mono.fromRunnable(meanwhile)
                    .subscribeOn(Schedulers.boundedElastic())
                    .thenReturn(true);
        }

        @Override
        public Boolean after(Boolean given) {
            return given;
        }

        @Override
        public void remember(@Nullable Boolean last) {}

        @Override
        public boolean isTaken(NotUnique refused) {
            return false;
        }
    }
}
