package vn.motcua.workingtime;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.domains.DomainContextBase;

/** What the properties draw from: moments of 2025 to April 2027, half of them where windows begin and end; clocks; pauses. */
final class OfficeTimes extends DomainContextBase {

    private static final long FIRST = Moments.at("2025-01-01T00:00").getEpochSecond();
    private static final long LAST = Moments.at("2027-04-30T00:00").getEpochSecond();
    private static final long DAY = 86_400;

    @Provide
    Arbitrary<Instant> moments() {
        return seconds(FIRST, LAST).map(Instant::ofEpochSecond);
    }

    @Provide
    Arbitrary<LegalDuration> durations() {
        return Arbitraries.oneOf(
                amounts(DurationUnit.WORKING_MINUTE, 60 * 480),
                Arbitraries.integers()
                        .between(0, 120)
                        .map(halfDays -> new LegalDuration(halfDays * 240, DurationUnit.WORKING_MINUTE)),
                amounts(DurationUnit.WORKING_HOUR, 300),
                amounts(DurationUnit.WORKING_DAY, 40),
                amounts(DurationUnit.DAY, 100),
                amounts(DurationUnit.MONTH, 12),
                Arbitraries.just(new LegalDuration(1, DurationUnit.SAME_DAY)));
    }

    @Provide
    Arbitrary<StartRule> rules() {
        return Arbitraries.of(StartRule.class);
    }

    @Provide
    Arbitrary<Scenario> scenarios() {
        Arbitrary<List<Pause>> pauses = pauses().list().ofMaxSize(6);
        return Combinators.combine(moments(), rules(), durations(), pauses)
                .as((received, rule, duration, drawn) -> new Scenario(
                        received,
                        rule,
                        duration,
                        drawn.stream().map(pause -> from(received, pause)).toList()));
    }

    /** From three days before an imagined receipt at the epoch to forty days after it, and up to twelve days long. */
    private static Arbitrary<Pause> pauses() {
        Arbitrary<Long> lengths = Arbitraries.oneOf(
                Arbitraries.longs().between(0, 24).map(halfHours -> halfHours * 1_800), seconds(0, 12 * DAY));
        Arbitrary<Long> beginnings = Arbitraries.oneOf(seconds(-3 * DAY, 40 * DAY), seconds(-DAY / 2, 2 * DAY));
        return Combinators.combine(beginnings, lengths)
                .as((from, length) -> pause(Instant.ofEpochSecond(from), Instant.ofEpochSecond(from + length)));
    }

    private static Pause from(Instant received, Pause pause) {
        long halfHour = received.getEpochSecond() - Math.floorMod(received.getEpochSecond(), 1_800L);
        Instant to = pause.to() == null ? pause.from() : pause.to();
        return pause(pause.from().plusSeconds(halfHour), to.plusSeconds(halfHour));
    }

    private static Pause pause(Instant from, Instant to) {
        return new Pause(from, to, "supplement", "02/HDHS");
    }

    private static Arbitrary<LegalDuration> amounts(DurationUnit unit, int most) {
        return Arbitraries.integers().between(0, most).map(amount -> new LegalDuration(amount, unit));
    }

    private static Arbitrary<Long> seconds(long from, long to) {
        Arbitrary<Long> any = Arbitraries.longs().between(from, to).withDistribution(RandomDistribution.uniform());
        return Arbitraries.oneOf(any, any.map(second -> second - Math.floorMod(second, 1_800L)));
    }
}
