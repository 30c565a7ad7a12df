package vn.motcua.department;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import vn.motcua.contracts.CloudEvent;
import vn.motcua.contracts.dossier.RoutingEvent;
import vn.motcua.contracts.dossier.RoutingEvent.LegDispatched;
import vn.motcua.contracts.dossier.RoutingEvent.LegOverdue;
import vn.motcua.platform.journal.EventHandler;
import vn.motcua.platform.journal.ImpossibleEvent;
import vn.motcua.platform.journal.Reaction;
import vn.motcua.platform.journal.Received;

/** How a case reacts to routing; total over state and event. */
@Service
class CaseEvents implements EventHandler<CaseFile> {

    @Override
    public boolean consumes(String source) {
        return source.startsWith("/routing/");
    }

    @Override
    public String documentId(CloudEvent<?> event) {
        return switch (event.data()) {
            case LegDispatched dispatched -> new CaseId(event.subject(), dispatched.leg()).document();
            case LegOverdue overdue -> new CaseId(event.subject(), overdue.leg()).document();
            case null, default -> event.subject();
        };
    }

    @Override
    public Mono<Reaction<CaseFile>> on(@Nullable CaseFile file, Received received) {
        return Mono.fromSupplier(() -> reaction(file, received));
    }

    private static Reaction<CaseFile> reaction(@Nullable CaseFile file, Received received) {
        if (!(received.event() instanceof RoutingEvent event)) {
            throw new ImpossibleEvent(
                    "a case does not listen to " + received.envelope().type());
        }
        return switch (event) {
            case LegDispatched dispatched -> dispatched(file, dispatched, received);
            case LegOverdue overdue -> overdue(file, overdue);
            case RoutingEvent.RouteCompleted _, RoutingEvent.RoutingFailed _ -> Reaction.ignored(file);
        };
    }

    private static Reaction<CaseFile> dispatched(@Nullable CaseFile file, LegDispatched dispatched, Received received) {
        if (file != null) {
            throw new ImpossibleEvent("leg " + dispatched.leg() + " was dispatched already");
        }
        return Reaction.moved(CaseFile.dispatched(dispatched, received.time()));
    }

    private static Reaction<CaseFile> overdue(@Nullable CaseFile file, LegOverdue overdue) {
        if (file == null || !file.agency().equals(overdue.agency())) {
            throw new ImpossibleEvent("leg " + overdue.leg() + " is not with " + overdue.agency());
        }
        if (file.overdue()) {
            throw new ImpossibleEvent("leg " + overdue.leg() + " was announced as overdue already");
        }
        return file.status() == CaseStatus.RESOLVED ? Reaction.late(file) : Reaction.moved(file.markedOverdue());
    }
}
