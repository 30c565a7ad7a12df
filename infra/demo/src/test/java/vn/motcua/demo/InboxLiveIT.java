package vn.motcua.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** A citizen's inbox, watched live through the gateway. */
@ExtendWith(OnePlatform.class)
class InboxLiveIT {

    /** Nobody else hands in with this account. */
    private static final String CITIZEN = "binh.citizen";

    private final Api api = OnePlatform.api();

    @Test
    void whoComesBackAfterABreakHasMissedNoLetter() {
        Life life;
        EventStream.Event first;
        try (EventStream live = watch(null)) {
            assertThat(unread(live.next("unread"))).isZero();
            life = Life.handedIn(
                    api,
                    CITIZEN,
                    "desk.ninhphuoc",
                    Life.sample("1.001193", Map.of("mother.personalId", "056190000777")));
            first = live.next("letter");
            assertThat(first.data().path("dossier").asString()).isEqualTo(life.id());
            assertThat(unread(live.next("unread"))).isEqualTo(1);
        }
        life.accepted();
        await().until(() -> letters().size() == 2);

        try (EventStream again = watch(first.id())) {
            assertThat(unread(again.next("unread"))).isEqualTo(2);
            EventStream.Event missed = again.next("letter");
            life.does(CITIZEN, "withdrawal", Map.of("reason", "Không cần nữa."));
            EventStream.Event live = again.next("letter");

            assertThat(letters().valueStream())
                    .extracting(letter -> letter.path("id"))
                    .containsExactly(
                            live.data().path("id"),
                            missed.data().path("id"),
                            first.data().path("id"));
            assertThat(missed.data().path("subject").asString()).contains("tiếp nhận");
            assertThat(unread(again.next("unread"))).isEqualTo(3);
        }
    }

    private EventStream watch(@Nullable String last) {
        String door = OnePlatform.platform().topology().url(Service.GATEWAY);
        return new EventStream(door + "/api/inbox/stream", api.token(CITIZEN), last);
    }

    private static long unread(EventStream.Event event) {
        return event.data().path("unread").asLong();
    }

    private JsonNode letters() {
        return Life.ok(api.get(CITIZEN, "/api/inbox")).path("items");
    }
}
