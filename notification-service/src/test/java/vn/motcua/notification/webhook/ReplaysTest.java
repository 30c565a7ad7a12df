package vn.motcua.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.notification.Samples.NOW;
import static vn.motcua.notification.webhook.SampleWebhooks.ADMIN;
import static vn.motcua.notification.webhook.SampleWebhooks.ID;
import static vn.motcua.notification.webhook.SampleWebhooks.PARTNER;
import static vn.motcua.notification.webhook.SampleWebhooks.STRANGER;
import static vn.motcua.notification.webhook.SampleWebhooks.URL;
import static vn.motcua.notification.webhook.SampleWebhooks.await;
import static vn.motcua.notification.webhook.SampleWebhooks.problem;
import static vn.motcua.notification.webhook.SampleWebhooks.wanted;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.notification.Notice.State;
import vn.motcua.notification.Samples;
import vn.motcua.notification.webhook.Partners.Answer;
import vn.motcua.notification.webhook.Replays.Wanted;
import vn.motcua.platform.journal.Command;
import vn.motcua.platform.journal.Query;
import vn.motcua.platform.journal.Versioned;
import vn.motcua.platform.security.Caller;

/** What a partner is sent again. */
class ReplaysTest {

    private static final Wanted TODAY = new Wanted(NOW, NOW.plus(Duration.ofHours(1)), null);

    private final SampleWebhooks sample = new SampleWebhooks();
    private final Replays replays =
            new Replays(sample.journal, sample.deliveries, SampleWebhooks.clock(NOW.plusSeconds(60)));

    @BeforeEach
    void thePartnerIsRegistered() {
        sample.registered();
    }

    @Test
    void whatWasDeliveredAndWhatWasNotGoesAgainUnderTheSameReference() {
        WebhookDelivery delivered = entered("1", NOW, new Answer.Taken());
        WebhookDelivery lost = entered("2", NOW, new Answer.Gone());
        entered("3", NOW, null);
        entered("4", NOW.plus(Duration.ofHours(1)), new Answer.Taken());

        assertThat(replayed(TODAY, PARTNER, "once")).isEqualTo(2);
        assertThat(replayed(TODAY, PARTNER, "once")).isEqualTo(2);

        List<WebhookDelivery> again = again();
        assertThat(again)
                .extracting(WebhookDelivery::reference)
                .containsExactlyInAnyOrder(delivered.reference(), lost.reference());
        assertThat(again).allSatisfy(delivery -> {
            assertThat(delivery.state()).isEqualTo(State.CREATED);
            assertThat(delivery.nextAttemptAt()).isEqualTo(NOW.plusSeconds(60));
            assertThat(Objects.requireNonNull(delivery.replay()).by()).isEqualTo("partner.post");
        });
    }

    @Test
    void anotherWishSendsEachFactOnceMore() {
        entered("1", NOW, new Answer.Taken());

        replayed(TODAY, ADMIN, "one");
        replayed(TODAY, ADMIN, "two");

        assertThat(again()).hasSize(2);
    }

    @Test
    void oneDeliveryIsSentAgainByItsId() {
        String id = entered("1", NOW, new Answer.Taken()).reference();
        String open = entered("2", NOW, null).reference();

        assertThat(replayed(new Wanted(null, null, id), PARTNER, "1")).isEqualTo(1);
        problem(() -> replayed(new Wanted(null, null, open), PARTNER, "2")).isEqualTo("DELIVERY_OPEN");
        problem(() -> replayed(new Wanted(null, null, "nothing"), PARTNER, "3")).isEqualTo("DELIVERY_UNKNOWN");
    }

    @Test
    void whatIsUnclearOrTooMuchIsRefused() {
        for (Wanted unclear : List.of(
                new Wanted(null, null, null),
                new Wanted(NOW, null, null),
                new Wanted(NOW, NOW, null),
                new Wanted(NOW.plusSeconds(1), NOW, null),
                new Wanted(NOW, NOW.plusSeconds(1), "one"))) {
            problem(() -> replayed(unclear, ADMIN, "unclear")).isEqualTo("REPLAY_INVALID");
        }
        IntStream.range(0, 1_001).forEach(number -> entered("event " + number, NOW, new Answer.Taken()));
        problem(() -> replayed(TODAY, ADMIN, "much")).isEqualTo("REPLAY_TOO_LARGE");
        assertThat(again()).isEmpty();
    }

    @Test
    void whatIsOffOrSomebodyElsesIsNotSentAgain() {
        entered("1", NOW, new Answer.Taken());

        problem(() -> replayed(TODAY, STRANGER, "1")).isEqualTo("WEBHOOK_UNKNOWN");
        problem(() -> replayed(TODAY, SampleWebhooks.HEAD, "2")).isEqualTo("FORBIDDEN");
        await(sample.at(NOW).save(ID, wanted(2, URL, false), ADMIN, sample.command()));
        problem(() -> replayed(TODAY, PARTNER, "3")).isEqualTo("WEBHOOK_OFF");
        assertThat(again()).isEmpty();
    }

    @Test
    void theKeyOfAnotherWishIsRefused() {
        WebhookDelivery delivered = entered("1", NOW, new Answer.Taken());
        replayed(TODAY, PARTNER, "once");

        problem(() -> replayed(new Wanted(null, null, delivered.reference()), PARTNER, "once"))
                .isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(again()).hasSize(1);
    }

    private long replayed(Wanted what, Caller caller, String key) {
        Command command = new Command(key, caller.user(), "webhook-replay", "test", what);
        return await(replays.replay(ID, what, caller, command)).deliveries();
    }

    /** A delivery with what became of it; null while it is open. */
    private WebhookDelivery entered(String event, Instant at, @Nullable Answer answer) {
        WebhookDelivery first = WebhookDelivery.of(
                ID, new WebhookDelivery.Fact(Samples.DOSSIER, event, "vn.motcua.dossier.overdue.v1", at, "{}"), NOW);
        WebhookDelivery then = answer == null ? first : first.after(answer, NOW, sample.rules);
        sample.deliveries.put(first.reference(), then);
        return then;
    }

    private List<WebhookDelivery> again() {
        return Objects.requireNonNull(sample.deliveries
                .all(Query.everything())
                .map(Versioned::state)
                .filter(delivery -> delivery.replay() != null)
                .collectList()
                .block());
    }
}
