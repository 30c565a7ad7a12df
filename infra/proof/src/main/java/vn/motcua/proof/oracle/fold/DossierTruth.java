package vn.motcua.proof.oracle.fold;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.dossier.DossierStatus;
import vn.motcua.contracts.dossier.IntakeEvent;
import vn.motcua.proof.oracle.world.Fact;
import vn.motcua.proof.oracle.world.Folder;
import vn.motcua.proof.oracle.world.Kind;
import vn.motcua.proof.oracle.world.Stored;

/** What the topic says of a dossier: status, code, desk, due date and promise. */
public final class DossierTruth {

    private final Folder folder;
    private final Stored dossier;
    private final List<String> breaches = new ArrayList<>();
    private String code = "";
    private String desk = "";
    private @Nullable Instant due;
    private @Nullable Instant promised;

    private DossierTruth(Folder folder, Stored dossier) {
        this.folder = folder;
        this.dossier = dossier;
    }

    /** Where the document differs from what the topic says. */
    public static List<String> breaches(Folder folder, Stored dossier) {
        DossierTruth truth = new DossierTruth(folder, dossier);
        truth.fold();
        return truth.breaches;
    }

    private void fold() {
        List<Fact> published = folder.published();
        List<Fact> own = published.stream()
                .filter(fact -> Kind.INTAKE.owns(fact.source()))
                .toList();
        List<Fact> heard = published.stream()
                .filter(fact -> Kind.INTAKE.hears(fact.source()))
                .toList();
        Set<DossierStatus> ends = DossierFold.ends(own, heard, published);
        if (ends.stream().noneMatch(status -> status.name().equals(dossier.text("status")))) {
            breaches.add("its status is " + dossier.text("status") + ", the topic says " + ends);
        }
        own.forEach(this::dates);
        same("code", code, dossier.text("acceptance.code"));
        same("desk", desk, dossier.text("desk"));
        same("due date", due, dossier.moment("clock.due.at"));
        same("promised day", promised, dossier.moment("clock.apology.promisedAt"));
        same("last sequence", (long) own.size(), dossier.marks().sequence());
    }

    private void dates(Fact fact) {
        switch (fact.event()) {
            case IntakeEvent.DossierSubmitted it -> desk = it.desk();
            case IntakeEvent.DeskSucceeded it -> desk = it.to();
            case IntakeEvent.DossierAccepted it -> {
                code = it.code();
                due = it.dueAt();
            }
            case IntakeEvent.DueDateChanged it -> {
                same("due date before it moved", it.from(), due);
                due = it.to();
            }
            case IntakeEvent.ApologyIssued it -> promised = it.promisedAt();
            case null, default -> {}
        }
    }

    private void same(String what, @Nullable Object told, @Nullable Object stored) {
        if (!Objects.equals(told, stored)) {
            breaches.add("its " + what + " is " + stored + ", the topic says " + told);
        }
    }
}
