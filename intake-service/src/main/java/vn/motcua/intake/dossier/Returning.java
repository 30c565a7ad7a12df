package vn.motcua.intake.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.contracts.Event;
import vn.motcua.contracts.dossier.DossierStatus;
import vn.motcua.contracts.dossier.IntakeEvent.LegResultCameBack;
import vn.motcua.contracts.dossier.IntakeEvent.LegResultReturned;
import vn.motcua.contracts.dossier.IntakeEvent.ResultReturned;
import vn.motcua.contracts.dossier.ReturnMethod;
import vn.motcua.platform.journal.Decision;
import vn.motcua.platform.journal.Problem;

/** Hands papers over, leg by leg as they are ready; the last one closes the dossier. Lateness never stands in the way. */
final class Returning {

    private Returning() {}

    static Decision<Dossier> handOver(Dossier dossier, WantedReturn wanted, Instant at, String by) {
        DossierCommand.RETURN.checkAllowedIn(dossier.status());
        List<Leg> chosen = chosen(dossier, wanted.legs());
        Money.requireSettled(dossier);
        String evidence = wanted.requiredEvidence();
        List<Event> events = new ArrayList<>();
        Dossier next = dossier;
        for (Leg leg : chosen) {
            LegResultReturned event = new LegResultReturned(leg.code(), wanted.method());
            HandOver line = new HandOver(leg.code(), wanted.method(), evidence, at, by, null);
            Dossier before = next.with(leg.returned(at));
            next = before.with(parts -> parts.returns = DossierParts.plus(before.returns(), line))
                    .moved(event, at, leg.code(), dossier.desk());
            events.add(event);
        }
        return closedIfAllReturned(new Decision<>(next, events), at);
    }

    /** Closes a resolved dossier of which no paper is left; its route may have ended after the last hand-over. */
    static Decision<Dossier> closedIfAllReturned(Decision<Dossier> decision, Instant at) {
        Dossier dossier = decision.state();
        boolean open = dossier.legs().stream().anyMatch(Leg::isReady);
        boolean anyReturned = dossier.returns().stream().anyMatch(line -> line.cameBack() == null);
        if (dossier.status() != DossierStatus.RESOLVED || open || !anyReturned) {
            return decision;
        }
        ResultReturned closed = new ResultReturned(dossier.returns().getLast().method());
        List<Event> events = new ArrayList<>(decision.events());
        events.add(closed);
        Dossier done = dossier.with(
                parts -> parts.originals = DossierParts.each(dossier.originals(), original -> original.handedBack(at)));
        return new Decision<>(done.moved(closed, at), events);
    }

    /** A posted result came back: it waits at the desk again. */
    static Decision<Dossier> cameBack(Dossier dossier, String code, HandOver.CameBack back) {
        DossierCommand.RETURN_FAILURE.checkAllowedIn(dossier.status());
        Leg leg = leg(dossier, code);
        HandOver posted = dossier.returns().stream()
                .filter(line -> line.leg().equals(code) && line.cameBack() == null)
                .filter(line -> line.method() == ReturnMethod.POSTAL)
                .findFirst()
                .orElseThrow(() -> conflict(dossier, "NOT_POSTED", "Leg " + code + " was not sent by post."));
        LegResultCameBack event = new LegResultCameBack(code, back.reasonCode());
        Dossier waiting = dossier.with(leg.returned(null))
                .with(parts -> parts.returns =
                        DossierParts.each(dossier.returns(), line -> line.equals(posted) ? line.failed(back) : line));
        return Decision.of(waiting.moved(event, back.at(), code, dossier.desk()), event);
    }

    private static List<Leg> chosen(Dossier dossier, List<String> codes) {
        if (codes.isEmpty()) {
            List<Leg> ready = dossier.legs().stream().filter(Leg::isReady).toList();
            if (ready.isEmpty()) {
                throw conflict(dossier, "RESULT_NOT_READY", "No result waits to be handed over.");
            }
            return ready;
        }
        return codes.stream().distinct().map(code -> ready(dossier, code)).toList();
    }

    private static Leg ready(Dossier dossier, String code) {
        Leg leg = leg(dossier, code);
        if (leg.returnedAt() != null) {
            throw conflict(dossier, "RESULT_RETURNED", "The result of " + code + " was handed over already.");
        }
        if (!leg.isReady()) {
            throw conflict(dossier, "RESULT_NOT_READY", "Leg " + code + " has no result yet.");
        }
        return leg;
    }

    private static Leg leg(Dossier dossier, String code) {
        return dossier.leg(code)
                .orElseThrow(() -> Problem.invalid("LEG_UNKNOWN", "This dossier has no leg " + code + "."));
    }

    private static Problem conflict(Dossier dossier, String code, String detail) {
        return Problem.of(Problem.Kind.CONFLICT, code, detail)
                .with("allowed", DossierCommand.allowedIn(dossier.status()));
    }
}
