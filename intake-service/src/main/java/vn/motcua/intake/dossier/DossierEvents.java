package vn.motcua.intake.dossier;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import vn.motcua.contracts.dossier.DossierEvent;
import vn.motcua.contracts.dossier.DossierLifecycle;
import vn.motcua.intake.procedure.OwnCatalogue;
import vn.motcua.platform.journal.EventHandler;
import vn.motcua.platform.journal.ImpossibleEvent;
import vn.motcua.platform.journal.Reaction;
import vn.motcua.platform.journal.Received;

/** Listens to routing and departments and folds what they announce into the dossier. */
@Service
public class DossierEvents implements EventHandler<Dossier> {

    private final ForeignEvents foreign;

    DossierEvents(DueDates dates, OwnCatalogue catalogue) {
        this.foreign = new ForeignEvents(new Pausing(dates), new Duties(catalogue));
    }

    @Override
    public boolean consumes(String source) {
        return source.startsWith("/routing/") || source.startsWith("/department/");
    }

    @Override
    public Mono<Reaction<Dossier>> on(@Nullable Dossier dossier, Received event) {
        return Mono.fromSupplier(() -> react(dossier, event));
    }

    private Reaction<Dossier> react(@Nullable Dossier dossier, Received event) {
        if (dossier == null) {
            throw new ImpossibleEvent("nobody handed in a dossier " + event.dossier());
        }
        if (event.event() instanceof DossierEvent known && isLate(dossier, known)) {
            return Reaction.late(dossier);
        }
        return Reaction.moved(foreign.fold(dossier, event.event(), event.time()));
    }

    private static boolean isLate(Dossier dossier, DossierEvent event) {
        return DossierLifecycle.isLate(dossier.status(), event.getClass()) || LegTable.isLate(dossier, event);
    }
}
