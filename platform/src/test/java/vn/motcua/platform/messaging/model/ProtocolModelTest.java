package vn.motcua.platform.messaging.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The protocol under thousands of random schedules. {@code -Dmotcua.model.seed=n} runs one seed and tells it step by
 * step, {@code -Dmotcua.model.seeds=n} runs so many.
 */
class ProtocolModelTest {

    private static final Logger LOG = LoggerFactory.getLogger(ProtocolModelTest.class);
    private static final int SEEDS = Integer.getInteger("motcua.model.seeds", 1_000);
    private static final int SEEDS_FOR_A_MUTATION = 1_000;
    private static final int LINES = 150;

    @Test
    void noScheduleLosesDoublesOrStrandsAnything() {
        Long only = Long.getLong("motcua.model.seed");
        long start = System.nanoTime();
        AtomicLong steps = new AtomicLong();
        Optional<Simulation.Outcome> bad = only == null
                ? first(SEEDS, seed -> {
                    Simulation.Outcome outcome = Simulation.run(seed, Mutation.NONE);
                    steps.addAndGet(outcome.steps());
                    return outcome;
                })
                : Optional.of(told(only));
        double seconds = (System.nanoTime() - start) / 1e9;
        LOG.info("{} seeds, {} steps in {} s", only == null ? SEEDS : 1, steps, "%.1f".formatted(seconds));
        bad.filter(outcome -> !outcome.holds()).ifPresent(outcome -> {
            throw new AssertionError(story(outcome.seed()));
        });
    }

    @Test
    void theSameSeedIsTheSameRun() {
        assertThat(Simulation.trace(7, Mutation.NONE)).isEqualTo(Simulation.trace(7, Mutation.NONE));
        assertThat(Simulation.trace(7, Mutation.NONE).steps())
                .isEqualTo(Simulation.run(7, Mutation.NONE).steps());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void everyMutationOfTheProtocolIsNoticed(Mutation mutation) {
        Optional<Simulation.Outcome> found = first(SEEDS_FOR_A_MUTATION, seed -> Simulation.run(seed, mutation));

        assertThat(found)
                .as("%s within %d seeds", mutation, SEEDS_FOR_A_MUTATION)
                .isPresent();
        LOG.info(
                "{} noticed with seed {}: {}",
                mutation,
                found.get().seed(),
                found.get().invariant());
        assertThat(found.get().invariant()).isNotEqualTo(World.BROKEN);
    }

    /** The lowest seed that breaks an invariant. Seeds run side by side, each by itself in one turn. */
    private static Optional<Simulation.Outcome> first(int seeds, LongFunction<Simulation.Outcome> run) {
        return LongStream.rangeClosed(1, seeds)
                .parallel()
                .mapToObj(run)
                .filter(outcome -> !outcome.holds())
                .findFirst();
    }

    private static Simulation.Outcome told(long seed) {
        Simulation.Outcome outcome = Simulation.trace(seed, Mutation.NONE);
        outcome.trace().forEach(LOG::info);
        return outcome;
    }

    /** What broke, and the last steps of the dossier concerned. */
    private static String story(long seed) {
        Simulation.Outcome outcome = Simulation.trace(seed, Mutation.NONE);
        String first = outcome.violations().getFirst();
        String dossier = first.contains("d2") ? "d2" : "d1";
        List<String> lines = outcome.trace().stream()
                .filter(line -> line.contains(dossier) || line.contains("!!"))
                .toList();
        return "seed %d (run it alone with -Dmotcua.model.seed=%d): %s%n%s"
                .formatted(
                        seed,
                        seed,
                        first,
                        String.join("\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size())));
    }
}
