package vn.motcua.intake.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.contracts.Event;
import vn.motcua.contracts.dossier.DossierStatus;
import vn.motcua.contracts.dossier.IntakeEvent.LegResultReturned;
import vn.motcua.contracts.dossier.IntakeEvent.ResultReturned;
import vn.motcua.platform.journal.Decision;
import vn.motcua.platform.journal.Problem;

/** Hands papers over, leg by leg as they are ready; the last one closes the dossier. */
final class Returning {

    private Returning() {}

    static Decision<Dossier> handOver(Dossier dossier, WantedReturn wanted, Instant at, String by) {
        DossierCommand.RETURN.checkAllowedIn(dossier.status());
        List<Event> events = new ArrayList<>();
        Dossier next = dossier;
        for (Leg leg : chosen(dossier, wanted.legs())) {
            LegResultReturned event = new LegResultReturned(leg.code(), wanted.method());
            HandOver line = new HandOver(leg.code(), wanted.method(), wanted.evidence(), at, by);
            next = next.with(leg.returned(at)).with(line);
            next = next.moved(event, at, leg.code(), dossier.submission().desk());
            events.add(event);
        }
        return closedIfAllReturned(new Decision<>(next, events), at);
    }

    /** Closes a resolved dossier of which no paper is left; its route may have ended after the last hand-over. */
    static Decision<Dossier> closedIfAllReturned(Decision<Dossier> decision, Instant at) {
        Dossier dossier = decision.state();
        boolean open = dossier.legs().stream().anyMatch(Leg::isReady);
        if (dossier.status() != DossierStatus.RESOLVED
                || open
                || dossier.returns().isEmpty()) {
            return decision;
        }
        ResultReturned closed = new ResultReturned(dossier.returns().getLast().method());
        List<Event> events = new ArrayList<>(decision.events());
        events.add(closed);
        return new Decision<>(
                dossier.moved(closed, at, null, dossier.submission().desk()), events);
    }

    private static List<Leg> chosen(Dossier dossier, List<String> codes) {
        if (codes.isEmpty()) {
            List<Leg> ready = dossier.legs().stream().filter(Leg::isReady).toList();
            if (ready.isEmpty()) {
                throw notReady(dossier, "No result waits to be handed over.");
            }
            return ready;
        }
        return codes.stream().distinct().map(code -> ready(dossier, code)).toList();
    }

    private static Leg ready(Dossier dossier, String code) {
        Leg leg = dossier.leg(code)
                .orElseThrow(() -> Problem.invalid("LEG_UNKNOWN", "This dossier has no leg " + code + "."));
        if (leg.returnedAt() != null) {
            throw Problem.of(
                    Problem.Kind.CONFLICT, "RESULT_RETURNED", "The result of " + code + " was handed over already.");
        }
        if (!leg.isReady()) {
            throw notReady(dossier, "Leg " + code + " has no result yet.");
        }
        return leg;
    }

    private static Problem notReady(Dossier dossier, String detail) {
        return Problem.of(Problem.Kind.CONFLICT, "RESULT_NOT_READY", detail)
                .with("allowed", DossierCommand.allowedIn(dossier.status()));
    }
}
