package vn.motcua.department;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import vn.motcua.contracts.CloudEvent;
import vn.motcua.contracts.dossier.DossierEvent;
import vn.motcua.contracts.dossier.IntakeEvent;
import vn.motcua.contracts.dossier.RoutingEvent;
import vn.motcua.platform.journal.EventHandler;
import vn.motcua.platform.journal.ImpossibleEvent;
import vn.motcua.platform.journal.Reaction;
import vn.motcua.platform.journal.Received;

/** How a case reacts to routing and to the desk, as {@link CaseTable} says. */
@Service
class CaseEvents implements EventHandler<CaseFile> {

    @Override
    public boolean consumes(String source) {
        return source.startsWith("/routing/") || source.startsWith("/intake/");
    }

    @Override
    public String documentId(CloudEvent<?> event) {
        String leg = leg(event.data());
        return leg.isEmpty() ? event.subject() : new CaseId(event.subject(), leg).document();
    }

    /** The leg whose case the event concerns; empty if it concerns none. */
    private static String leg(@Nullable Object event) {
        return switch (event) {
            case RoutingEvent.LegDispatched it -> it.leg();
            case RoutingEvent.LegRerouted it -> it.leg();
            case RoutingEvent.LegReceiptOverdue it -> it.leg();
            case RoutingEvent.LegOverdue it -> it.leg();
            case RoutingEvent.LegDueChanged it -> it.leg();
            case RoutingEvent.LegCancelled it -> it.leg();
            case RoutingEvent.LegReopened it -> it.leg();
            case IntakeEvent.SupplementRequested it -> it.leg();
            case IntakeEvent.SupplementReceived it -> it.leg();
            case IntakeEvent.SupplementExpired it -> it.leg();
            case IntakeEvent.ConfirmationGiven it -> it.leg();
            case null, default -> "";
        };
    }

    @Override
    public Mono<Reaction<CaseFile>> on(@Nullable CaseFile file, Received received) {
        return Mono.fromSupplier(() -> reaction(file, received));
    }

    private static Reaction<CaseFile> reaction(@Nullable CaseFile file, Received received) {
        if (!(received.event() instanceof DossierEvent event)) {
            throw new ImpossibleEvent(
                    "a case does not listen to " + received.envelope().type());
        }
        boolean ofDossier = event instanceof IntakeEvent && leg(event).isEmpty();
        CaseStatus state = file == null ? null : file.status();
        return switch (ofDossier ? CaseTable.Answer.IGNORED : CaseTable.answer(state, event.getClass())) {
            case MOVES -> moved(file, event, received.time());
            case LATE -> Reaction.late(file);
            case IGNORED -> Reaction.ignored(file);
            case IMPOSSIBLE -> throw new ImpossibleEvent(impossible(state, event));
        };
    }

    private static Reaction<CaseFile> moved(@Nullable CaseFile file, DossierEvent event, Instant at) {
        if (event instanceof RoutingEvent.LegDispatched dispatched) {
            return Reaction.moved(CaseFile.dispatched(dispatched, at));
        }
        if (file == null) {
            throw new ImpossibleEvent(impossible(null, event));
        }
        return switch (event) {
            case RoutingEvent.LegRerouted it -> Reaction.moved(RouteTurns.rerouted(file, it, at));
            case RoutingEvent.LegReceiptOverdue it -> Reaction.moved(RouteTurns.receiptOverdue(file, it));
            case RoutingEvent.LegOverdue it -> Reaction.moved(RouteTurns.overdue(file, it));
            case RoutingEvent.LegDueChanged it -> Reaction.moved(RouteTurns.dueChanged(file, it, at));
            case RoutingEvent.LegCancelled it -> Reaction.moved(RouteTurns.cancelled(file, it, at));
            case RoutingEvent.LegReopened it -> Reaction.moved(RouteTurns.reopened(file, it, at));
            case IntakeEvent.SupplementRequested it -> SupplementTurns.requested(file, it, at);
            case IntakeEvent.SupplementReceived it -> SupplementTurns.received(file, it, at);
            case IntakeEvent.SupplementExpired it -> SupplementTurns.expired(file, it, at);
            case IntakeEvent.ConfirmationGiven it -> WaitTurns.confirmed(file, it, at);
            default -> throw new ImpossibleEvent(impossible(file.status(), event));
        };
    }

    private static String impossible(@Nullable CaseStatus state, DossierEvent event) {
        return "the case is " + (state == null ? "not here" : state) + " at "
                + event.getClass().getSimpleName();
    }
}
