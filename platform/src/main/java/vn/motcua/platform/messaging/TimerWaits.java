package vn.motcua.platform.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import reactor.core.publisher.Flux;
import vn.motcua.platform.store.JournalStore;
import vn.motcua.platform.store.Journals;
import vn.motcua.platform.store.LateDocuments;
import vn.motcua.platform.store.TimerQueue;
import vn.motcua.platform.timing.BusinessClock;
import vn.motcua.platform.waits.LongWait;
import vn.motcua.platform.waits.LongWaits;
import vn.motcua.platform.waits.WaitKind;
import vn.motcua.platform.waits.WaitSettings;

/** Timers that were due and have not fired: they keep failing, or nobody fires them. */
final class TimerWaits implements LongWaits {

    static final WaitKind OVERDUE = new WaitKind(
            "TIMER_OVERDUE",
            WaitKind.OPERATOR,
            "Mend what the reason names, or see in the log why no instance fires it; it is tried again by itself.",
            null,
            true);

    private final Journals journals;
    private final BusinessClock clock;
    private final WaitSettings limits;
    private final Clock wall = Clock.systemUTC();

    TimerWaits(Journals journals, BusinessClock clock, WaitSettings limits) {
        this.journals = journals;
        this.clock = clock;
        this.limits = limits;
    }

    @Override
    public List<WaitKind> kinds() {
        return List.of(OVERDUE);
    }

    @Override
    public Flux<LongWait> all() {
        return Flux.fromIterable(journals.opened()).concatMap(this::of);
    }

    private Flux<LongWait> of(JournalStore<?> store) {
        return Flux.concat(
                        overdue(store, TimerQueue.PROMPT, limits.timer()),
                        overdue(store, TimerQueue.PATIENT, limits.patientTimer()))
                .map(late -> wait(store, late));
    }

    private Flux<LateDocuments.Overdue> overdue(JournalStore<?> store, TimerQueue queue, Duration limit) {
        return new LateDocuments(store).overdue(queue, clock.clock().instant(), clock.offset(), limit);
    }

    private LongWait wait(JournalStore<?> store, LateDocuments.Overdue late) {
        String subject = store.spec().name() + "/" + late.id() + "/" + late.timer();
        return OVERDUE.of(Lane.of(store.spec(), late.id()), subject, late.since())
                .because(new LongWait.Cause(OVERDUE.code(), late.reason(), late.failures(), nextTry(late)));
    }

    private Instant nextTry(LateDocuments.Overdue late) {
        Instant now = wall.instant();
        Instant held = late.heldUntil();
        return held == null || held.isBefore(now) ? now : held;
    }
}
