package vn.motcua.notification.webhook;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import vn.motcua.notification.Samples;
import vn.motcua.notification.webhook.Subscription.Settings;
import vn.motcua.notification.webhook.Subscription.Wanted;
import vn.motcua.notification.webhook.Subscriptions.Saved;
import vn.motcua.platform.journal.Command;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.security.Caller;
import vn.motcua.platform.security.Role;
import vn.motcua.platform.testing.InMemoryJournal;

/** A partner of the commune, for all tests of webhooks. */
public final class SampleWebhooks {

    static final String ID = "buu-chinh";
    static final String URL = "https://nhan.buuchinh.example/hook";
    static final Caller ADMIN = new Caller("admin", Set.of(Role.ADMIN), null);
    static final Caller PARTNER = new Caller("partner.post", Set.of(Role.PARTNER), Samples.COMMUNE);
    static final Caller STRANGER = new Caller("partner.other", Set.of(Role.PARTNER), Samples.OTHER);

    static final Caller HEAD = new Caller("head.ninhphuoc", Set.of(Role.HEAD), Samples.COMMUNE);

    final InMemoryJournal<Subscription> journal = new InMemoryJournal<>();
    final InMemoryJournal<WebhookDelivery> deliveries = new InMemoryJournal<>();
    final LiveSubscriptions live = new LiveSubscriptions(journal);
    final PartnersInMemory partners = new PartnersInMemory();
    final WebhookRules rules = rules(false, List.of());
    private int requests;

    SampleWebhooks() {}

    /** Two further tries; the former secret for an hour. */
    public static WebhookRules rules(boolean loopback, List<String> networks) {
        return new WebhookRules(
                loopback,
                networks,
                List.of(Duration.ofSeconds(5), Duration.ofMinutes(5)),
                Duration.ofHours(1),
                Duration.ofSeconds(2),
                Duration.ofHours(1),
                Duration.ofHours(1));
    }

    static Clock clock(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    Subscriptions at(Instant now) {
        return new Subscriptions(journal, live, partners, Samples.catalogue(), rules, clock(now));
    }

    static Wanted wanted(int version, String url, boolean active, String... events) {
        return new Wanted(version, Samples.COMMUNE, new Settings(url, List.of(events), active));
    }

    /** Registered now, for the events of these types, or all. */
    Saved registered(String... events) {
        return await(at(Samples.NOW).save(ID, wanted(1, URL, true, events), ADMIN, command()));
    }

    Subscription subscription() {
        return await(journal.find(ID));
    }

    Command command() {
        return command("request " + ++requests);
    }

    static Command command(String key) {
        return new Command(key, "admin", "webhook", "test", null);
    }

    static <T> T await(Mono<T> result) {
        return Objects.requireNonNull(result.block());
    }

    /** The code of the problem that it ends with. */
    static AbstractStringAssert<?> problem(ThrowingCallable refused) {
        Problem[] found = new Problem[1];
        assertThatThrownBy(refused).isInstanceOfSatisfying(Problem.class, problem -> found[0] = problem);
        return Assertions.assertThat(found[0].code());
    }

    static @Nullable String fingerprint(@Nullable String key) {
        return key == null ? null : new Secret(key, Samples.NOW, null).fingerprint();
    }
}
