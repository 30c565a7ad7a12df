package vn.motcua.proof.oracle.fold;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.dossier.DossierEvent;
import vn.motcua.contracts.dossier.RoutingEvent;
import vn.motcua.proof.oracle.world.Fact;
import vn.motcua.proof.oracle.world.Folder;
import vn.motcua.proof.oracle.world.Kind;
import vn.motcua.proof.oracle.world.Stored;

/** What the topic says of a route: where it stands, and where each leg is, with whom and until when. */
public final class RouteTruth {

    private final Stored route;
    private final List<Fact> own;
    private final List<Fact> heard;
    private final List<String> breaches = new ArrayList<>();

    private RouteTruth(Folder folder, Stored route) {
        this.route = route;
        this.own = folder.published().stream()
                .filter(fact -> Kind.ROUTING.owns(fact.source()))
                .toList();
        this.heard = folder.published().stream()
                .filter(fact -> Kind.ROUTING.hears(fact.source()))
                .toList();
    }

    /** Where the document differs from what the topic says. */
    public static List<String> breaches(Folder folder, Stored route) {
        RouteTruth truth = new RouteTruth(folder, route);
        truth.state();
        route.list("legs").forEach(truth::leg);
        return truth.breaches;
    }

    private void state() {
        String state = "";
        for (Fact fact : own) {
            state = after(state, fact.event());
        }
        String stored = route.text("state");
        if (!stored.equals(state)) {
            breaches.add("the route is " + stored + ", the topic says " + state);
        }
        if (route.marks().sequence() != own.size()) {
            breaches.add("the route's last sequence is " + route.marks().sequence() + ", the topic says " + own.size());
        }
    }

    private static String after(String state, @Nullable DossierEvent event) {
        return switch (event) {
            case RoutingEvent.RoutingFailed _ -> "FAILED";
            case RoutingEvent.LegDispatched _, RoutingEvent.LegReopened _ -> "ON_ITS_WAY";
            case RoutingEvent.RouteCompleted _ -> "COMPLETED";
            case RoutingEvent.RouteStopped _ -> "STOPPED";
            case null, default -> state;
        };
    }

    private void leg(Document leg) {
        String code = Stored.text(leg, "code");
        List<Fact> decided = own.stream().filter(fact -> isAbout(code, fact)).toList();
        List<Fact> announced = heard.stream()
                .filter(fact -> Concerned.leg(fact.event()).equals(code))
                .toList();
        Set<RouteFold.Standing> ends = RouteFold.ends(decided, announced);
        String state = Stored.text(leg, "progress.state");
        String agency = Stored.text(leg, "agency.code");
        if (ends.stream().noneMatch(end -> isSame(end, state, agency))) {
            breaches.add("leg " + code + " is " + state + " at " + agency + ", the topic says " + ends);
        }
        Instant due = null;
        for (Fact fact : decided) {
            due = due(fact.event(), due);
        }
        Instant stored = Stored.moment(leg, "progress.time.dueAt");
        if (!Objects.equals(due, stored)) {
            breaches.add("leg " + code + " is due at " + stored + ", the topic says " + due);
        }
    }

    private static boolean isAbout(String leg, Fact fact) {
        DossierEvent event = fact.event();
        return Concerned.leg(event).equals(leg)
                || event instanceof RoutingEvent.RouteCompleted
                || event instanceof RoutingEvent.RouteStopped;
    }

    /** A leg that will never start is told of when the route ends; whose it would have been, when it starts. */
    private static boolean isSame(RouteFold.Standing end, String state, String agency) {
        boolean skipped = end.state().equals("PLANNED") && state.equals("NOT_STARTED");
        return (end.state().equals(state) || skipped)
                && (end.agency().isEmpty() || end.agency().equals(agency));
    }

    private static @Nullable Instant due(@Nullable DossierEvent event, @Nullable Instant before) {
        return switch (event) {
            case RoutingEvent.LegDispatched it -> it.dueAt();
            case RoutingEvent.LegRerouted it -> it.dueAt();
            case RoutingEvent.LegDueChanged it -> it.to();
            case RoutingEvent.LegReopened it -> it.dueAt();
            case null, default -> before;
        };
    }
}
