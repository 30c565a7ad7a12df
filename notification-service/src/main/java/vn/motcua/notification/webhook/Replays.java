package vn.motcua.notification.webhook;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.notification.Intent;
import vn.motcua.notification.webhook.WebhookDelivery.Replay;
import vn.motcua.platform.journal.Command;
import vn.motcua.platform.journal.Decision;
import vn.motcua.platform.journal.Journal;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.journal.Query;
import vn.motcua.platform.journal.Versioned;
import vn.motcua.platform.security.Caller;

/**
 * Sends a partner again what it was told before, delivered or not: deliveries of their own with the same reference, by which the
 * receiver knows what it has already.
 */
@Service
public class Replays {

    private static final Logger LOG = LoggerFactory.getLogger(Replays.class);
    private static final int MOST = 1_000;
    private static final int AT_ONCE = 8;

    /** What the store can tell apart. */
    private static final Instant EARLIEST = Instant.EPOCH;

    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    private final Journal<Subscription> subscriptions;
    private final Journal<WebhookDelivery> deliveries;
    private final Clock clock;

    Replays(Journal<Subscription> subscriptions, Journal<WebhookDelivery> deliveries, Clock clock) {
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /**
     * What is to be sent again: one delivery, or all events of a time.
     *
     * @param from the first moment; null with {@code delivery}
     * @param to the first moment that is too late; null with {@code delivery}
     * @param delivery id of a delivery; null with {@code from} and {@code to}
     */
    public record Wanted(
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String delivery) {

        private boolean isClear() {
            boolean time =
                    from != null && to != null && from.isBefore(to) && from.isAfter(EARLIEST) && to.isBefore(LATEST);
            return delivery == null ? time : from == null && to == null;
        }
    }

    /** How many deliveries it made. */
    public record Replayed(String id, long deliveries) {}

    /**
     * Has it sent again. Repeated with its key, it makes no second delivery of any.
     *
     * @throws Problem (as an error signal) {@code REPLAY_INVALID}, {@code REPLAY_TOO_LARGE}, {@code DELIVERY_UNKNOWN},
     *     {@code DELIVERY_OPEN} while it is still being sent, {@code WEBHOOK_OFF} while nothing is sent there
     */
    public Mono<Replayed> replay(String id, Wanted wanted, Caller caller, Command command) {
        if (!wanted.isClear()) {
            throw Problem.of(
                    Problem.Kind.MALFORMED, "REPLAY_INVALID", "Say from and to, the earlier first, or one delivery.");
        }
        return subscriptions
                .execute(id, command, String.class, before -> Decision.of(on(before, caller)), Subscription::webhook)
                .thenMany(wanted.delivery() == null ? happened(id, wanted) : one(id, wanted.delivery()))
                .flatMap(found -> again(found, command), AT_ONCE)
                .count()
                .map(count -> new Replayed(id, count))
                .doOnNext(done -> LOG.info("webhook={} replayed={} by={}", id, done.deliveries(), caller.user()));
    }

    /** Also remembers the request, so that its key means the same the next time. */
    private static Subscription on(@Nullable Subscription subscription, Caller caller) {
        if (subscription == null) {
            throw Subscription.unknown();
        }
        String off = WebhookRights.mustReplay(subscription, caller).offBecause();
        if (off != null) {
            throw Problem.of(
                    Problem.Kind.CONFLICT, "WEBHOOK_OFF", "Nothing is sent there now (" + off + "); turn it on first.");
        }
        return subscription;
    }

    private Flux<Versioned<WebhookDelivery>> happened(String id, Wanted wanted) {
        Query then = Query.where("webhook", id).between("fact.at", wanted.from(), wanted.to());
        return deliveries
                .all(then)
                .filter(Replays::isFirst)
                .take(MOST + 1L)
                .collectList()
                .flatMapMany(Replays::bounded)
                .filter(found -> !found.state().open());
    }

    /** Each fact once, from its first delivery; what is still being sent needs no help. */
    private static Flux<Versioned<WebhookDelivery>> bounded(List<Versioned<WebhookDelivery>> firsts) {
        return firsts.size() > MOST
                ? Flux.error(Problem.invalid(
                        "REPLAY_TOO_LARGE", "These are more than " + MOST + " deliveries; take a shorter time."))
                : Flux.fromIterable(firsts);
    }

    private static boolean isFirst(Versioned<WebhookDelivery> found) {
        return found.state().replay() == null;
    }

    private Flux<Versioned<WebhookDelivery>> one(String id, String delivery) {
        return deliveries
                .findVersioned(delivery)
                .filter(found -> found.state().webhook().equals(id))
                .switchIfEmpty(Mono.error(
                        () -> Problem.notFound("DELIVERY_UNKNOWN", "This subscription has no delivery of this id.")))
                .flux()
                .doOnNext(Replays::mustBeSettled);
    }

    private static void mustBeSettled(Versioned<WebhookDelivery> found) {
        if (found.state().open()) {
            throw Problem.of(
                    Problem.Kind.CONFLICT, "DELIVERY_OPEN", "It is still being sent; wait for what comes of it.");
        }
    }

    private Mono<String> again(Versioned<WebhookDelivery> found, Command command) {
        Replay replay = new Replay(found.id(), command.caller());
        WebhookDelivery next = found.state().again(replay, clock.instant());
        String id = Intent.digest(String.join("\n", found.id(), command.caller(), command.key()));
        return deliveries.execute(
                id,
                command.named("webhook-delivery", null),
                String.class,
                before -> Decision.of(before == null ? next : before),
                delivery -> id);
    }
}
