package vn.motcua.proof.oracle.fold;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import vn.motcua.contracts.dossier.IntakeEvent;
import vn.motcua.contracts.dossier.RoutingEvent;
import vn.motcua.proof.oracle.world.Fact;
import vn.motcua.proof.oracle.world.Folder;
import vn.motcua.proof.oracle.world.Stored;

/** What the topic says of a case: its status, its agency, its deadline. */
public final class CaseTruth {

    private CaseTruth() {}

    /** Where the document differs from what the topic says. */
    public static List<String> breaches(Folder folder, Stored file) {
        List<Fact> own = folder.published().stream()
                .filter(fact -> fact.source().equals(file.source()))
                .toList();
        List<Fact> heard = folder.published().stream()
                .filter(fact -> fact.event() instanceof RoutingEvent || fact.event() instanceof IntakeEvent)
                .filter(fact -> Concerned.leg(fact.event()).equals(file.leg()))
                .toList();
        String status = file.text("status");
        String agency = file.text("agency");
        Instant due = file.moment("clock.dueAt");
        Set<CaseFold.Standing> ends = CaseFold.ends(own, heard);
        boolean same = ends.stream()
                .anyMatch(end ->
                        end.status().equals(status) && end.agency().equals(agency) && Objects.equals(end.due(), due));
        boolean whole = file.marks().sequence() == own.size();
        if (same && whole) {
            return List.of();
        }
        return List.of("case " + file.leg() + " is " + status + " at " + agency + " until " + due + " after "
                + file.marks().sequence() + " events of its own, the topic says " + ends + " after " + own.size());
    }
}
