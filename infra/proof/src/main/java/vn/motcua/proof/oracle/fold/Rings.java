package vn.motcua.proof.oracle.fold;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.dossier.DepartmentEvent;
import vn.motcua.contracts.dossier.DossierEvent;
import vn.motcua.contracts.dossier.IntakeEvent;
import vn.motcua.contracts.dossier.RoutingEvent;
import vn.motcua.contracts.dossier.WaitEnd;
import vn.motcua.proof.oracle.world.Fact;
import vn.motcua.proof.oracle.world.Stored;

/** What timers announced in a journal, each with the occasion that rings once, and the moment that had to pass before. */
public final class Rings {

    private final Map<String, Instant> deadlines = new HashMap<>();
    private final List<Ring> rings = new ArrayList<>();

    private Rings() {}

    /**
     * A timer's announcement.
     *
     * @param occasion what rings once
     * @param named the moment that the event names; null if it names none
     * @param deadline the moment in force, as the journal said before; null if it did not say
     */
    public record Ring(
            Fact fact,
            String occasion,
            @Nullable Instant named,
            @Nullable Instant deadline) {

        /** Whether it names another moment than the one in force. */
        public boolean isStray() {
            return named != null && deadline != null && !named.equals(deadline);
        }

        /** The moment before which it must not come; null if nothing is known of it. */
        public @Nullable Instant earliest() {
            return deadline == null ? named : deadline;
        }
    }

    /** Of one document, in order. */
    public static List<Ring> of(Stored document) {
        Rings rings = new Rings();
        document.journal().forEach(rings::hear);
        return rings.rings;
    }

    private void hear(Fact fact) {
        DossierEvent event = fact.event();
        switch (event) {
            case IntakeEvent it -> desk(fact, it);
            case RoutingEvent it -> route(fact, it);
            case DepartmentEvent it -> agency(fact, it);
            case null, default -> {}
        }
    }

    private void desk(Fact fact, IntakeEvent event) {
        switch (event) {
            case IntakeEvent.DossierAccepted it -> deadlines.put("due", it.dueAt());
            case IntakeEvent.DueDateChanged it -> deadlines.computeIfPresent("due", (due, before) -> it.to());
            case IntakeEvent.ApologyIssued it -> deadlines.put("promise", it.promisedAt());
            case IntakeEvent.SupplementRequested it -> deadlines.put("papers " + it.round(), it.deadline());
            case IntakeEvent.SupplementExpired it ->
                ring(fact, "papers " + it.round(), null, deadlines.get("papers " + it.round()));
            case IntakeEvent.AcceptanceOverdue it -> ring(fact, "answer until " + it.dueAt(), it.dueAt(), null);
            case IntakeEvent.Overdue it -> ring(fact, "overdue since " + it.dueAt(), it.dueAt(), promised());
            case IntakeEvent.ResultUncollected it ->
                ring(fact, "uncollected since " + it.readySince(), it.readySince(), null);
            case IntakeEvent.SilenceNoticed it ->
                ring(fact, "silence since " + it.since() + " at " + fact.time(), it.since(), null);
            default -> soon(fact, event);
        }
    }

    /** A reminder comes before the moment that it names. */
    private void soon(Fact fact, IntakeEvent event) {
        if (event instanceof IntakeEvent.DueSoon it) {
            boolean stray = !Objects.equals(it.dueAt(), promised());
            ring(fact, "due soon at " + it.dueAt(), stray ? it.dueAt() : null, stray ? promised() : null);
        }
    }

    private @Nullable Instant promised() {
        Instant promise = deadlines.get("promise");
        return promise == null ? deadlines.get("due") : promise;
    }

    private void route(Fact fact, RoutingEvent event) {
        switch (event) {
            case RoutingEvent.LegDispatched it -> deadlines.put(it.leg(), it.dueAt());
            case RoutingEvent.LegDueChanged it -> deadlines.put(it.leg(), it.to());
            case RoutingEvent.LegReopened it -> deadlines.put(it.leg(), it.dueAt());
            case RoutingEvent.LegOverdue it ->
                ring(fact, "leg " + it.leg() + " overdue since " + it.dueAt(), it.dueAt(), deadlines.get(it.leg()));
            case RoutingEvent.LegReceiptOverdue it ->
                ring(fact, "receipt of " + it.leg() + " by " + it.agency() + " until " + it.dueAt(), it.dueAt(), null);
            default -> {}
        }
    }

    private void agency(Fact fact, DepartmentEvent event) {
        switch (event) {
            case DepartmentEvent.OpinionRequested it -> deadlines.put("opinion " + it.opinion(), it.dueAt());
            case DepartmentEvent.OpinionOverdue it ->
                ring(fact, "opinion " + it.opinion(), null, deadlines.get("opinion " + it.opinion()));
            case DepartmentEvent.CaseWaitOpened it -> deadlines.put("word " + it.awaited(), it.dueAt());
            case DepartmentEvent.CaseWaitEnded it -> {
                Instant due = deadlines.get("word " + it.awaited());
                if (it.end() == WaitEnd.SILENT_PROCEED || it.end() == WaitEnd.SILENT_DECIDE) {
                    ring(fact, "word " + it.awaited() + " until " + due, null, due);
                }
            }
            default -> {}
        }
    }

    private void ring(Fact fact, String occasion, @Nullable Instant named, @Nullable Instant deadline) {
        rings.add(new Ring(fact, occasion, named, deadline));
    }
}
