package vn.motcua.proof.oracle.fold;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.dossier.DepartmentEvent;
import vn.motcua.contracts.dossier.DossierEvent;
import vn.motcua.contracts.dossier.DossierLifecycle;
import vn.motcua.contracts.dossier.DossierStatus;
import vn.motcua.contracts.dossier.IntakeEvent;
import vn.motcua.contracts.dossier.RoutingEvent;
import vn.motcua.proof.oracle.world.Fact;

/** The public status of a dossier by the one table of its life, with as much of its story as the table's choices need. */
final class DossierFold {

    private final Set<String> rerouted = new HashSet<>();

    /** Legs that went elsewhere: what their agencies announce may come too late to count. */
    private DossierFold(List<Fact> published) {
        for (Fact fact : published) {
            if (fact.event() instanceof RoutingEvent.LegRerouted it) {
                rerouted.add(it.leg());
            }
        }
    }

    /**
     * Where a dossier stands.
     *
     * @param status null before its first event
     * @param granted whether the last withdrawal was granted
     * @param answered whether every leg has answered
     * @param asked leg of the open request for papers, empty before acceptance; null if there is none
     * @param duties legs with a duty that is not settled
     * @param cancelled legs that ended without an answer
     * @param takenUp whether some agency was at work
     */
    record Standing(
            @Nullable DossierStatus status,
            boolean granted,
            boolean answered,
            @Nullable String asked,
            Set<String> duties,
            Set<String> cancelled,
            boolean takenUp) {

        static final Standing BEFORE = new Standing(null, false, false, null, Set.of(), Set.of(), false);

        Standing in(DossierStatus next) {
            return new Standing(next, granted, answered, asked, duties, cancelled, takenUp);
        }

        Standing decided(boolean grants) {
            return new Standing(status, grants, answered, asked, duties, cancelled, takenUp);
        }

        Standing answered(boolean all) {
            return new Standing(status, granted, all, asked, duties, cancelled, takenUp);
        }

        Standing asking(@Nullable String leg) {
            return new Standing(status, granted, answered, leg, duties, cancelled, takenUp);
        }

        Standing owing(Set<String> legs) {
            return new Standing(status, granted, answered, asked, legs, cancelled, takenUp);
        }

        Standing without(String leg) {
            return new Standing(status, granted, answered, asked, duties, with(cancelled, leg), takenUp);
        }

        Standing atWork() {
            return new Standing(status, granted, answered, asked, duties, cancelled, true);
        }

        /** Nothing of this leg is waited for any more. */
        Standing over(String leg) {
            return noPapers(leg).settled(leg);
        }

        Standing noPapers(String leg) {
            return leg.equals(asked) ? asking(null) : this;
        }

        Standing settled(String leg) {
            Set<String> left = new HashSet<>(duties);
            left.remove(leg);
            return owing(Set.copyOf(left));
        }

        /** To what is left of its life. */
        DossierStatus left() {
            if (granted) {
                return DossierStatus.WITHDRAWAL_REQUESTED;
            }
            if (answered) {
                return DossierStatus.RESOLVED;
            }
            if (asked != null) {
                return DossierStatus.AWAITING_SUPPLEMENT;
            }
            if (!duties.isEmpty()) {
                return DossierStatus.AWAITING_DUTY;
            }
            return takenUp ? DossierStatus.PROCESSING : DossierStatus.ACCEPTED;
        }

        static Set<String> with(Set<String> legs, String leg) {
            Set<String> more = new HashSet<>(legs);
            more.add(leg);
            return Set.copyOf(more);
        }
    }

    /** In which statuses the dossier can be after these. */
    static Set<DossierStatus> ends(List<Fact> own, List<Fact> heard, List<Fact> published) {
        DossierFold fold = new DossierFold(published);
        Set<DossierStatus> statuses = new HashSet<>();
        for (Standing end : new Weave<>(own, heard, fold::step).ends(Standing.BEFORE)) {
            DossierStatus status = end.status();
            if (status != null) {
                statuses.add(status);
            }
        }
        return statuses;
    }

    private Set<Standing> step(Standing before, Fact fact) {
        DossierEvent event = fact.event();
        if (event == null) {
            return Set.of(before);
        }
        Set<Standing> next = new HashSet<>();
        if (mayBeLate(before, event)) {
            next.add(before);
        }
        if (!mustBeLate(before, event)) {
            moved(before, event).forEach(next::add);
        }
        return next;
    }

    private boolean mayBeLate(Standing before, DossierEvent event) {
        boolean elsewhere =
                switch (event) {
                    case DepartmentEvent it -> rerouted.contains(it.leg());
                    case RoutingEvent.LegRerouted _ -> true;
                    default -> false;
                };
        return elsewhere || mustBeLate(before, event);
    }

    private static boolean mustBeLate(Standing before, DossierEvent event) {
        DossierStatus status = before.status();
        boolean stopped = status != null && DossierLifecycle.isLate(status, event.getClass());
        return stopped
                || event instanceof DepartmentEvent it && before.cancelled().contains(it.leg());
    }

    private static Stream<Standing> moved(Standing before, DossierEvent event) {
        Standing known = heard(before, event);
        Set<DossierStatus> targets = DossierLifecycle.next(before.status(), event.getClass());
        DossierStatus to = targets.size() == 1 ? targets.iterator().next() : known.left();
        return targets.contains(to) ? Stream.of(known.in(to)) : Stream.empty();
    }

    private static Standing heard(Standing it, DossierEvent event) {
        return switch (event) {
            case IntakeEvent.SupplementRequested asked -> it.asking(asked.leg());
            case IntakeEvent.SupplementReceived _ -> it.asking(null);
            case IntakeEvent.FeeRequested fee ->
                fee.leg().isEmpty() ? it : it.owing(Standing.with(it.duties(), fee.leg()));
            case IntakeEvent.WithdrawalRequested _ -> it.decided(false);
            case IntakeEvent.WithdrawalDecided decided -> it.decided(decided.granted());
            case IntakeEvent.CorrectionOrdered _ -> it.answered(false);
            case RoutingEvent.RouteCompleted _ -> it.answered(true);
            case RoutingEvent.LegCancelled cancelled -> it.over(cancelled.leg()).without(cancelled.leg());
            case DepartmentEvent.CaseReceived _ -> it.atWork();
            case DepartmentEvent.CaseResolved resolved ->
                it.over(resolved.leg()).atWork();
            case DepartmentEvent.CaseContinued went -> it.noPapers(went.leg());
            case DepartmentEvent.CaseDutySettled done -> it.settled(done.leg());
            default -> it;
        };
    }
}
