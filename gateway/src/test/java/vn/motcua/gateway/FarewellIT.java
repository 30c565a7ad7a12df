package vn.motcua.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who keeps a connection to a door that is about to close is answered, and told to come by another one. */
class FarewellIT {

    @Test
    void whoComesOnceMoreIsAnsweredAndSentAway() throws Exception {
        Door door = Door.open(Map.of("motcua.gateway.farewell", "2s"));
        try (KeptConnection kept = new KeptConnection(door)) {
            kept.get("/nowhere");
            assertThat(kept.nextStatus()).contains(" 404 ");
            assertThat(isSaidIn(door)).as("before it is told to stop").isFalse();

            Thread stop = Thread.startVirtualThread(door::close);
            await().until(() -> isSaidIn(door));

            kept.get("/api/procedures");
            assertThat(kept.nextStatus()).as("by whatever service").contains(" 200 ");
            assertThat(kept.nextStatus()).as("the connection has ended").isEqualTo("null");
            stop.join();
        }
    }

    private static boolean isSaidIn(Door door) {
        return door.get("/nowhere").headers().allValues("Connection").contains("close");
    }
}
