package vn.motcua.intake.dossier;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import vn.motcua.platform.journal.EventHandler;
import vn.motcua.platform.journal.ImpossibleEvent;
import vn.motcua.platform.journal.Reaction;
import vn.motcua.platform.journal.Received;

/** Listens to routing and departments and folds what they announce into the dossier. */
@Service
public class DossierEvents implements EventHandler<Dossier> {

    @Override
    public boolean consumes(String source) {
        return source.startsWith("/routing/") || source.startsWith("/department/");
    }

    @Override
    public Mono<Reaction<Dossier>> on(@Nullable Dossier dossier, Received event) {
        return Mono.fromSupplier(() -> react(dossier, event));
    }

    private static Reaction<Dossier> react(@Nullable Dossier dossier, Received event) {
        if (dossier == null) {
            throw new ImpossibleEvent("nobody handed in a dossier " + event.dossier());
        }
        return Reaction.moved(ForeignEvents.fold(dossier, event.event(), event.time()));
    }
}
