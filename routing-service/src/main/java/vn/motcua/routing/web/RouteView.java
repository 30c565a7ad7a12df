package vn.motcua.routing.web;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.dossier.LegResult;
import vn.motcua.routing.HandOver;
import vn.motcua.routing.Leg;
import vn.motcua.routing.LegState;
import vn.motcua.routing.Party;
import vn.motcua.routing.Progress;
import vn.motcua.routing.Route;
import vn.motcua.routing.RouteState;

/** Where a dossier is and who holds it, as an entitled reader sees it. */
record RouteView(
        String dossierId,
        String code,
        String procedure,
        int procedureVersion,
        RouteState state,
        Party desk,
        boolean withdrawing,
        long routingErrors,
        List<LegView> legs,
        List<HandOver> slip) {

    /**
     * One leg.
     *
     * @param holder who holds it now: the agency from hand-over to answer, the desk afterwards; null if it never started
     * @param holderRole who there has to act; empty if nobody has to
     * @param since when it came to its present state; null while it is planned
     * @param pausedSince since when its clock stands still; null while it runs
     */
    record LegView(
            String leg,
            String title,
            int stage,
            Party agency,
            LegState state,
            @Nullable Instant dueAt,
            boolean overdue,
            boolean receiptLate,
            @Nullable Instant pausedSince,
            Set<Progress.PauseCause> pauses,
            @Nullable Party holder,
            String holderRole,
            @Nullable Instant since,
            @Nullable LegResult result,
            String resultRef,
            List<String> inputs) {

        static LegView of(Leg leg, Party desk) {
            Party holder = leg.isOpen() ? leg.agency() : leg.state() == LegState.RESOLVED ? desk : null;
            return new LegView(
                    leg.code(),
                    leg.title(),
                    leg.stage(),
                    leg.agency(),
                    leg.state(),
                    leg.dueAt(),
                    leg.overdue(),
                    leg.progress().receiptLate(),
                    leg.progress().pausedSince(),
                    leg.progress().pauses(),
                    holder,
                    leg.state().holder(),
                    leg.progress().since(),
                    leg.result(),
                    leg.progress().resultRef(),
                    leg.inputs());
        }
    }

    static RouteView of(String dossierId, Route route) {
        return new RouteView(
                dossierId,
                route.code(),
                route.procedure(),
                route.procedureVersion(),
                route.state(),
                route.desk(),
                route.withdrawing(),
                route.routingErrors(),
                route.legs().stream().map(leg -> LegView.of(leg, route.desk())).toList(),
                HandOver.of(route));
    }
}
