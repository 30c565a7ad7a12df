package vn.motcua.notification.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import vn.motcua.notification.webhook.Replays;
import vn.motcua.notification.webhook.Subscription.Settings;
import vn.motcua.notification.webhook.Subscription.Wanted;
import vn.motcua.notification.webhook.Subscriptions;
import vn.motcua.notification.webhook.WebhookReads;
import vn.motcua.platform.journal.Command;
import vn.motcua.platform.security.Caller;

/** Partners who are told by webhook: their subscriptions, secrets and deliveries. */
@RestController
@RequestMapping("/api/webhooks")
class WebhookController {

    private final Subscriptions subscriptions;
    private final WebhookReads reads;
    private final Replays replays;

    WebhookController(Subscriptions subscriptions, WebhookReads reads, Replays replays) {
        this.subscriptions = subscriptions;
        this.reads = reads;
        this.replays = replays;
    }

    /**
     * Settings, under the number after the latest.
     *
     * @param events wire types; null or none for all
     * @param active null for yes
     */
    record Body(
            @Min(1) int version,
            @NotBlank String agency,
            @NotBlank String url,
            @Nullable List<@NotNull String> events,
            @Nullable Boolean active) {

        Wanted wanted() {
            List<String> types = Objects.requireNonNullElse(events, List.of());
            return new Wanted(version, agency, new Settings(url, types, !Boolean.FALSE.equals(active)));
        }
    }

    /** What is to be sent again: one delivery, or what happened from and until then. */
    record Again(
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String delivery) {}

    @GetMapping
    Mono<SubscriptionView.Page> all(Caller caller) {
        return reads.all(caller).map(SubscriptionView::of).collectList().map(SubscriptionView.Page::new);
    }

    @GetMapping("/{id}")
    Mono<SubscriptionView> one(@PathVariable String id, Caller caller) {
        return reads.one(id, caller).map(SubscriptionView::of);
    }

    @PutMapping("/{id}")
    Mono<Subscriptions.Saved> save(
            @PathVariable String id, @Valid @RequestBody Body body, Caller caller, Command command) {
        return subscriptions.save(id, body.wanted(), caller, command.named("webhook", body));
    }

    @DeleteMapping("/{id}")
    Mono<Subscriptions.Saved> remove(@PathVariable String id, Caller caller, Command command) {
        return subscriptions.remove(id, caller, command.named("webhook-removal", null));
    }

    @PostMapping("/{id}/secret")
    Mono<Subscriptions.Saved> rotate(@PathVariable String id, Caller caller, Command command) {
        return subscriptions.rotate(id, caller, command.named("webhook-secret", null));
    }

    @GetMapping("/{id}/deliveries")
    Mono<DeliveryView.Page> deliveries(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String after,
            Caller caller) {
        return reads.deliveries(id, DeliveryView.state(state), after, DeliveryView.Page.SIZE + 1, caller)
                .collectList()
                .map(DeliveryView.Page::of);
    }

    @PostMapping("/{id}/replay")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<Replays.Replayed> replay(@PathVariable String id, @RequestBody Again body, Caller caller, Command command) {
        Replays.Wanted wanted = new Replays.Wanted(body.from(), body.to(), body.delivery());
        return replays.replay(id, wanted, caller, command.named("webhook-replay", body));
    }
}
