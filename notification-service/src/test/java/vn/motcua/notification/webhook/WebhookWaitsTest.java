package vn.motcua.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.notification.Samples.NOW;
import static vn.motcua.notification.webhook.SampleWebhooks.ID;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.notification.Samples;
import vn.motcua.notification.webhook.Partners.Answer;
import vn.motcua.notification.webhook.Partners.Answer.NotTaken;
import vn.motcua.platform.waits.LongWait;

/** Partners who do not take what they subscribed to are listed. */
class WebhookWaitsTest {

    private static final Instant LATER = NOW.plus(Duration.ofHours(1)).plusSeconds(1);

    private final SampleWebhooks sample = new SampleWebhooks();

    @BeforeEach
    void thePartnerIsRegistered() {
        sample.registered();
    }

    @Test
    void whatIsTriedInVainForAnHourIsAnIncident() {
        entered("1", NOW, new NotTaken("HTTP 503", false, null));
        entered("2", NOW.plusSeconds(60), new NotTaken("TIMEOUT", true, null));

        assertThat(waits(NOW.plus(Duration.ofHours(1)))).isEmpty();
        assertThat(waits(LATER)).singleElement().satisfies(wait -> {
            assertThat(wait.kind().code()).isEqualTo("WEBHOOK_FAILING");
            assertThat(wait.subject()).isEqualTo(ID);
            assertThat(wait.since()).isEqualTo(NOW);
            assertThat(wait.owner()).isEqualTo(new LongWait.Owner("admin", Samples.COMMUNE));
            assertThat(wait.cause().reason()).isEqualTo("HTTP 503");
        });
    }

    @Test
    void whatArrivedIsNone() {
        entered("1", NOW, new Answer.Taken());

        assertThat(waits(LATER)).isEmpty();
    }

    @Test
    void aReceiverThatIsGoneIsListedAtOnce() {
        sample.at(NOW).gone(sample.subscription()).block();

        assertThat(waits(NOW))
                .extracting(wait -> wait.kind().code() + " " + wait.since())
                .containsExactly("WEBHOOK_GONE " + NOW);
    }

    private void entered(String event, Instant at, Answer answer) {
        WebhookDelivery first = WebhookDelivery.of(
                ID, new WebhookDelivery.Fact(Samples.DOSSIER, event, "vn.motcua.dossier.overdue.v1", at, "{}"), at);
        sample.deliveries.put(first.reference(), first.after(answer, at, sample.rules));
    }

    private List<LongWait> waits(Instant now) {
        WebhookWaits waits =
                new WebhookWaits(sample.journal, sample.deliveries, sample.rules, SampleWebhooks.clock(now));
        return Objects.requireNonNull(waits.all().collectList().block());
    }
}
