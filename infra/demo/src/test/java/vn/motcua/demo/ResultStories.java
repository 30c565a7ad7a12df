package vn.motcua.demo;

import java.util.List;
import java.util.Map;
import vn.motcua.contracts.dossier.IntakeEvent.ResultUncollected;
import vn.motcua.contracts.dossier.RoutingEvent.LegReopened;
import vn.motcua.contracts.dossier.RoutingEvent.RouteCompleted;

/** Stories of dossiers that come to their result. */
final class ResultStories {

    private ResultStories() {}

    static List<Story> all(Api api) {
        return List.of(new Uncollected(api), new Posted(api), new AnsweredWhileWithdrawing(api), new LeadWentOn(api));
    }

    /** Nobody comes for the result; it is wrong too, and goes back once. */
    private static final class Uncollected extends Story {

        private Life life;

        Uncollected(Api api) {
            super(api);
        }

        @Override
        void evening() {
            life = narrow().accepted();
            life.received(LEAD).granted(LEAD, Map.of()).is("RESOLVED");
            paid(life, "phi-a", 10_000);
            refunded(life, "phi-a", 10_000);
            waived(life, "phi-b");
        }

        @Override
        void day() {
            life.saw(ResultUncollected.class);
            corrected(life, LEAD);
            life.is("PROCESSING").saw(LegReopened.class).granted(LEAD, Map.of()).is("RESOLVED");
        }
    }

    /** Two results go by post, both come back, and the citizen rates it all the same. */
    private static final class Posted extends Story {

        Posted(Api api) {
            super(api);
        }

        @Override
        void evening() {
            Life life = narrow("second").accepted();
            life.received(LEAD).granted(LEAD, Map.of());
            life.received("sau").granted("sau", Map.of()).is("RESOLVED");
            paid(life, "phi-a", 10_000);
            waived(life, "phi-b");
            returned(life, LEAD);
            cameBack(life, LEAD);
            returned(life, LEAD);
            returned(life, "sau");
            life.is("RETURNED").does(Life.CITIZEN, "rating", Map.of("score", 4));
            cameBack(life, "sau");
            life.is("RESOLVED");
        }
    }

    /** The agencies answer while a withdrawal waits for its decision, which is no. */
    private static final class AnsweredWhileWithdrawing extends Story {

        AnsweredWhileWithdrawing(Api api) {
            super(api);
        }

        @Override
        void evening() {
            Life life = narrow("second").accepted();
            life.received(LEAD);
            withdrawn(life);
            life.granted(LEAD, Map.of());
            life.received("sau").granted("sau", Map.of()).saw(RouteCompleted.class);
            decided(life, false);
            life.is("RESOLVED");
        }
    }

    /** The lead answered, the others are silent: it goes on without them. */
    private static final class LeadWentOn extends Story {

        private Life life;

        LeadWentOn(Api api) {
            super(api);
        }

        @Override
        void evening() {
            life = wide().accepted();
            life.received(LEAD).granted(LEAD, Map.of());
        }

        @Override
        void day() {
            leadGoesOn(life);
            life.is("RESOLVED");
        }
    }
}
