package vn.motcua.workingtime;

import java.time.Instant;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * What a due date costs when warm, in nanoseconds, over moments that the branch predictor cannot learn. Run by hand:
 * {@code mvn -pl working-time -Pbenchmark test-compile}; the figure stands in docs/working-time.md.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class DueDateBenchmark {

    private static final int MOMENTS = 4_096;

    private final WorkingCalendar calendar = WorkingCalendars.vietnam();
    private final Instant[] moments = moments();
    private final LegalDuration days = new LegalDuration(10, DurationUnit.WORKING_DAY);
    private final LegalDuration calendarDays = new LegalDuration(15, DurationUnit.DAY);
    private int next;

    @Benchmark
    public Instant tenWorkingDays() {
        return calendar.due(moment(), days, StartRule.NEXT_DAY_AFTER_15H);
    }

    @Benchmark
    public Instant fifteenDays() {
        return calendar.due(moment(), calendarDays, StartRule.ACCEPTANCE);
    }

    @Benchmark
    public Instant tenWorkingDaysWithTwoPauses() {
        Instant start = moment();
        PauseLedger pauses = PauseLedger.none()
                .with(new Pause(start.plusSeconds(90_000), start.plusSeconds(400_000), "supplement", "02"))
                .with(new Pause(start.plusSeconds(700_000), start.plusSeconds(800_000), "duty", "06"));
        return pauses.due(calendar, start, days, StartRule.ACCEPTANCE);
    }

    @Benchmark
    public long elapsedInTenDays() {
        Instant start = moment();
        return calendar.workingMinutesBetween(start, start.plusSeconds(864_000));
    }

    public static void main(String... arguments) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(DueDateBenchmark.class.getSimpleName())
                        .build())
                .run();
    }

    private Instant moment() {
        return moments[next++ & (MOMENTS - 1)];
    }

    private static Instant[] moments() {
        Random random = new Random(20_261_123L);
        Instant[] moments = new Instant[MOMENTS];
        for (int i = 0; i < MOMENTS; i++) {
            moments[i] = Moments.at("2025-01-01T00:00").plusSeconds(random.nextInt(3 * 365 * 86_400));
        }
        return moments;
    }
}
