package vn.motcua.intake.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import vn.motcua.contracts.Event;
import vn.motcua.contracts.dossier.DossierStatus;
import vn.motcua.contracts.dossier.DueDateCause;
import vn.motcua.contracts.dossier.IntakeEvent.DossierStopped;
import vn.motcua.contracts.dossier.IntakeEvent.OriginalsHandedBack;
import vn.motcua.contracts.dossier.IntakeEvent.WithdrawalDecided;
import vn.motcua.contracts.dossier.IntakeEvent.WithdrawalRequested;
import vn.motcua.platform.journal.Decision;
import vn.motcua.platform.journal.Problem;

/** Ends without a result: the citizen asks to have it back and a person decides, or a head stops the work (Mẫu 05). */
@Service
public class Endings {

    private final DossierChanges changes;

    Endings(DossierChanges changes) {
        this.changes = changes;
    }

    /** Why the citizen wants it back. */
    public record Asked(String reason) {}

    /** Whether it is given back, and which money with it. */
    public record Decided(boolean granted, String reason, List<Money.Back> refunds) {}

    /** Why the work ends. */
    public record Ended(Stop.Reason reasonCode, String reason, List<Money.Back> refunds) {}

    /** The citizen asks; from now on the clock stands still until a person has decided. */
    public Mono<DossierAnswer> ask(DossierRequest request, Asked asked) {
        DossierRequest named = request.named(DossierCommand.WITHDRAWAL, asked);
        return changes.change(named, (dossier, now) -> {
            Dossier mine = DossierAccess.sender(request.by(), dossier);
            DossierCommand.WITHDRAWAL.checkAllowedIn(mine.status());
            Withdrawal withdrawal =
                    new Withdrawal(asked.reason(), now, request.by().user(), null);
            WithdrawalRequested event = new WithdrawalRequested();
            return Decision.of(mine.with(parts -> parts.withdrawal = withdrawal).moved(event, now), event);
        });
    }

    /** A person at the desk or its head decides. */
    public Mono<DossierAnswer> decide(DossierRequest request, Decided decided) {
        DossierRequest named = request.named(DossierCommand.WITHDRAWAL_DECISION, decided);
        return changes.make(named, (dossier, now) -> {
            Dossier mine = DossierAccess.deskOrItsHead(request.by(), dossier);
            DossierCommand.WITHDRAWAL_DECISION.checkAllowedIn(mine.status());
            return decided(mine, decided, new Pausing.Origin(now, request.by().user()));
        });
    }

    private DossierChanges.Made decided(Dossier dossier, Decided decided, Pausing.Origin origin) {
        Withdrawal withdrawal = Objects.requireNonNull(dossier.withdrawal());
        if (!withdrawal.isOpen()) {
            throw Problem.illegalState(
                    "The withdrawal was decided already.", DossierCommand.allowedIn(dossier.status()));
        }
        Withdrawal.Verdict verdict =
                new Withdrawal.Verdict(decided.granted(), decided.reason(), origin.at(), origin.by());
        WithdrawalDecided event = new WithdrawalDecided(decided.granted());
        Dossier known = dossier.with(parts -> parts.withdrawal = withdrawal.decided(verdict));
        if (decided.granted()) {
            Decision<Dossier> granted = Decision.of(known.moved(event, origin.at()), event);
            return stopped(granted, new Ended(Stop.Reason.WITHDRAWN, decided.reason(), decided.refunds()), origin);
        }
        return DossierChanges.Made.of(refused(known, event, origin));
    }

    /** The work goes on where it was; if every leg has answered meanwhile, there is a result. */
    private Decision<Dossier> refused(Dossier dossier, WithdrawalDecided event, Pausing.Origin origin) {
        Decision<Dossier> moved = Decision.of(dossier.moved(event, origin.at()), event);
        LegalClock clock = Pausing.clockOf(moved.state());
        Decision<Dossier> settled = clock.openPause() == null
                ? moved
                : changes.pausing().moved(moved, clock.resumed(origin.at()), DueDateCause.PAUSE_ENDED, origin);
        return settled.state().status() == DossierStatus.RESOLVED ? ForeignEvents.ready(settled, origin.at()) : settled;
    }

    /** A head stops the work, on a legal ground. */
    public Mono<DossierAnswer> stop(DossierRequest request, Ended ended) {
        DossierRequest named = request.named(DossierCommand.STOP, ended);
        return changes.make(named, (dossier, now) -> {
            Dossier mine = DossierAccess.headOfDesk(request.by(), dossier);
            DossierCommand.STOP.checkAllowedIn(mine.status());
            checkGround(mine, ended.reasonCode());
            return stopped(
                    Decision.of(mine),
                    ended,
                    new Pausing.Origin(now, request.by().user()));
        });
    }

    private static void checkGround(Dossier dossier, Stop.Reason reason) {
        boolean given =
                switch (reason) {
                    case WITHDRAWN -> false;
                    case SUPPLEMENT_EXPIRED ->
                        dossier.openSupplement().filter(Supplement::expired).isPresent();
                    case DUTY_UNPAID -> dossier.charges().stream().anyMatch(Charge::isOpenDuty);
                    case LEGAL_EVENT -> true;
                };
        if (!given) {
            throw Problem.of(
                            Problem.Kind.CONFLICT,
                            "STOP_GROUND_MISSING",
                            "This ground is not given: " + reason + "; a withdrawal has its own decision.")
                    .with("allowed", DossierCommand.allowedIn(dossier.status()));
        }
    }

    private static DossierChanges.Made stopped(Decision<Dossier> before, Ended ended, Pausing.Origin origin) {
        Dossier dossier = before.state();
        String number = FormNumber.STOP.of(dossier, 1);
        Stop stop = new Stop(
                ended.reasonCode(),
                ended.reason(),
                dossier.status().vietnamese(),
                number,
                dossier.heldOriginals(),
                origin.at(),
                origin.by());
        DossierStopped event = new DossierStopped(ended.reasonCode().name(), number);
        Dossier next = dossier.with(parts -> {
            parts.stop = stop;
            parts.clock = Pausing.clockOf(dossier).ended(origin.at());
        });
        List<Event> events = new ArrayList<>(before.events());
        events.add(event);
        Decision<Dossier> done = new Decision<>(next.moved(event, origin.at()), events);
        return new DossierChanges.Made(Money.refunded(done, ended.refunds(), origin), number);
    }

    /** Originals in custody go back to the citizen, after a refusal or a stop. */
    public Mono<DossierAnswer> handBackOriginals(DossierRequest request) {
        DossierRequest named = request.named(DossierCommand.ORIGINALS, request.id());
        return changes.change(named, (dossier, now) -> {
            Dossier mine = DossierAccess.atDesk(request.by(), dossier);
            DossierCommand.ORIGINALS.checkAllowedIn(mine.status());
            return handedBack(mine, now);
        });
    }

    private static Decision<Dossier> handedBack(Dossier dossier, Instant now) {
        List<String> held = dossier.heldOriginals();
        if (held.isEmpty()) {
            throw Problem.of(Problem.Kind.CONFLICT, "NO_ORIGINALS", "The desk has no originals of this dossier.")
                    .with("allowed", DossierCommand.allowedIn(dossier.status()));
        }
        OriginalsHandedBack event = new OriginalsHandedBack(held);
        Dossier next = dossier.with(parts ->
                parts.originals = DossierParts.each(dossier.originals(), original -> original.handedBack(now)));
        return Decision.of(next.moved(event, now), event);
    }
}
