package vn.motcua.notification;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import vn.motcua.contracts.Event;
import vn.motcua.contracts.dossier.IntakeEvent.DossierAccepted;
import vn.motcua.contracts.dossier.IntakeEvent.DossierSubmitted;
import vn.motcua.platform.journal.EventHandler;
import vn.motcua.platform.journal.Reaction;
import vn.motcua.platform.journal.Received;

/** Turns events into intents. Total: whatever happens to a dossier either asks for notices or is only noted. */
@Service
class NoticeEvents implements EventHandler<Notices> {

    private final Rules rules;

    NoticeEvents(Rules rules) {
        this.rules = rules;
    }

    @Override
    public boolean consumes(String source) {
        return source.startsWith("/intake/") || source.startsWith("/routing/") || source.startsWith("/department/");
    }

    @Override
    public Mono<Reaction<Notices>> on(@Nullable Notices state, Received event) {
        return Mono.fromSupplier(() -> reaction(state == null ? Notices.none(event.dossier()) : state, event));
    }

    private Reaction<Notices> reaction(Notices before, Received received) {
        Notices heard = about(before, received.event())
                .involving(EventFacts.of(received.event()).agency());
        Notices next = heard.with(rules.intents(received.envelope()));
        return next.notices().size() > before.notices().size() ? Reaction.moved(next) : Reaction.ignored(next);
    }

    private static Notices about(Notices ledger, Event event) {
        return switch (event) {
            case DossierSubmitted e -> ledger.about(e.procedure(), e.procedureVersion(), e.desk());
            case DossierAccepted e -> ledger.about(e.procedure(), e.procedureVersion(), e.desk());
            default -> ledger;
        };
    }
}
