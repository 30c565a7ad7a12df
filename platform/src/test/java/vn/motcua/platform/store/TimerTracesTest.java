package vn.motcua.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import vn.motcua.platform.journal.Timer;

/** An effect that is due at once belongs to the trace of what caused it; what waits for its hour does not. */
class TimerTracesTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final Timer DUE = new Timer("notice/1", NOW);
    private static final Timer LATER = new Timer("overdue", NOW.plus(Duration.ofDays(3)));

    @Test
    void whatIsDueAtOnceContinuesTheCurrentTrace() {
        assertThat(after(Journaled.absent("x"), List.of(DUE, LATER), Map.of(), "now"))
                .containsExactly(Map.entry("notice/1", "now"));
    }

    @Test
    void whatAnEventOfTheSameSaveHasSetContinuesThatOfTheEvent() {
        assertThat(after(Journaled.absent("x"), List.of(DUE), Map.of("notice/1", "of the event"), ""))
                .containsExactly(Map.entry("notice/1", "of the event"));
    }

    @Test
    void aFurtherTryContinuesTheTraceOfTheFirst() {
        Timer again = new Timer("notice/1", NOW.plus(Duration.ofHours(2)));
        assertThat(after(with(DUE, "first"), List.of(again), Map.of(), "another"))
                .containsExactly(Map.entry("notice/1", "first"));
    }

    @Test
    void whatIsOverLeavesNothing() {
        assertThat(after(with(DUE, "first"), List.of(LATER), Map.of(), "another"))
                .isEmpty();
    }

    @Test
    void outsideATraceNothingIsKept() {
        assertThat(after(Journaled.absent("x"), List.of(DUE), Map.of(), "")).isEmpty();
    }

    @Test
    void whatIsWrittenIsRead() {
        Map<String, String> traces = Map.of("notice/1", "first");
        Document stored = new Document("timers", DocumentMapper.write(List.of(DUE, LATER), traces));
        assertThat(TimerTraces.of(stored)).isEqualTo(traces);
    }

    private static Map<String, String> after(
            Journaled<Object> before, List<Timer> timers, Map<String, String> set, String current) {
        return TimerTraces.after(before, timers, set, NOW, () -> current);
    }

    private static Journaled<Object> with(Timer timer, String trace) {
        return new Journaled<>("x", 1, null, 0, "", Map.of(), null, false, List.of(timer), Map.of(timer.id(), trace));
    }
}
