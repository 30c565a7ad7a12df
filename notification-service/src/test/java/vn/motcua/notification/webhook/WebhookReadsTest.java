package vn.motcua.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.notification.Samples.NOW;
import static vn.motcua.notification.webhook.SampleWebhooks.ADMIN;
import static vn.motcua.notification.webhook.SampleWebhooks.HEAD;
import static vn.motcua.notification.webhook.SampleWebhooks.ID;
import static vn.motcua.notification.webhook.SampleWebhooks.PARTNER;
import static vn.motcua.notification.webhook.SampleWebhooks.STRANGER;
import static vn.motcua.notification.webhook.SampleWebhooks.await;
import static vn.motcua.notification.webhook.SampleWebhooks.problem;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.notification.Notice.State;
import vn.motcua.notification.Samples;
import vn.motcua.notification.webhook.Partners.Answer;
import vn.motcua.platform.journal.Versioned;
import vn.motcua.platform.security.Caller;

/** Who reads what partners are told, page by page. */
class WebhookReadsTest {

    private final SampleWebhooks sample = new SampleWebhooks();
    private final WebhookReads reads = new WebhookReads(sample.journal, sample.deliveries);

    @BeforeEach
    void thePartnerWasToldFiveTimes() {
        sample.registered();
        IntStream.range(0, 5).forEach(this::entered);
    }

    @Test
    void theNewestComeFirstPageByPage() {
        assertThat(events(null, null)).containsExactly("event 4", "event 3");
        assertThat(events(null, reference(3))).containsExactly("event 2", "event 1");
        assertThat(events(null, reference(1))).containsExactly("event 0");
    }

    @Test
    void aStateNarrowsTheList() {
        assertThat(events(State.CREATED, null)).containsExactly("event 4", "event 2");
        assertThat(events(State.DELIVERED, reference(3))).containsExactly("event 1");
    }

    @Test
    void thePartnerAndTheHeadOfItsAgencyReadAndNobodyElseThere() {
        for (Caller caller : List.of(PARTNER, HEAD, ADMIN)) {
            assertThat(await(reads.one(ID, caller)).webhook()).isEqualTo(ID);
        }
        problem(() -> await(reads.one(ID, STRANGER))).isEqualTo("WEBHOOK_UNKNOWN");
        problem(() -> await(reads.one("nobody", PARTNER))).isEqualTo("WEBHOOK_UNKNOWN");
        assertThat(await(reads.all(STRANGER).collectList())).isEmpty();
        await(sample.at(NOW).remove(ID, ADMIN, sample.command()));
        problem(() -> await(reads.one(ID, PARTNER))).isEqualTo("WEBHOOK_UNKNOWN");
        assertThat(await(reads.all(ADMIN).collectList())).isEmpty();
    }

    private void entered(int number) {
        WebhookDelivery first = WebhookDelivery.of(ID, fact(number), NOW.plusSeconds(number));
        WebhookDelivery then = number % 2 == 0 ? first : first.after(new Answer.Taken(), NOW, sample.rules);
        sample.deliveries.put(first.reference(), then);
    }

    private static WebhookDelivery.Fact fact(int number) {
        return new WebhookDelivery.Fact(Samples.DOSSIER, "event " + number, "vn.motcua.dossier.overdue.v1", NOW, "{}");
    }

    private static String reference(int number) {
        return WebhookDelivery.of(ID, fact(number), NOW).reference();
    }

    private List<String> events(@Nullable State state, @Nullable String after) {
        return Objects.requireNonNull(reads.deliveries(ID, state, after, 2, PARTNER)
                .map(Versioned::state)
                .map(delivery -> delivery.fact().event())
                .collectList()
                .block());
    }
}
