package vn.motcua.demo;

import static vn.motcua.contracts.dossier.DossierStatus.AWAITING_DUTY;
import static vn.motcua.contracts.dossier.DossierStatus.AWAITING_SUPPLEMENT;

import java.util.List;
import java.util.Map;
import vn.motcua.contracts.dossier.IntakeEvent.SupplementExpired;

/** Stories of dossiers that go from one wait to the next, and on. */
final class WaitingStories {

    private WaitingStories() {}

    static List<Story> all(Api api) {
        return List.of(
                new PapersWhileMoneyIsOwed(api), new PapersOnly(api), new NoPapers(api), new NoPapersButMoney(api));
    }

    /** Papers are asked for and come while a duty is open; then the duty is done. */
    private static final class PapersWhileMoneyIsOwed extends Story {

        PapersWhileMoneyIsOwed(Api api) {
            super(api);
        }

        @Override
        void evening() {
            Life life = wide().accepted();
            AtWorkStory.bring(life, "v01", AWAITING_DUTY);
            life.received("v02").needsPapers("v02", "giay-to").asksFor("v02");
            life.does(Life.CITIZEN, "supplements", Life.papers("giay-to"));
            life.is("AWAITING_DUTY");
            Turn.settled(life, "v01");
            life.is("PROCESSING");
        }
    }

    /** Papers are asked for and come. */
    private static final class PapersOnly extends Story {

        PapersOnly(Api api) {
            super(api);
        }

        @Override
        void evening() {
            Life life = wide().accepted();
            AtWorkStory.bring(life, "v01", AWAITING_SUPPLEMENT);
            life.does(Life.CITIZEN, "supplements", Life.papers("giay-to"));
            life.is("PROCESSING");
        }
    }

    /** Papers do not come, and the agency goes on without them. */
    private static class NoPapers extends Story {

        protected Life life;

        NoPapers(Api api) {
            super(api);
        }

        @Override
        void evening() {
            life = wide().accepted();
            AtWorkStory.bring(life, "v01", AWAITING_SUPPLEMENT);
        }

        @Override
        void day() {
            life.saw(SupplementExpired.class).works("v01", "officer", "continuation", Map.of());
            life.is(statusAfter());
        }

        String statusAfter() {
            return "PROCESSING";
        }
    }

    /** The same while a duty is open. */
    private static final class NoPapersButMoney extends NoPapers {

        NoPapersButMoney(Api api) {
            super(api);
        }

        @Override
        void evening() {
            super.evening();
            life.received("v02").owes("v02");
        }

        @Override
        String statusAfter() {
            return "AWAITING_DUTY";
        }
    }
}
