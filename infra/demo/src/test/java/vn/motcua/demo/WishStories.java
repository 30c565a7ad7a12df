package vn.motcua.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.motcua.contracts.dossier.DossierStatus;
import vn.motcua.contracts.dossier.IntakeEvent.NoticeWishesChanged;

/** Stories of applicants who want to be told by other channels, in every status in which that can be said. */
final class WishStories {

    private WishStories() {}

    static List<Story> all(Api api) {
        return Arrays.stream(DossierStatus.values())
                .filter(status -> Driven.canStay(status, NoticeWishesChanged.class))
                .<Story>map(status -> new Wished(api, status))
                .toList();
    }

    private static final class Wished extends Story {

        private final DossierStatus status;

        Wished(Api api, DossierStatus status) {
            super(api);
            this.status = status;
        }

        @Override
        void evening() {
            Life life = told(new Statuses(api).in(status));
            life.does(Life.CITIZEN, "notify", Map.of("zalo", true));
            life.saw(NoticeWishesChanged.class);
        }
    }
}
