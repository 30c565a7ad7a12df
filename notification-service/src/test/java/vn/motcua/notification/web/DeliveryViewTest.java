package vn.motcua.notification.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.motcua.notification.Notice;
import vn.motcua.notification.webhook.WebhookDelivery;
import vn.motcua.platform.journal.Versioned;

class DeliveryViewTest {

    @Test
    void aFullPageSaysWhereTheNextOneBegins() {
        DeliveryView.Page page = DeliveryView.Page.of(found(DeliveryView.Page.SIZE + 1));

        assertThat(page.items()).hasSize(DeliveryView.Page.SIZE);
        assertThat(page.next()).isEqualTo("delivery 49");
    }

    @Test
    void theLastPageSaysThatThereIsNone() {
        assertThat(DeliveryView.Page.of(found(DeliveryView.Page.SIZE)).next()).isNull();
        assertThat(DeliveryView.Page.of(List.of()).items()).isEmpty();
    }

    private static List<Versioned<WebhookDelivery>> found(int count) {
        WebhookDelivery.Fact fact =
                new WebhookDelivery.Fact("dossier", "event", "vn.motcua.dossier.overdue.v1", Instant.EPOCH, "{}");
        WebhookDelivery delivery = new WebhookDelivery(
                "reference", "buu-chinh", fact, Instant.EPOCH, Notice.State.DELIVERED, List.of(), null, null, null);
        return IntStream.range(0, count)
                .mapToObj(number -> new Versioned<>("delivery " + number, 1, delivery))
                .toList();
    }
}
