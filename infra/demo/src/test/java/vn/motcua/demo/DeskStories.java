package vn.motcua.demo;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.motcua.contracts.dossier.IntakeEvent.AcceptanceOverdue;
import vn.motcua.contracts.dossier.IntakeEvent.DueDateChanged;
import vn.motcua.contracts.dossier.IntakeEvent.OriginalsHandedBack;
import vn.motcua.contracts.dossier.RoutingEvent.LegDueChanged;

/** Stories of dossiers that no agency has begun to work on. */
final class DeskStories {

    private DeskStories() {}

    static List<Story> all(Api api, Attaching attaching) {
        return List.of(
                new Drafted(api, attaching),
                new Completed(api, attaching),
                new Lapsed(api),
                new TakenForAnother(api),
                new StoppedAtOnce(api),
                new WantedBackOverNight(api));
    }

    /** A draft with a paper is handed in, and the desk does not answer. */
    private static final class Drafted extends Story {

        private final Attaching attaching;
        private Life life;

        Drafted(Api api, Attaching attaching) {
            super(api);
            this.attaching = attaching;
        }

        @Override
        void evening() {
            life = told(Life.drafted(api, WIDE));
            attaching.attach(life);
            life.does(Life.CITIZEN, "submission", Map.of());
            attaching.attach(life);
        }

        @Override
        void day() {
            life.saw(AcceptanceOverdue.class);
        }
    }

    /** Papers are asked for before acceptance, and come. */
    private static final class Completed extends Story {

        private final Attaching attaching;

        Completed(Api api, Attaching attaching) {
            super(api);
            this.attaching = attaching;
        }

        @Override
        void evening() {
            Life life = narrow();
            life.does(life.desk(), "supplement-requests", Life.request("", "giay-to"));
            attaching.attach(life);
            life.does(Life.CITIZEN, "supplements", Life.papers("giay-to"));
            life.is("SUBMITTED");
        }
    }

    /** Papers are asked for before acceptance, and do not come. */
    private static final class Lapsed extends Story {

        private Life life;

        Lapsed(Api api) {
            super(api);
        }

        @Override
        void evening() {
            life = narrow();
            life.does(life.desk(), "supplement-requests", Life.request("", "giay-to"));
        }

        @Override
        void day() {
            life.is("REFUSED");
        }
    }

    /** The same subject twice: a person looks, and the second is refused and gets its original back. */
    private static final class TakenForAnother extends Story {

        TakenForAnother(Api api) {
            super(api);
        }

        @Override
        void evening() {
            String subject = UUID.randomUUID().toString();
            atCounter(subject);
            Life second = atCounter(subject).is("SUBMITTED");
            second.does(second.desk(), "duplicate-decision", Map.of("same", true, "note", "Cùng một việc."));
            second.does(second.desk(), "refusal", Map.of("reasonCode", "OTHER", "reason", "Hồ sơ đã nộp trước đó."));
            second.does(second.desk(), "originals", Map.of());
            second.saw(OriginalsHandedBack.class);
        }
    }

    /** Accepted at the counter, stopped, and the original handed back. */
    private static final class StoppedAtOnce extends Story {

        StoppedAtOnce(Api api) {
            super(api);
        }

        @Override
        void evening() {
            Life life = atCounter(UUID.randomUUID().toString()).is("ACCEPTED");
            stopped(life);
            life.does(life.desk(), "originals", Map.of());
        }
    }

    /** Wanted back before any agency had it; over night the clock stood still. */
    private static final class WantedBackOverNight extends Story {

        private Life life;

        WantedBackOverNight(Api api) {
            super(api);
        }

        @Override
        void evening() {
            life = narrow().accepted();
            life.agency(LEAD);
            withdrawn(life);
        }

        @Override
        void day() {
            decided(life, false);
            life.is("ACCEPTED").saw(DueDateChanged.class).saw(LegDueChanged.class);
        }
    }
}
