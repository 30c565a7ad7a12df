package vn.motcua.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/** Does the same with many things, several at once; fails with every failure, not only the first. */
final class SideBySide {

    /** As many desks as two processors serve without making anybody wait for seconds. */
    private static final int AT_ONCE = 8;

    private SideBySide() {}

    static <T> void each(List<T> things, Consumer<T> part) {
        get(things, thing -> {
            part.accept(thing);
            return thing;
        });
    }

    static <T, R> List<R> get(List<T> things, Function<T, R> part) {
        List<Throwable> failures = new ArrayList<>();
        List<R> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<R>> running = new ArrayList<>();
            things.forEach(thing -> running.add(threads.submit(() -> part.apply(thing))));
            running.forEach(one -> finished(one, results, failures));
        }
        assertThat(failures).as("what failed of " + things.size()).isEmpty();
        return results;
    }

    private static <R> void finished(Future<R> one, List<R> results, List<Throwable> failures) {
        try {
            results.add(one.get());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            failures.add(interrupted);
        } catch (ExecutionException failed) {
            failures.add(failed.getCause());
        }
    }
}
