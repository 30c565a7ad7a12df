package vn.motcua.notification.webhook;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import vn.motcua.notification.webhook.Partners.Answer;
import vn.motcua.platform.journal.Decision;
import vn.motcua.platform.journal.Journal;
import vn.motcua.platform.journal.Timer;
import vn.motcua.platform.journal.TimerHandler;

/** Sends a delivery when its timer is due, with the address and the secrets that its subscription has then. */
@Service
class WebhookSending implements TimerHandler<WebhookDelivery> {

    private final Journal<Subscription> journal;
    private final Subscriptions subscriptions;
    private final Partners partners;
    private final WebhookRules rules;
    private final WebhookMetrics metrics;
    private final Clock clock;

    WebhookSending(
            Journal<Subscription> journal,
            Subscriptions subscriptions,
            Partners partners,
            WebhookRules rules,
            WebhookMetrics metrics,
            Clock clock) {
        this.journal = journal;
        this.subscriptions = subscriptions;
        this.partners = partners;
        this.rules = rules;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Override
    public Mono<Function<WebhookDelivery, Decision<WebhookDelivery>>> wake(
            String id, WebhookDelivery state, Timer timer, Instant now) {
        return woken(state, now, UnaryOperator.identity());
    }

    @Override
    public Mono<Function<WebhookDelivery, Decision<WebhookDelivery>>> wakeAgain(
            String id, WebhookDelivery state, Timer timer, Instant now) {
        return woken(state, now, delivery -> delivery.interrupted(now));
    }

    private Mono<Function<WebhookDelivery, Decision<WebhookDelivery>>> woken(
            WebhookDelivery state, Instant now, UnaryOperator<WebhookDelivery> before) {
        return journal.find(state.webhook())
                .flatMap(to -> tried(to, state, now))
                .map(change -> recording(state, delivery -> change.apply(before.apply(delivery))));
    }

    private Mono<UnaryOperator<WebhookDelivery>> tried(Subscription to, WebhookDelivery delivery, Instant now) {
        String off = to.offBecause();
        return off == null
                ? partners.post(call(to, delivery, now)).flatMap(answer -> noted(to, answer))
                : Mono.just(open -> open.suppressed(off));
    }

    private static Partners.Call call(Subscription to, WebhookDelivery delivery, Instant now) {
        List<Secret> signing =
                to.secrets().stream().filter(secret -> secret.signsAt(now)).toList();
        return new Partners.Call(
                to.webhook(),
                to.live().url(),
                signing,
                delivery.reference(),
                delivery.fact().body());
    }

    private Mono<UnaryOperator<WebhookDelivery>> noted(Subscription to, Answer answer) {
        return answer instanceof Answer.Gone
                ? subscriptions.gone(to).map(off -> off ? ended(answer) : goingElsewhere())
                : Mono.just(ended(answer));
    }

    private UnaryOperator<WebhookDelivery> ended(Answer answer) {
        Instant then = clock.instant();
        return delivery -> delivery.after(answer, then, rules);
    }

    private UnaryOperator<WebhookDelivery> goingElsewhere() {
        Instant then = clock.instant();
        return delivery -> delivery.goingElsewhere(then);
    }

    private Function<WebhookDelivery, Decision<WebhookDelivery>> recording(
            WebhookDelivery tried, UnaryOperator<WebhookDelivery> change) {
        WebhookDelivery then = change.apply(tried);
        metrics.count(then.open() ? "retried" : then.state().name().toLowerCase(Locale.ROOT));
        return fresh -> Decision.of(change.apply(fresh));
    }
}
