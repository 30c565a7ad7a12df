package vn.motcua.notification.webhook;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import vn.motcua.notification.webhook.Subscription.Settings;
import vn.motcua.notification.webhook.Subscription.Wanted;
import vn.motcua.platform.catalogue.Catalogue;
import vn.motcua.platform.journal.Command;
import vn.motcua.platform.journal.Decision;
import vn.motcua.platform.journal.Journal;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.security.Caller;

/** Registers partners who are told by webhook, changes their settings and their secrets, and lets them go. */
@Service
public class Subscriptions {

    private static final Logger LOG = LoggerFactory.getLogger(Subscriptions.class);
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{1,39}");

    private final Journal<Subscription> journal;
    private final LiveSubscriptions live;
    private final Partners partners;
    private final Catalogue catalogue;
    private final WebhookRules rules;
    private final Clock clock;

    Subscriptions(
            Journal<Subscription> journal,
            LiveSubscriptions live,
            Partners partners,
            Catalogue catalogue,
            WebhookRules rules,
            Clock clock) {
        this.journal = journal;
        this.live = live;
        this.partners = partners;
        this.catalogue = catalogue;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * What was saved.
     *
     * @param secret the one that this very request made, told now and never again; null if it made none
     */
    public record Saved(String id, int version, @Nullable String secret) {}

    /** What a repeated request is answered with: which secret was made, but not the secret; null for none. */
    record Remembered(int version, @Nullable String fingerprint) {

        static Remembered of(Subscription after, Secret fresh) {
            return new Remembered(after.version(), after.secrets().contains(fresh) ? fresh.fingerprint() : null);
        }

        Saved saved(String id, Secret fresh) {
            return new Saved(id, version, fresh.fingerprint().equals(fingerprint) ? fresh.key() : null);
        }
    }

    /**
     * Registers a partner, or changes the settings; what was turned off by its receiver is on again with the next version.
     *
     * @throws Problem (as an error signal) {@code VERSION_TAKEN}, {@code AGENCY_UNKNOWN}, {@code WEBHOOK_AGENCY_FIXED}, or what is
     *     wrong with id, address or events
     */
    public Mono<Saved> save(String id, Wanted wanted, Caller caller, Command command) {
        WebhookRights.mustWrite(wanted.agency(), caller);
        if (!ID.matcher(id).matches()) {
            throw Problem.invalid("WEBHOOK_ID_INVALID", "An id has 2 to 40 of a-z, 0-9 and -.");
        }
        Settings settings = wanted.settings();
        URI url = WebhookUrl.checked(settings.url(), rules.insecureLoopback());
        Settings kept = new Settings(settings.url(), KnownEvents.checked(settings.events()), settings.active());
        Wanted tidied = new Wanted(wanted.version(), wanted.agency(), kept);
        return known(wanted.agency())
                .then(partners.check(url))
                .then(Mono.defer(() -> saved(id, tidied, caller, command)));
    }

    private Mono<Void> known(String agency) {
        return catalogue
                .agency(agency)
                .switchIfEmpty(Mono.error(
                        () -> Problem.invalid("AGENCY_UNKNOWN", "The catalogue has no agency " + agency + ".")))
                .then();
    }

    private Mono<Saved> saved(String id, Wanted wanted, Caller caller, Command command) {
        Secret fresh = Secret.fresh(clock.instant());
        String by = caller.user();
        return changed(
                id,
                fresh,
                command,
                before -> before == null ? Subscription.begun(id, wanted, fresh, by) : before.after(wanted, fresh, by));
    }

    /** A new secret, told once; those of before are signed with for {@code motcua.webhooks.secret-overlap}. */
    public Mono<Saved> rotate(String id, Caller caller, Command command) {
        Secret fresh = Secret.fresh(clock.instant());
        return changed(
                id,
                fresh,
                command,
                before -> mine(before, caller).rotated(fresh, rules.secretOverlap(), caller.user()));
    }

    /** Nobody is told any more; what was delivered stays to be read by administrators of the store only. */
    public Mono<Saved> remove(String id, Caller caller, Command command) {
        Secret none = Secret.fresh(clock.instant());
        return changed(id, none, command, before -> mine(before, caller).removed(caller.user(), none.since()));
    }

    private Mono<Saved> changed(
            String id, Secret fresh, Command command, Function<@Nullable Subscription, Subscription> change) {
        return journal.execute(
                        id,
                        command,
                        Remembered.class,
                        before -> Decision.of(change.apply(before)),
                        after -> Remembered.of(after, fresh))
                .map(remembered -> remembered.saved(id, fresh))
                .doOnNext(saved -> noted(saved, command));
    }

    private void noted(Saved saved, Command command) {
        live.changed();
        LOG.info("webhook={} version={} {} by={}", saved.id(), saved.version(), command.name(), command.caller());
    }

    private static Subscription mine(@Nullable Subscription before, Caller caller) {
        if (before == null || !before.exists()) {
            throw Subscription.unknown();
        }
        WebhookRights.mustWrite(before.agency(), caller);
        return before;
    }

    /**
     * The receiver says that it is gone: nothing is sent there any more, unless somebody has changed the settings meanwhile. Then
     * this is false, for it was the word of a former address.
     */
    Mono<Boolean> gone(Subscription called) {
        Instant now = clock.instant();
        Command once = new Command("gone/" + called.version(), "receiver", "webhook-gone", called.webhook(), null);
        return journal.execute(
                        called.webhook(),
                        once,
                        Integer.class,
                        before -> Decision.of((before == null ? called : before).gone(called, now)),
                        Subscription::version)
                .doOnNext(version -> live.changed())
                .then(Mono.defer(() -> journal.find(called.webhook())))
                .map(found -> found.version() == called.version());
    }
}
