package vn.motcua.proof.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.motcua.proof.oracle.world.World;

/** The verdicts as text: every check with its counts, and the first violation of each with its dossier's whole history. */
final class Report {

    /** How many violations of a check are named. */
    private static final int NAMED = 20;

    private final World world;
    private final List<String> lines = new ArrayList<>();

    private Report(World world) {
        this.world = world;
    }

    static List<String> of(World world, List<Verdict> verdicts) {
        Report report = new Report(world);
        verdicts.forEach(report::add);
        return List.copyOf(report.lines);
    }

    private void add(Verdict verdict) {
        String counts = verdict.counts().entrySet().stream()
                .map(count -> count.getKey() + " " + count.getValue())
                .collect(Collectors.joining(", "));
        lines.add("%s  %s  %s".formatted(verdict.check(), verdict.kept() ? "kept  " : "BROKEN", verdict.promise()));
        lines.add("   " + counts);
        if (!verdict.kept()) {
            lines.add("   " + verdict.violations().size() + " violations:");
            verdict.violations().stream()
                    .limit(NAMED)
                    .forEach(it -> lines.add("   - " + it.dossier() + ": " + it.what()));
            history(verdict.violations().getFirst().dossier());
        }
    }

    private void history(String dossier) {
        if (!dossier.isEmpty()) {
            world.folders()
                    .one(dossier)
                    .ifPresent(folder ->
                            new History(folder, world.commands()).lines().forEach(line -> lines.add("   " + line)));
        }
    }
}
