package vn.motcua.demo;

import java.util.List;
import java.util.Map;
import vn.motcua.contracts.dossier.IntakeEvent.FeeRequested;
import vn.motcua.contracts.dossier.RoutingEvent.LegCancelled;
import vn.motcua.contracts.dossier.RoutingEvent.LegOverdue;
import vn.motcua.contracts.dossier.RoutingEvent.LegReceiptOverdue;
import vn.motcua.contracts.dossier.RoutingEvent.LegReopened;

/** Stories in which routing decides before it can know what the desk has decided: it lags behind. */
final class LagStories {

    private LagStories() {}

    static List<Story> all(Api api) {
        return List.of(
                new OverdueWhileWithdrawing(api),
                new ReopenedWhileWithdrawing(api),
                new LeadWentOnWhileWithdrawing(api),
                new LeadWentOnWithoutPapers(api),
                new LeadWentOnWithoutPapersAndMoney(api));
    }

    /** Routing's timers fire for a dossier that its citizen wants back. */
    private static final class OverdueWhileWithdrawing extends Story {

        private Life life;

        OverdueWhileWithdrawing(Api api) {
            super(api);
        }

        @Override
        void evening() {
            life = wide().accepted();
            life.received(LEAD).agency("v01");
        }

        @Override
        void lateEvening() {
            withdrawn(life);
        }

        @Override
        void morning() {
            life.saw(LegOverdue.class).saw(LegReceiptOverdue.class);
        }

        @Override
        void day() {
            decided(life, false);
            life.is("PROCESSING");
        }
    }

    /** A result goes back to be corrected, and the citizen wants the dossier back at once. */
    private static final class ReopenedWhileWithdrawing extends Story {

        private Life life;

        ReopenedWhileWithdrawing(Api api) {
            super(api);
        }

        @Override
        void evening() {
            life = narrow().accepted();
            life.received(LEAD).granted(LEAD, Map.of()).is("RESOLVED");
        }

        @Override
        void morning() {
            corrected(life, LEAD);
            withdrawn(life);
        }

        @Override
        void day() {
            life.is("WITHDRAWAL_REQUESTED").saw(LegReopened.class);
        }
    }

    /** What the stories have in common: the lead answered in the evening, and goes on in the morning. */
    private abstract static class LeadWentOn extends Story {

        protected Life life;

        LeadWentOn(Api api) {
            super(api);
        }

        @Override
        void evening() {
            life = wide().accepted();
            life.received(LEAD).granted(LEAD, Map.of());
            prepare();
        }

        abstract void prepare();

        abstract void meanwhile();

        @Override
        void morning() {
            meanwhile();
            leadGoesOn(life);
            life.legIs("v06", "CANCELLED");
        }
    }

    /** The citizen wants it back meanwhile. */
    private static final class LeadWentOnWhileWithdrawing extends LeadWentOn {

        LeadWentOnWhileWithdrawing(Api api) {
            super(api);
        }

        @Override
        void prepare() {
            life.agency("v06");
        }

        @Override
        void meanwhile() {
            withdrawn(life);
        }

        @Override
        void day() {
            life.saw(LegCancelled.class);
            decided(life, false);
            life.is("RESOLVED");
        }
    }

    /** The desk asks for papers meanwhile. */
    private static final class LeadWentOnWithoutPapers extends LeadWentOn {

        LeadWentOnWithoutPapers(Api api) {
            super(api);
        }

        @Override
        void prepare() {
            life.received("v01").needsPapers("v01", "giay-to");
        }

        @Override
        void meanwhile() {
            life.asksFor("v01");
        }

        @Override
        void day() {
            life.is("RESOLVED");
        }
    }

    /** The desk asks for papers, and an agency for money; the legs in between, before and after end one by one. */
    private static final class LeadWentOnWithoutPapersAndMoney extends LeadWentOn {

        LeadWentOnWithoutPapersAndMoney(Api api) {
            super(api);
        }

        @Override
        void prepare() {
            life.received("v03").needsPapers("v03", "giay-to").received("v05");
        }

        @Override
        void meanwhile() {
            life.asksFor("v03").owes("v05").saw(FeeRequested.class);
        }

        @Override
        void day() {
            life.is("RESOLVED");
        }
    }
}
