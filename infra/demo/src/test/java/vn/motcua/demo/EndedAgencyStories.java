package vn.motcua.demo;

import static org.awaitility.Awaitility.await;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.motcua.contracts.dossier.DossierStatus;
import vn.motcua.contracts.dossier.IntakeEvent.DeskSucceeded;
import vn.motcua.contracts.dossier.RoutingEvent.RoutingFailed;

/** Stories of dossiers whose agency ends while they are on their way. */
final class EndedAgencyStories {

    private EndedAgencyStories() {}

    static List<Story> all(Api api) {
        return List.of(new NobodyIsCompetent(api), new AnotherDesk(api));
    }

    /** Handed in while the agency of its leg existed, accepted when it had ended without a successor. */
    private static final class NobodyIsCompetent extends Story {

        private Life accepted;
        private Life wantedBack;

        NobodyIsCompetent(Api api) {
            super(api, new Place(TestCatalogue.OF_AN_ENDED_AGENCY, "22870", "desk.ninhphuoc"));
        }

        @Override
        void evening() {
            accepted = narrow();
            wantedBack = narrow();
        }

        @Override
        void morning() {
            new TestCatalogue(api).abolished(TestCatalogue.DISTRICT, "2026-06-20");
            await("routing knows that the district ended")
                    .untilAsserted(() -> Life.ok(api.post(
                            COORDINATOR,
                            "/api/routes/succession?dryRun=true",
                            Map.of("agency", TestCatalogue.DISTRICT))));
            withdrawn(wantedBack.accepted());
        }

        @Override
        void day() {
            wantedBack.is("WITHDRAWAL_REQUESTED").saw(RoutingFailed.class);
            accepted.accepted().is("ACCEPTED").saw(RoutingFailed.class);
        }
    }

    /** Whatever stands at a desk that ends passes to its successor's desk. */
    private static final class AnotherDesk extends Story {

        AnotherDesk(Api api) {
            super(api);
        }

        @Override
        void end() {
            Statuses statuses =
                    new Statuses(api, new Place(TestCatalogue.AT_THE_POLICE, "22891", "desk.police.phuochuu"));
            List<DossierStatus> waiting = Arrays.stream(DossierStatus.values())
                    .filter(status -> Driven.canStay(status, DeskSucceeded.class))
                    .toList();
            List<Life> all = SideBySide.get(waiting, statuses::in);
            new TestCatalogue(api).mergePolice("2026-07-04");
            await("the desk's dossiers pass on")
                    .untilAsserted(() ->
                            Life.ok(api.post("admin", "/api/desk/succession", Map.of("agency", TestCatalogue.POLICE))));
            all.forEach(life -> told(life).saw(DeskSucceeded.class));
        }
    }
}
