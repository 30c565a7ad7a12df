package vn.motcua.platform.messaging;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import org.springframework.core.GenericTypeResolver;
import vn.motcua.platform.journal.TimerHandler;
import vn.motcua.platform.metrics.PlatformMetrics;
import vn.motcua.platform.store.JournalStore;
import vn.motcua.platform.store.Journals;
import vn.motcua.platform.timing.BusinessClock;

/** The durable timers of all journals of a service: each {@link TimerHandler} serves the journal that keeps its state type. */
final class ServiceTimers implements Background {

    private final List<Timers<?>> timers;
    private volatile boolean running;

    private ServiceTimers(List<Timers<?>> timers) {
        this.timers = List.copyOf(timers);
    }

    /**
     * One {@link Timers} for each handler.
     *
     * @param unread how many events this service has still to hear of
     * @throws IllegalStateException if no open journal keeps a handler's state type, or two handlers share one
     */
    static ServiceTimers of(
            Journals journals,
            List<TimerHandler<?>> handlers,
            BusinessClock clock,
            PlatformMetrics metrics,
            LongSupplier unread) {
        Set<JournalStore<?>> served = new HashSet<>();
        List<Timers<?>> timers = new ArrayList<>();
        for (TimerHandler<?> handler : handlers) {
            if (!served.add(store(journals, handler))) {
                throw new IllegalStateException("two TimerHandlers for one journal, the second is " + handler);
            }
            timers.add(timers(journals, handler, clock, metrics, unread));
        }
        return new ServiceTimers(timers);
    }

    private static <S> Timers<S> timers(
            Journals journals,
            TimerHandler<S> handler,
            BusinessClock clock,
            PlatformMetrics metrics,
            LongSupplier unread) {
        return new Timers<>(journals, store(journals, handler), handler, clock, metrics, unread);
    }

    @SuppressWarnings("unchecked") // the journal's state type is the handler's
    private static <S> JournalStore<S> store(Journals journals, TimerHandler<S> handler) {
        Class<?> state = GenericTypeResolver.resolveTypeArgument(handler.getClass(), TimerHandler.class);
        return (JournalStore<S>) journals.opened().stream()
                .filter(store -> store.spec().state().equals(state))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "no open journal keeps what " + handler.getClass().getName() + " handles: " + state));
    }

    @Override
    public void start() {
        timers.forEach(Timers::start);
        running = true;
    }

    /** All at once, so that none starts new work while another finishes. */
    @Override
    public void stop() {
        timers.parallelStream().forEach(Timers::stop);
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
