package vn.motcua.proof.oracle;

import java.util.List;
import vn.motcua.proof.oracle.fold.CaseTruth;
import vn.motcua.proof.oracle.fold.DossierTruth;
import vn.motcua.proof.oracle.fold.RouteTruth;
import vn.motcua.proof.oracle.world.Folder;
import vn.motcua.proof.oracle.world.Kind;

/** E: whoever reads nothing but the topic knows what the documents say. What a parked lane has not heard is not judged. */
final class Folded implements Check {

    private static final String PROMISE =
            "Status, due date and sequences folded from the topic alone equal the documents.";

    private final Findings found = new Findings("dossiers", "routes", "cases", "lanes parked, not judged");

    @Override
    public void look(Folder folder) {
        if (judged(folder, Kind.INTAKE)) {
            folder.of(Kind.INTAKE)
                    .ifPresent(dossier -> report(folder, "dossiers", DossierTruth.breaches(folder, dossier)));
        }
        if (judged(folder, Kind.ROUTING)) {
            folder.of(Kind.ROUTING).ifPresent(route -> report(folder, "routes", RouteTruth.breaches(folder, route)));
        }
        if (judged(folder, Kind.DEPARTMENT)) {
            folder.cases().forEach(file -> report(folder, "cases", CaseTruth.breaches(folder, file)));
        }
    }

    private boolean judged(Folder folder, Kind service) {
        boolean parked = folder.isParkedIn(service);
        found.count("lanes parked, not judged", parked ? 1 : 0);
        return !parked;
    }

    private void report(Folder folder, String kind, List<String> breaches) {
        found.count(kind);
        breaches.forEach(breach -> found.violated(folder.id(), breach));
    }

    @Override
    public Verdict verdict() {
        return found.verdict("E", PROMISE);
    }
}
