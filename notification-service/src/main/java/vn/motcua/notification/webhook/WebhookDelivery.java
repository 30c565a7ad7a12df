package vn.motcua.notification.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.dossier.DossierEventTypes;
import vn.motcua.notification.Attempt;
import vn.motcua.notification.Intent;
import vn.motcua.notification.Notice;
import vn.motcua.notification.webhook.Partners.Answer;
import vn.motcua.platform.journal.JournalSpec;
import vn.motcua.platform.journal.Timer;

/**
 * One event for one subscription (lượt gửi webhook), and how far it came. Stored before any attempt, each a document of its own,
 * so that a partner who is away holds up no dossier.
 *
 * @param reference what the receiver knows it by: follows from dossier, event and subscription
 * @param webhook id of the subscription
 * @param createdAt when it was to be sent first
 * @param nextAttemptAt null once it is settled
 * @param reason why it failed or was not sent; null otherwise
 * @param replay who had it sent again; null for the first time
 */
public record WebhookDelivery(
        String reference,
        String webhook,
        Fact fact,
        Instant createdAt,
        Notice.State state,
        List<Attempt> attempts,
        @Nullable Instant nextAttemptAt,
        @Nullable String reason,
        @Nullable Replay replay) {
    public WebhookDelivery {
        attempts = List.copyOf(attempts);
    }

    /**
     * What is told.
     *
     * @param event id of the event
     * @param type wire type
     * @param at when it happened
     * @param body what goes out, the same at each try
     */
    public record Fact(String dossier, String event, String type, Instant at, String body) {}

    /**
     * That it is sent once more (gửi lại webhook).
     *
     * @param of id of the delivery that is repeated
     * @param by user id
     */
    public record Replay(String of, String by) {}

    private static final String TIMER = "send";

    /** The journal that keeps them; they announce nothing, and no dossier waits for them. */
    public static JournalSpec<WebhookDelivery> spec() {
        return new JournalSpec<>(
                "notification-webhook-delivery",
                "webhook_deliveries",
                WebhookDelivery.class,
                JournalSpec.DOSSIER_EVENTS,
                DossierEventTypes.table(),
                id -> id,
                WebhookDelivery::timers);
    }

    /** The first delivery of a fact, to be sent now. */
    static WebhookDelivery of(String webhook, Fact fact, Instant now) {
        String reference = Intent.digest(String.join("\n", "webhook", fact.dossier(), fact.event(), webhook));
        return begun(reference, webhook, fact, now, null);
    }

    /** The same fact once more under the same reference, to be sent now. */
    WebhookDelivery again(Replay replay, Instant now) {
        return begun(reference, webhook, fact, now, replay);
    }

    private static WebhookDelivery begun(
            String reference, String webhook, Fact fact, Instant now, @Nullable Replay replay) {
        return new WebhookDelivery(reference, webhook, fact, now, Notice.State.CREATED, List.of(), now, null, replay);
    }

    /** One timer while it is open. It lets others pass: no citizen waits for it. */
    List<Timer> timers() {
        return nextAttemptAt == null ? List.of() : List.of(new Timer(TIMER, nextAttemptAt, true));
    }

    /** Whether it still waits to be sent. */
    boolean open() {
        return nextAttemptAt != null;
    }

    /** After a crash between a try and its record: nobody knows whether the receiver has it. */
    WebhookDelivery interrupted(Instant now) {
        return with(state, nextAttemptAt, reason, plus(now, Attempt.Outcome.UNCERTAIN, "INTERRUPTED"));
    }

    /** Not to be sent, for this reason. */
    WebhookDelivery suppressed(String why) {
        return with(Notice.State.SUPPRESSED, null, why, attempts);
    }

    /** After a try. An answer of 2xx is the receipt; all else is tried again, but a receiver that is gone. */
    WebhookDelivery after(Answer answer, Instant now, WebhookRules rules) {
        return switch (answer) {
            case Answer.Taken _ -> with(Notice.State.DELIVERED, null, null, plus(now, Attempt.Outcome.TAKEN, ""));
            case Answer.Gone _ ->
                with(Notice.State.SUPPRESSED, null, "GONE", plus(now, Attempt.Outcome.REFUSED, "HTTP 410"));
            case Answer.NotTaken missed -> missed(missed, now, rules);
        };
    }

    /** After a receiver was gone whose settings were changed while it was called: as they are now, it is tried at once. */
    WebhookDelivery goingElsewhere(Instant now) {
        return with(Notice.State.SENDING, now, null, plus(now, Attempt.Outcome.NOT_TAKEN, "HTTP 410"));
    }

    private WebhookDelivery missed(Answer.NotTaken missed, Instant now, WebhookRules rules) {
        List<Attempt> tried =
                plus(now, missed.uncertain() ? Attempt.Outcome.UNCERTAIN : Attempt.Outcome.NOT_TAKEN, missed.code());
        if (tried.size() > rules.retries().size()) {
            return with(Notice.State.TEMPORARY_FAILURE, null, "EXHAUSTED", tried);
        }
        Duration usual = rules.retries().get(tried.size() - 1);
        Duration wait = longer(usual, shorter(asked(missed), rules.longestRetryAfter()));
        return with(Notice.State.SENDING, now.plus(wait), null, tried);
    }

    private static Duration asked(Answer.NotTaken missed) {
        return Objects.requireNonNullElse(missed.pause(), Duration.ZERO);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private WebhookDelivery with(Notice.State next, @Nullable Instant then, @Nullable String why, List<Attempt> tried) {
        return new WebhookDelivery(reference, webhook, fact, createdAt, next, tried, then, why, replay);
    }

    private List<Attempt> plus(Instant at, Attempt.Outcome outcome, String detail) {
        List<Attempt> tried = new ArrayList<>(attempts);
        tried.add(new Attempt(at, webhook, outcome, detail, null));
        return tried;
    }
}
