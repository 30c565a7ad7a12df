package vn.motcua.notification.web;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.notification.webhook.Secret;
import vn.motcua.notification.webhook.Subscription;

/**
 * A subscription as it is shown: its secrets by their fingerprints only.
 *
 * @param events wire types; none for all
 * @param goneSince since when its receiver says that it is gone; null if it does not
 * @param secrets with which deliveries are signed, the one in force first
 * @param by who changed it last
 */
record SubscriptionView(
        String id,
        int version,
        String agency,
        String url,
        List<String> events,
        boolean active,
        @Nullable Instant goneSince,
        List<Signed> secrets,
        String by,
        Instant at) {

    /** All that the caller may see. */
    record Page(List<SubscriptionView> items) {}

    /** A secret that is not shown; {@code until} is null for the one in force. */
    record Signed(
            String fingerprint, Instant since, @Nullable Instant until) {

        static Signed of(Secret secret) {
            return new Signed(secret.fingerprint(), secret.since(), secret.until());
        }
    }

    static SubscriptionView of(Subscription subscription) {
        Subscription.Settings settings = Objects.requireNonNull(subscription.settings());
        return new SubscriptionView(
                subscription.webhook(),
                subscription.version(),
                subscription.agency(),
                settings.url(),
                settings.events(),
                settings.active(),
                subscription.goneSince(),
                subscription.secrets().stream().map(Signed::of).toList(),
                subscription.by(),
                subscription.at());
    }
}
