package vn.motcua.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.notification.webhook.SampleWebhooks.ADMIN;
import static vn.motcua.notification.webhook.SampleWebhooks.ID;
import static vn.motcua.notification.webhook.SampleWebhooks.URL;
import static vn.motcua.notification.webhook.SampleWebhooks.await;
import static vn.motcua.notification.webhook.SampleWebhooks.wanted;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.contracts.CloudEvent;
import vn.motcua.contracts.Event;
import vn.motcua.notification.Notices;
import vn.motcua.notification.SampleEvents;
import vn.motcua.notification.Samples;
import vn.motcua.notification.webhook.Subscription.Settings;
import vn.motcua.notification.webhook.Subscription.Wanted;
import vn.motcua.platform.journal.Query;
import vn.motcua.platform.journal.Versioned;

/** Which partners hear of which events, and what they hear. */
class SubscribersTest {

    private static final CloudEvent<Event> ACCEPTED =
            Samples.envelope(SampleEvents.of("accepted"), "/intake/" + Samples.DOSSIER, 3);

    private final SampleWebhooks sample = new SampleWebhooks();
    private final Subscribers subscribers =
            new Subscribers(sample.live, sample.deliveries, SampleWebhooks.clock(Samples.NOW));

    @Test
    void anEventIsOneDeliveryHoweverOftenItComes() {
        sample.registered();

        hear(Samples.ledger());
        hear(Samples.ledger());

        assertThat(entered()).singleElement().satisfies(delivery -> {
            assertThat(delivery.webhook()).isEqualTo(ID);
            assertThat(delivery.open()).isTrue();
            assertThat(delivery.attempts()).isEmpty();
        });
    }

    @Test
    void whatIsToldAreCodesAndTimes() {
        sample.registered();

        hear(Samples.ledger());

        JsonNode body = JsonMapper.shared().readTree(entered().getFirst().fact().body());
        assertThat(body.propertyNames())
                .containsExactlyInAnyOrder("type", "id", "dossier", "procedure", "at", "source", "sequence", "facts");
        assertThat(body.path("type").asString()).isEqualTo("vn.motcua.dossier.accepted.v1");
        assertThat(body.path("dossier").asString()).isEqualTo(Samples.DOSSIER);
        assertThat(body.path("procedure").asString()).isEqualTo("3.000722");
        assertThat(body.path("at").asString()).isEqualTo("2026-11-20T02:00:00Z");
        assertThat(body.path("sequence").asInt()).isEqualTo(3);
        assertThat(body.path("facts").path("code").asString()).isEqualTo(Samples.CODE);
    }

    @Test
    void onlyWhoseAgencyTakesPartHears() {
        Wanted police = new Wanted(1, Samples.POLICE, new Settings(URL, List.of(), true));
        await(sample.at(Samples.NOW).save("cong-an", police, ADMIN, sample.command()));

        hear(Samples.ledger());
        assertThat(entered()).isEmpty();

        hear(Samples.ledger(Samples.POLICE));
        assertThat(entered()).extracting(WebhookDelivery::webhook).containsExactly("cong-an");
    }

    @Test
    void onlyWhatWasAskedForAndWhileItIsOn() {
        sample.registered("vn.motcua.dossier.overdue.v1");
        hear(Samples.ledger());
        assertThat(entered()).isEmpty();

        await(sample.at(Samples.NOW).save(ID, wanted(2, URL, false), ADMIN, sample.command()));
        hear(Samples.ledger());
        assertThat(entered()).isEmpty();

        await(sample.at(Samples.NOW)
                .save(ID, wanted(3, URL, true, "vn.motcua.dossier.accepted.v1"), ADMIN, sample.command()));
        hear(Samples.ledger());
        assertThat(entered()).hasSize(1);
    }

    private void hear(Notices ledger) {
        subscribers.hear(ledger, ACCEPTED, Map.of("code", Samples.CODE)).block();
    }

    private List<WebhookDelivery> entered() {
        return Objects.requireNonNull(sample.deliveries
                .search(Query.everything())
                .map(Versioned::state)
                .collectList()
                .block());
    }
}
