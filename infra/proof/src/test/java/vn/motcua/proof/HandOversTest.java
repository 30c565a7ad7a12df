package vn.motcua.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import vn.motcua.proof.oracle.world.Delivered;

class HandOversTest {

    private static final Instant ANNOUNCED = Instant.parse("2026-11-30T02:00:00Z");

    private final HandOvers.Of told = new HandOvers(
                    List.of(
                            notice("event-1", "sms-1", "SMS", "DELIVERED"),
                            notice("event-1", "mail-1", "EMAIL", "SENT"),
                            notice("event-1", "letter-1", "PORTAL", "SENT"),
                            notice("event-2", "sms-2", "SMS", "SENDING"),
                            notice("event-3", "sms-3", "SMS", "SENT")),
                    new Delivered(
                            List.of(sms("sms-1", 4, 1), sms("sms-1", 6, 1), sms("sms-3", 5, 3)),
                            List.of(new Delivered.Mail("<mail-1@motcua.local>", "an@example.org", at(20), 2)),
                            List.of("letter-1")))
            .of(List.of("event-1", "event-2"));

    @Test
    void whatTheRulesAskForMustBeThere() {
        assertThat(told.complete()).isFalse();
        assertThat(told.states()).isEqualTo(Map.of("DELIVERED", 1L, "SENT", 1L, "SENDING", 1L));
        assertThat(told.waiting()).isEqualTo(1);
        assertThat(told.inDoubt()).isZero();
    }

    @Test
    void copiesAreCountedOfTheseEventsOnly() {
        assertThat(told.copies("SMS")).as("by another provider").isEqualTo(1);
        assertThat(told.copies("EMAIL")).isEqualTo(1);
    }

    @Test
    void whatOnlyAReceiptCanTellDoesNotWaitForUs() {
        Document inDoubt = notice("event-1", "sms-1", "SMS", "SENDING")
                .append("attempts", List.of(new Document("detail", "INTERRUPTED"), new Document("detail", "IN_DOUBT")));
        HandOvers.Of one =
                new HandOvers(List.of(inDoubt), new Delivered(List.of(), List.of(), List.of())).of(List.of("event-1"));

        assertThat(one.inDoubt()).isEqualTo(1);
        assertThat(one.waiting()).isZero();
    }

    @Test
    void whatCountsAsSentAProviderMustHave() {
        HandOvers none = new HandOvers(
                List.of(notice("event-1", "sms-1", "SMS", "SENT"), notice("event-1", "sms-2", "SMS", "SENDING")),
                new Delivered(List.of(), List.of(), List.of()));

        assertThat(none.of(List.of("event-1")).missing()).isEqualTo(1);
        assertThat(told.missing()).isZero();
    }

    @Test
    void theProvidersClockSaysHowSoonTheyHadIt() {
        assertThat(told.delays().count()).isEqualTo(2);
        assertThat(told.delays().share(Duration.ofSeconds(10))).isEqualTo(0.5);
    }

    private static Document notice(String event, String reference, String medium, String state) {
        Document intent = new Document("event", event)
                .append("reference", reference)
                .append("medium", medium)
                .append("createdAt", Date.from(ANNOUNCED));
        return new Document("intent", intent).append("state", state);
    }

    private static Delivered.Sms sms(String reference, int seconds, int accepted) {
        return new Delivered.Sms(reference, at(seconds), accepted);
    }

    private static Instant at(int seconds) {
        return ANNOUNCED.plusSeconds(seconds);
    }
}
