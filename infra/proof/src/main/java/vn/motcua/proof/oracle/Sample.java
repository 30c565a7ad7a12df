package vn.motcua.proof.oracle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import vn.motcua.proof.oracle.world.Folder;
import vn.motcua.proof.oracle.world.Kind;
import vn.motcua.proof.oracle.world.Stored;

/**
 * A dossier that is tried at the door: who has a part in it, and what there is to reach.
 *
 * @param agencies codes of all agencies that have or had a part, or are to have one
 * @param cases ids of its cases as addresses name them
 */
record Sample(String dossier, String desk, String submitter, Set<String> agencies, List<String> cases) {

    /** From what all services say of it. */
    static Sample of(Folder folder, Stored dossier) {
        Set<String> agencies = new HashSet<>(List.of(dossier.text("desk"), dossier.text("submission.desk")));
        for (Document leg : dossier.list("legs")) {
            agencies.add(Stored.text(leg, "progress.sent.agency"));
        }
        folder.of(Kind.ROUTING).ifPresent(route -> {
            agencies.add(route.text("desk.code"));
            route.list("legs").forEach(leg -> agencies.add(Stored.text(leg, "agency.code")));
        });
        folder.of(Kind.NOTIFICATION).ifPresent(ledger -> {
            if (ledger.state() != null) {
                agencies.addAll(ledger.state().getList("agencies", String.class, List.of()));
            }
        });
        List<String> cases = new ArrayList<>();
        for (Stored file : folder.cases()) {
            cases.add(file.id().replace('/', '~'));
            agencies.add(file.text("agency"));
            file.list("asking.opinions").forEach(opinion -> agencies.add(Stored.text(opinion, "asked")));
        }
        return new Sample(
                folder.id(), dossier.text("desk"), dossier.text("submission.submittedBy"), Set.copyOf(agencies), cases);
    }
}
