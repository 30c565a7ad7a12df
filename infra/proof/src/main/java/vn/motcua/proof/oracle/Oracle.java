package vn.motcua.proof.oracle;

import java.util.List;
import java.util.function.Function;
import vn.motcua.proof.oracle.world.Opened;
import vn.motcua.proof.oracle.world.World;

/** Judges a run: looks once at every dossier, with all checks, and tells what became of each promise. */
public final class Oracle {

    private Oracle() {}

    /**
     * What the judge says.
     *
     * @param lines the report as text: counts, violations, and the history of the first dossier of each broken check
     */
    public record Judgement(List<Verdict> verdicts, List<String> lines) {
        public Judgement {
            verdicts = List.copyOf(verdicts);
            lines = List.copyOf(lines);
        }

        /** Whether every promise was kept. */
        public boolean kept() {
            return verdicts.stream().allMatch(Verdict::kept);
        }
    }

    /** The verdicts on A to I, and S on what is stuck unseen. */
    public static List<Verdict> judge(Evidence evidence) {
        return examine(evidence).verdicts();
    }

    /** The verdicts and the report. */
    public static Judgement examine(Evidence evidence) {
        return examine(evidence, Oracle::examine);
    }

    /** The verdict on a store that was restored while the topic was not. */
    public static Judgement restored(Evidence evidence) {
        return examine(evidence, world -> examine(world, List.of(new AsRestored())));
    }

    private static Judgement examine(Evidence evidence, Function<World, Judgement> judge) {
        Opened.Place place = new Opened.Place(
                evidence.mongoUri(),
                evidence.kafkaServers(),
                evidence.standins(),
                evidence.gateway(),
                evidence.secret());
        Opened.Run run = new Opened.Run(evidence.commands(), evidence.injected(), evidence.clocks(), evidence.sample());
        try (Opened opened = Opened.of(place, run)) {
            return judge.apply(opened.world());
        }
    }

    static Judgement examine(World world) {
        List<Check> checks = List.of(
                new AppliedOnce(world),
                new Contiguous(world),
                new Chained(),
                new Quiet(world),
                new Folded(),
                new Told(world),
                new Rung(world),
                new ParkedAsInjected(world),
                new Apart(world),
                new Waiting());
        return examine(world, checks);
    }

    private static Judgement examine(World world, List<Check> checks) {
        world.folders().each(folder -> checks.forEach(check -> check.look(folder)));
        List<Verdict> verdicts = checks.stream().map(Check::verdict).toList();
        return new Judgement(verdicts, Report.of(world, verdicts));
    }
}
