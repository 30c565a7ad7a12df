package vn.motcua.proof.oracle;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.proof.oracle.world.World;

/** The verdicts as text: every check with its counts, and the first violation of each with its dossier's whole history. */
final class Report {

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
        lines.addAll(verdict.lines());
        if (!verdict.kept()) {
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
