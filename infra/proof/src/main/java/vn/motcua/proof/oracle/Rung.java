package vn.motcua.proof.oracle;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.dossier.DepartmentEvent;
import vn.motcua.contracts.dossier.DossierEvent;
import vn.motcua.contracts.dossier.IntakeEvent;
import vn.motcua.contracts.dossier.RoutingEvent;
import vn.motcua.platform.journal.Timer;
import vn.motcua.proof.oracle.fold.Concerned;
import vn.motcua.proof.oracle.fold.Rings;
import vn.motcua.proof.oracle.world.Fact;
import vn.motcua.proof.oracle.world.Folder;
import vn.motcua.proof.oracle.world.Kind;
import vn.motcua.proof.oracle.world.Stored;
import vn.motcua.proof.oracle.world.Strip;
import vn.motcua.proof.oracle.world.Times;
import vn.motcua.proof.oracle.world.World;

/**
 * G: each timer rang once for its occasion, not before its moment by its own clock nor by the broker's, not after the end and
 * not in a pause; and none that is past still waits.
 */
final class Rung implements Check {

    private static final String PROMISE = "Timers fired once, inside their window, none after close or in a pause.";
    private static final Set<String> ENDS_A_PAUSE = Set.of(
            "dossier.supplement-received",
            "case.continued",
            "case.resolved",
            "route.leg-cancelled",
            "route.leg-rerouted",
            "dossier.withdrawal-requested",
            "dossier.stopped");

    private final Times times;
    private final Map<String, Long> kinds = new HashMap<>();
    private final Findings found = new Findings("timers fired", "timers waiting", "lanes parked, not judged");

    Rung(World world) {
        this.times = world.times();
    }

    @Override
    public void look(Folder folder) {
        for (Stored document : folder.documents()) {
            rings(folder, document);
            over(folder, document);
            waiting(folder, document);
        }
        folder.of(Kind.INTAKE).ifPresent(dossier -> pauses(folder, dossier));
    }

    private void rings(Folder folder, Stored document) {
        Set<String> occasions = new HashSet<>();
        for (Rings.Ring ring : Rings.of(document)) {
            Fact fact = ring.fact();
            found.count("timers fired");
            kinds.merge(fact.name(), 1L, Long::sum);
            found.require(occasions.add(ring.occasion()), folder.id(), fact + " rang again: " + ring.occasion());
            found.require(
                    !ring.isStray(),
                    folder.id(),
                    fact + " is about " + ring.named() + ", in force was " + ring.deadline());
            Instant earliest = ring.earliest();
            if (earliest != null && fact.cause() == null) {
                early(folder, fact, earliest);
            }
        }
    }

    /** What an answer showed to be late is not a timer's, and told by another clock than the one that was late. */
    private void early(Folder folder, Fact fact, Instant earliest) {
        found.require(
                !fact.time().isBefore(earliest),
                folder.id(),
                fact + " rang at " + fact.time() + ", before " + earliest);
        Strip.Kept record = folder.topic().of(fact);
        if (record != null) {
            Instant published = record.at().plus(times.clocks().offset());
            found.require(
                    !published.plus(times.clocks().skew()).isBefore(earliest),
                    folder.id(),
                    fact + " was on the topic at " + published + " by the broker's clock, before " + earliest);
        }
    }

    /** Nothing rings after the end, as the journal itself tells it. */
    private void over(Folder folder, Stored document) {
        Set<String> ended = new HashSet<>();
        for (Fact fact : document.journal()) {
            DossierEvent event = fact.event();
            if (isReminder(fact)) {
                boolean over = ended.contains("") || ended.contains(Concerned.leg(event));
                found.require(!over, folder.id(), fact + " rang after the end");
            }
            end(folder, event, ended);
        }
    }

    private static boolean isReminder(Fact fact) {
        return fact.cause() == null && fact.event() != null && !fact.name().startsWith("notice.");
    }

    private static void end(Folder folder, @Nullable DossierEvent event, Set<String> ended) {
        switch (event) {
            case IntakeEvent.DossierRefused _, IntakeEvent.DossierStopped _, IntakeEvent.ResultReturned _ ->
                ended.add("");
            case IntakeEvent.SupplementExpired it when it.round() == 0 -> ended.add("");
            case IntakeEvent.LegResultCameBack _ -> ended.clear();
            case RoutingEvent.RouteCompleted _, RoutingEvent.RouteStopped _ -> ended.add("");
            case RoutingEvent.LegCancelled it -> ended.add(it.leg());
            case RoutingEvent.LegReopened _ -> ended.clear();
            case DepartmentEvent.CaseResolved it when !wasReopened(folder, it.leg()) -> ended.add(it.leg());
            case null, default -> {}
        }
    }

    private static boolean wasReopened(Folder folder, String leg) {
        return folder.head(Kind.ROUTING).stream()
                .flatMap(route -> route.journal().stream())
                .anyMatch(fact -> fact.event() instanceof RoutingEvent.LegReopened it
                        && it.leg().equals(leg));
    }

    /** In the order in which the desk itself saw things: a withdrawal stops the clock, papers of the only leg do. */
    private void pauses(Folder folder, Stored dossier) {
        boolean single = dossier.list("legs").size() == 1;
        boolean paused = false;
        for (Document line : dossier.list("timeline")) {
            String event = Stored.text(line, "event");
            boolean asked = single
                    && event.equals("dossier.supplement-requested")
                    && !Stored.text(line, "status").equals("AWAITING_COMPLETION");
            boolean withdrawing = Stored.text(line, "status").equals("WITHDRAWAL_REQUESTED");
            paused = asked
                    || withdrawing
                    || paused && !ENDS_A_PAUSE.contains(event) && !event.equals("dossier.withdrawal-decided");
            boolean clock = event.equals("dossier.due-soon") || event.equals("dossier.overdue");
            found.require(!(paused && clock), folder.id(), event + " rang in a pause, at " + Stored.moment(line, "at"));
        }
    }

    private void waiting(Folder folder, Stored document) {
        if (Kind.services().contains(document.kind()) && folder.isParkedIn(document.kind())) {
            found.count("lanes parked, not judged");
            return;
        }
        List<Timer> timers = document.timers();
        found.count("timers waiting", timers.size());
        Instant latest = times.now().minus(times.clocks().grace());
        timers.stream()
                .filter(timer -> timer.at().isBefore(latest))
                .forEach(timer -> found.violated(
                        folder.id(),
                        document.source() + " still waits for its timer " + timer.id() + " of " + timer.at() + ", at "
                                + times.now()));
    }

    @Override
    public Verdict verdict() {
        kinds.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(kind -> found.count(kind.getKey(), kind.getValue()));
        return found.verdict("G", PROMISE);
    }
}
