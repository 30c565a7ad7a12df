package vn.motcua.proof.oracle.fold;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.dossier.DepartmentEvent;
import vn.motcua.contracts.dossier.DossierEvent;
import vn.motcua.contracts.dossier.IntakeEvent;
import vn.motcua.contracts.dossier.LegResult;
import vn.motcua.contracts.dossier.RoutingEvent;
import vn.motcua.proof.oracle.world.Fact;

/** One leg of a route, from what routing announced and what it heard of the desk and the agencies. */
final class RouteFold {

    private static final Set<String> OPEN =
            Set.of("DISPATCHED", "DECLINED", "RECEIVED", "ASSIGNED", "WAITING", "SUBMITTED");
    private static final Set<String> NOTED = Set.of("DISPATCHED", "RECEIVED", "ASSIGNED", "WAITING", "SUBMITTED");

    private final boolean rerouted;

    private RouteFold(boolean rerouted) {
        this.rerouted = rerouted;
    }

    /**
     * Where a leg stands.
     *
     * @param needsPapers whether its agency misses papers
     * @param paused whether the desk asked for them
     */
    record Standing(String state, String agency, boolean needsPapers, boolean paused) {

        static final Standing PLANNED = new Standing("PLANNED", "", false, false);

        Standing in(String next) {
            return new Standing(next, agency, needsPapers, paused);
        }

        Standing papers(boolean needs, boolean asked) {
            return new Standing(state, agency, needs, asked);
        }

        boolean isOpen() {
            return OPEN.contains(state);
        }
    }

    /** Where the leg can stand after these, which concern it. */
    static Set<Standing> ends(List<Fact> own, List<Fact> heard) {
        boolean rerouted = own.stream().anyMatch(fact -> fact.event() instanceof RoutingEvent.LegRerouted);
        RouteFold fold = new RouteFold(rerouted);
        return new Weave<>(own, heard, fold::step).ends(Standing.PLANNED);
    }

    private Set<Standing> step(Standing leg, Fact fact) {
        DossierEvent event = fact.event();
        return switch (event) {
            case RoutingEvent it -> Set.of(decided(leg, it));
            case DepartmentEvent it -> announced(leg, it);
            case IntakeEvent.SupplementRequested _ -> Set.of(leg.needsPapers() ? leg.papers(true, true) : leg);
            case IntakeEvent.SupplementReceived _ ->
                Set.of(leg.paused() ? wentOn(leg).papers(false, false) : leg);
            case null, default -> Set.of(leg);
        };
    }

    private static Standing decided(Standing leg, RoutingEvent event) {
        return switch (event) {
            case RoutingEvent.LegDispatched it -> new Standing("DISPATCHED", it.agency(), false, false);
            case RoutingEvent.LegRerouted it -> new Standing("DISPATCHED", it.to(), leg.needsPapers(), leg.paused());
            case RoutingEvent.LegCancelled _ -> leg.in("CANCELLED").papers(false, false);
            case RoutingEvent.LegReopened _ -> leg.in("ASSIGNED").papers(false, false);
            case RoutingEvent.RouteCompleted _, RoutingEvent.RouteStopped _ ->
                leg.state().equals("PLANNED") ? leg.in("NOT_STARTED") : leg;
            default -> leg;
        };
    }

    /** What was announced by an agency whose leg went elsewhere may be late, and its answer may still be the leg's. */
    private Set<Standing> announced(Standing leg, DepartmentEvent event) {
        if (leg.state().equals("CANCELLED")) {
            return Set.of(leg);
        }
        Set<Standing> ends = new HashSet<>();
        if (rerouted) {
            ends.add(leg);
            if (event instanceof DepartmentEvent.CaseResolved && leg.isOpen()) {
                ends.add(new Standing("RESOLVED", event.agency(), false, false));
            }
        }
        String to = leg.agency().equals(event.agency()) ? target(leg.state(), event) : null;
        if (to != null) {
            ends.add(papers(leg.in(to), event));
        }
        return ends;
    }

    private static Standing papers(Standing leg, DepartmentEvent event) {
        return switch (event) {
            case DepartmentEvent.CaseSupplementNeeded _ -> leg.papers(true, leg.paused());
            case DepartmentEvent.CaseContinued _, DepartmentEvent.CaseResolved _ -> leg.papers(false, false);
            default -> leg;
        };
    }

    /** Null if the leg cannot hear that in this state. */
    private static @Nullable String target(String state, DepartmentEvent event) {
        return switch (event) {
            case DepartmentEvent.CaseReceived _ -> from(state, "RECEIVED", "DISPATCHED");
            case DepartmentEvent.CaseDeclined _ ->
                from(state, "DECLINED", "DISPATCHED", "RECEIVED", "ASSIGNED", "WAITING");
            case DepartmentEvent.CaseAssigned _ -> from(state, "ASSIGNED", "RECEIVED", "ASSIGNED", "WAITING");
            case DepartmentEvent.CaseSupplementNeeded _,
                    DepartmentEvent.CaseFinanceNeeded _,
                    DepartmentEvent.OpinionRequested _,
                    DepartmentEvent.CaseWaitOpened _ -> from(state, "WAITING", "ASSIGNED", "WAITING");
            case DepartmentEvent.CaseContinued _, DepartmentEvent.CaseDutySettled _, DepartmentEvent.CaseWaitEnded _ ->
                resumed(state);
            case DepartmentEvent.OpinionGiven _, DepartmentEvent.OpinionOverdue _, DepartmentEvent.CaseLengthened _ ->
                NOTED.contains(state) ? state : null;
            case DepartmentEvent.CaseSubmitted _ -> from(state, "SUBMITTED", "ASSIGNED", "WAITING");
            case DepartmentEvent.CaseReworked _ -> from(state, "ASSIGNED", "SUBMITTED");
            case DepartmentEvent.CaseResolved it ->
                it.result() == LegResult.GRANTED
                        ? from(state, "RESOLVED", "SUBMITTED")
                        : from(state, "RESOLVED", "ASSIGNED", "WAITING", "SUBMITTED");
        };
    }

    private static @Nullable String from(String state, String to, String... from) {
        return Set.of(from).contains(state) ? to : null;
    }

    private static @Nullable String resumed(String state) {
        return state.equals("WAITING") ? "ASSIGNED" : OPEN.contains(state) && !state.equals("SUBMITTED") ? state : null;
    }

    private static Standing wentOn(Standing leg) {
        String to = resumed(leg.state());
        return to == null ? leg : leg.in(to);
    }
}
