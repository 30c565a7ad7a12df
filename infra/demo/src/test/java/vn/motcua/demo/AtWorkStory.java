package vn.motcua.demo;

import static vn.motcua.contracts.dossier.DossierStatus.AWAITING_DUTY;
import static vn.motcua.contracts.dossier.DossierStatus.AWAITING_SUPPLEMENT;

import java.util.List;
import vn.motcua.contracts.dossier.DepartmentEvent.OpinionOverdue;
import vn.motcua.contracts.dossier.DossierEvent;
import vn.motcua.contracts.dossier.DossierStatus;
import vn.motcua.contracts.dossier.IntakeEvent.DueSoon;
import vn.motcua.contracts.dossier.IntakeEvent.Overdue;
import vn.motcua.contracts.dossier.IntakeEvent.SilenceNoticed;
import vn.motcua.contracts.dossier.IntakeEvent.SupplementExpired;
import vn.motcua.contracts.dossier.RoutingEvent.LegOverdue;
import vn.motcua.contracts.dossier.RoutingEvent.LegReceiptOverdue;
import vn.motcua.contracts.dossier.RoutingEvent.RouteStopped;

/** A dossier stays in one status while everything happens to it that may happen there, and is stopped in the end. */
final class AtWorkStory extends Story {

    private static final List<Class<? extends DossierEvent>> OF_THE_NIGHT = List.of(
            OpinionOverdue.class,
            LegReceiptOverdue.class,
            LegOverdue.class,
            DueSoon.class,
            Overdue.class,
            SupplementExpired.class);

    private final DossierStatus status;
    private final Attaching attaching;
    private Life life;

    AtWorkStory(Api api, DossierStatus status, Attaching attaching) {
        super(api);
        this.status = status;
        this.attaching = attaching;
    }

    @Override
    void evening() {
        life = wide().accepted();
        bring(life, "v01", status);
        if (status == AWAITING_DUTY) {
            paid(life, "v01:le-phi-truoc-ba", 4_250_000);
        }
        for (Turn turn : Turn.all(api, attaching)) {
            if (turn.isPossibleIn(status)) {
                turn.does().accept(life);
                life.is(status.name());
            }
        }
    }

    /** Brings an accepted dossier into a status in which agencies may be at work; what waits is this leg. */
    static void bring(Life life, String leg, DossierStatus status) {
        if (status != DossierStatus.ACCEPTED) {
            life.received(LEAD);
        }
        if (!leg.equals(LEAD) && (status == AWAITING_SUPPLEMENT || status == AWAITING_DUTY)) {
            life.received(leg);
        }
        switch (status) {
            case AWAITING_SUPPLEMENT -> life.needsPapers(leg, "giay-to").asksFor(leg);
            case AWAITING_DUTY -> life.owes(leg);
            case WITHDRAWAL_REQUESTED -> withdrawn(life);
            default -> {}
        }
        life.is(status.name());
    }

    /** Routing's timers do not fire for a dossier whose withdrawal is being decided: see {@link LagStories}. */
    @Override
    void day() {
        boolean withdrawing = status == DossierStatus.WITHDRAWAL_REQUESTED;
        OF_THE_NIGHT.stream()
                .filter(event -> Driven.canStay(status, event))
                .filter(event -> !withdrawing || event == OpinionOverdue.class)
                .forEach(life::saw);
    }

    @Override
    void end() {
        if (Driven.canStay(status, SilenceNoticed.class)) {
            life.saw(SilenceNoticed.class);
        }
        if (status == DossierStatus.WITHDRAWAL_REQUESTED) {
            decided(life, true);
        } else {
            withdrawn(life);
            decided(life, false);
            life.is(status.name());
            stopped(life);
        }
        life.saw(RouteStopped.class);
        if (status == AWAITING_DUTY) {
            refunded(life, "v01:le-phi-truoc-ba", 4_250_000);
        }
    }
}
