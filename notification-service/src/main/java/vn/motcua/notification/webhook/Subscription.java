package vn.motcua.notification.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.dossier.DossierEventTypes;
import vn.motcua.platform.journal.JournalSpec;
import vn.motcua.platform.journal.Problem;

/**
 * That a partner of an agency hears by webhook of the dossiers in which the agency takes part (đăng ký nhận tin).
 *
 * @param webhook its id
 * @param agency code; never changes, since the partner of that agency may read what was delivered
 * @param version number of its settings, from 1
 * @param settings null once it was removed
 * @param secrets the one in force first, then those of before that are still signed with
 * @param goneSince since when the receiver says that it is gone (410); null if it does not
 * @param by user id of who changed it last
 */
public record Subscription(
        String webhook,
        String agency,
        int version,
        @Nullable Settings settings,
        List<Secret> secrets,
        @Nullable Instant goneSince,
        String by,
        Instant at) {
    public Subscription {
        secrets = List.copyOf(secrets);
    }

    private static final int MOST_SECRETS = 4;

    /**
     * What an administrator may change.
     *
     * @param events wire types; none for all
     */
    public record Settings(String url, List<String> events, boolean active) {
        public Settings {
            events = List.copyOf(events);
        }
    }

    /** Settings that somebody wants, under the number after the latest. */
    public record Wanted(int version, String agency, Settings settings) {}

    /** The journal that keeps them; they announce nothing and hang on no dossier. */
    public static JournalSpec<Subscription> spec() {
        return new JournalSpec<>(
                "notification-webhook",
                "webhooks",
                Subscription.class,
                JournalSpec.DOSSIER_EVENTS,
                DossierEventTypes.table(),
                id -> id,
                subscription -> List.of());
    }

    /** There is none of this id, or it is not the caller's. */
    static Problem unknown() {
        return Problem.notFound("WEBHOOK_UNKNOWN", "There is no such subscription, or it is another agency's.");
    }

    /** With its first settings. */
    static Subscription begun(String webhook, Wanted wanted, Secret fresh, String by) {
        return new Subscription(webhook, wanted.agency(), 0, null, List.of(), null, by, fresh.since())
                .after(wanted, fresh, by);
    }

    /** With these settings; the same again change nothing. What was removed begins anew, with the fresh secret. */
    Subscription after(Wanted wanted, Secret fresh, String by) {
        if (!wanted.agency().equals(agency)) {
            throw Problem.of(
                    Problem.Kind.CONFLICT,
                    "WEBHOOK_AGENCY_FIXED",
                    "This id was another agency's, whose partner may read what it was sent; take an id of your own.");
        }
        if (wanted.version() == version && wanted.settings().equals(settings)) {
            return this;
        }
        if (wanted.version() != version + 1) {
            throw taken();
        }
        List<Secret> kept = settings == null ? List.of(fresh) : secrets;
        return new Subscription(webhook, agency, wanted.version(), wanted.settings(), kept, null, by, fresh.since());
    }

    private Problem taken() {
        return Problem.of(
                        Problem.Kind.CONFLICT,
                        "VERSION_TAKEN",
                        "The latest version is " + version + "; read it, and send yours as version " + (version + 1)
                                + ".")
                .with("latest", version);
    }

    /** With a fresh secret; those of before are signed with for some time beside it. */
    Subscription rotated(Secret fresh, Duration overlap, String by) {
        Instant now = fresh.since();
        Stream<Secret> former =
                secrets.stream().filter(secret -> secret.signsAt(now)).map(secret -> secret.retired(now.plus(overlap)));
        List<Secret> all = Stream.concat(Stream.of(fresh), former).toList();
        if (all.size() > MOST_SECRETS) {
            throw Problem.of(
                    Problem.Kind.CONFLICT,
                    "WEBHOOK_SECRETS_FULL",
                    "So many secrets were made that the first ones are still signed with; wait until their time is over.");
        }
        return new Subscription(webhook, agency, version, settings, all, goneSince, by, now);
    }

    /** Without settings and secrets: nobody is told any more. */
    Subscription removed(String by, Instant now) {
        return new Subscription(webhook, agency, version + 1, null, List.of(), null, by, now);
    }

    /** Turned off by its receiver, if it still is as it was when the receiver was called. */
    Subscription gone(Subscription called, Instant now) {
        boolean same = called.version == version && goneSince == null;
        return same ? new Subscription(webhook, agency, version, settings, secrets, now, by, at) : this;
    }

    /** Whether it was not removed. */
    boolean exists() {
        return settings != null;
    }

    /** What it is told with. */
    Settings live() {
        return Objects.requireNonNull(settings);
    }

    /** Why nothing is sent now; null if it is. */
    @Nullable
    String offBecause() {
        if (settings == null) {
            return "REMOVED";
        }
        return goneSince != null ? "GONE" : settings.active() ? null : "INACTIVE";
    }

    /** Whether it wants to hear of events of this type now. */
    boolean hears(String type) {
        return offBecause() == null
                && (live().events().isEmpty() || live().events().contains(type));
    }
}
