package vn.motcua.notification.webhook;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.notification.Attempt;
import vn.motcua.notification.Notice;
import vn.motcua.platform.journal.Journal;
import vn.motcua.platform.journal.Query;
import vn.motcua.platform.journal.Versioned;
import vn.motcua.platform.waits.LongWait;
import vn.motcua.platform.waits.LongWaits;
import vn.motcua.platform.waits.WaitKind;

/** Partners who do not take what they subscribed to: one wait for each subscription. */
@Service
class WebhookWaits implements LongWaits {

    private static final String ADMIN = "admin";

    private static final WaitKind FAILING = new WaitKind(
            "WEBHOOK_FAILING",
            ADMIN,
            "Ask the partner to mend its receiver; it is tried again by itself, and what was given up is sent by POST /api/webhooks/{id}/replay.",
            null,
            true);

    private static final WaitKind GONE = new WaitKind(
            "WEBHOOK_GONE",
            ADMIN,
            "The receiver answered 410: ask the partner, then PUT /api/webhooks/{id} with a new version, or DELETE it.",
            null,
            true);

    private final Journal<Subscription> subscriptions;
    private final Journal<WebhookDelivery> deliveries;
    private final WebhookRules rules;
    private final Clock clock;

    WebhookWaits(
            Journal<Subscription> subscriptions, Journal<WebhookDelivery> deliveries, WebhookRules rules, Clock clock) {
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public List<WaitKind> kinds() {
        return List.of(FAILING, GONE);
    }

    @Override
    public Flux<LongWait> all() {
        return subscriptions
                .all(Query.everything())
                .map(Versioned::state)
                .filter(Subscription::exists)
                .concatMap(this::of);
    }

    private Mono<LongWait> of(Subscription subscription) {
        Instant gone = subscription.goneSince();
        return gone == null ? failing(subscription) : Mono.just(wait(GONE, subscription, gone));
    }

    /** The oldest that was tried in vain says since when. */
    private Mono<LongWait> failing(Subscription subscription) {
        Query tried = Query.where("webhook", subscription.webhook())
                .and("state", Notice.State.SENDING)
                .sortedBy("createdAt")
                .page(null, 1);
        Instant limit = clock.instant().minus(rules.failingAfter());
        return deliveries
                .search(tried)
                .next()
                .map(Versioned::state)
                .filter(oldest -> oldest.createdAt().isBefore(limit))
                .map(oldest -> wait(FAILING, subscription, oldest.createdAt()).because(cause(oldest)));
    }

    private static LongWait.Cause cause(WebhookDelivery oldest) {
        Attempt last = oldest.attempts().getLast();
        return new LongWait.Cause(
                FAILING.code(), last.detail(), oldest.attempts().size(), oldest.nextAttemptAt());
    }

    private static LongWait wait(WaitKind kind, Subscription subscription, Instant since) {
        return kind.of("", subscription.webhook(), since).at(subscription.agency());
    }
}
