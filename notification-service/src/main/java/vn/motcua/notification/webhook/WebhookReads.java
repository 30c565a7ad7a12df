package vn.motcua.notification.webhook;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.notification.Notice;
import vn.motcua.platform.journal.Journal;
import vn.motcua.platform.journal.Query;
import vn.motcua.platform.journal.Versioned;
import vn.motcua.platform.security.Caller;

/** Shows who subscribed to what, and what was delivered. */
@Service
public class WebhookReads {

    private final Journal<Subscription> subscriptions;
    private final Journal<WebhookDelivery> deliveries;

    WebhookReads(Journal<Subscription> subscriptions, Journal<WebhookDelivery> deliveries) {
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
    }

    /** All subscriptions that the caller may read, by their ids. */
    public Flux<Subscription> all(Caller caller) {
        String agency = WebhookRights.readable(caller);
        Query theirs = agency == null ? Query.everything() : Query.where("agency", agency);
        return subscriptions.all(theirs).map(Versioned::state).filter(Subscription::exists);
    }

    /** One subscription; a problem {@code WEBHOOK_UNKNOWN} if there is none, or it is another agency's. */
    public Mono<Subscription> one(String id, Caller caller) {
        WebhookRights.readable(caller);
        return subscriptions
                .find(id)
                .map(found -> WebhookRights.mustRead(found, caller))
                .switchIfEmpty(Mono.error(Subscription::unknown));
    }

    /**
     * What was delivered, the newest first.
     *
     * @param state null for all
     * @param after id of the last one of the page before; null for the first page
     */
    public Flux<Versioned<WebhookDelivery>> deliveries(
            String id, Notice.@Nullable State state, @Nullable String after, int limit, Caller caller) {
        Query wanted = Query.where("webhook", id).and("state", state).sortedBy("-createdAt");
        return one(id, caller).thenMany(deliveries.search(wanted.page(after, limit)));
    }
}
