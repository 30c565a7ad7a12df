package vn.motcua.notification.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.notification.Attempt;
import vn.motcua.notification.Notice;
import vn.motcua.notification.webhook.WebhookDelivery;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.journal.Versioned;

/**
 * One event for one partner, and how far it came.
 *
 * @param webhookId what the receiver was given as {@code webhook-id}; the same for what was sent again
 * @param at when it happened
 * @param nextAttemptAt null once it is settled
 * @param reason why it failed or was not sent; null otherwise
 * @param replay which delivery it repeats, and who wanted that; null for the first time
 */
record DeliveryView(
        String id,
        String webhookId,
        String type,
        String event,
        String dossier,
        Instant at,
        Instant createdAt,
        Notice.State state,
        @Nullable Instant nextAttemptAt,
        @Nullable String reason,
        WebhookDelivery.@Nullable Replay replay,
        List<Attempt> attempts) {

    /** The newest first; {@code next} is what to ask for as {@code after}, null on the last page. */
    record Page(List<DeliveryView> items, @Nullable String next) {

        static final int SIZE = 50;

        /** @param found one more than a page has, if there is another page */
        static Page of(List<Versioned<WebhookDelivery>> found) {
            boolean more = found.size() > SIZE;
            List<DeliveryView> shown =
                    found.stream().limit(SIZE).map(DeliveryView::of).toList();
            return new Page(shown, more ? shown.getLast().id() : null);
        }
    }

    /** The state of this name; null for all. */
    static Notice.@Nullable State state(@Nullable String name) {
        if (name == null) {
            return null;
        }
        return Arrays.stream(Notice.State.values())
                .filter(state -> state.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.of(
                        Problem.Kind.MALFORMED,
                        "STATE_INVALID",
                        "state is one of " + Arrays.toString(Notice.State.values()) + "."));
    }

    private static DeliveryView of(Versioned<WebhookDelivery> found) {
        WebhookDelivery delivery = found.state();
        return new DeliveryView(
                found.id(),
                delivery.reference(),
                delivery.fact().type(),
                delivery.fact().event(),
                delivery.fact().dossier(),
                delivery.fact().at(),
                delivery.createdAt(),
                delivery.state(),
                delivery.nextAttemptAt(),
                delivery.reason(),
                delivery.replay(),
                delivery.attempts());
    }
}
