package vn.motcua.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.notification.webhook.SampleWebhooks.ADMIN;
import static vn.motcua.notification.webhook.SampleWebhooks.ID;
import static vn.motcua.notification.webhook.SampleWebhooks.PARTNER;
import static vn.motcua.notification.webhook.SampleWebhooks.STRANGER;
import static vn.motcua.notification.webhook.SampleWebhooks.URL;
import static vn.motcua.notification.webhook.SampleWebhooks.await;
import static vn.motcua.notification.webhook.SampleWebhooks.problem;
import static vn.motcua.notification.webhook.SampleWebhooks.wanted;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.notification.Samples;
import vn.motcua.notification.webhook.Subscription.Settings;
import vn.motcua.notification.webhook.Subscription.Wanted;
import vn.motcua.notification.webhook.Subscriptions.Saved;
import vn.motcua.platform.journal.Command;
import vn.motcua.platform.security.Caller;
import vn.motcua.platform.security.Role;

/** Who is registered as what, and that a secret is told once. */
class SubscriptionsTest {

    private final SampleWebhooks sample = new SampleWebhooks();
    private final Subscriptions subscriptions = sample.at(Samples.NOW);

    @Test
    void theSecretIsToldOnceAndToNobodyElse() {
        Command once = sample.command();

        Saved first = await(subscriptions.save(ID, wanted(1, URL, true), ADMIN, once));
        Saved repeated = await(subscriptions.save(ID, wanted(1, URL, true), ADMIN, once));
        Saved changed = await(subscriptions.save(ID, wanted(2, URL, false), ADMIN, sample.command()));

        assertThat(first.secret()).startsWith("whsec_").hasSizeGreaterThan(40);
        assertThat(repeated).isEqualTo(new Saved(ID, 1, null));
        assertThat(changed).isEqualTo(new Saved(ID, 2, null));
        assertThat(sample.subscription().secrets())
                .extracting(Secret::fingerprint)
                .containsExactly(SampleWebhooks.fingerprint(first.secret()));
        assertThat(sample.subscription().toString()).doesNotContain("whsec_");
    }

    @Test
    void theNextVersionIsTheNumberAfterTheLatest() {
        sample.registered();

        problem(() -> await(subscriptions.save(ID, wanted(1, URL, false), ADMIN, sample.command())))
                .isEqualTo("VERSION_TAKEN");
        problem(() -> await(subscriptions.save(ID, wanted(3, URL, false), ADMIN, sample.command())))
                .isEqualTo("VERSION_TAKEN");
        problem(() -> await(subscriptions.save("buu-cuc", wanted(2, URL, true), ADMIN, sample.command())))
                .isEqualTo("VERSION_TAKEN");

        Subscription before = sample.subscription();
        await(subscriptions.save(ID, wanted(1, URL, true), ADMIN, sample.command()));
        assertThat(sample.subscription()).isEqualTo(before);
    }

    @Test
    void afterARotationTheFormerSecretSignsForAnHour() {
        String first = sample.registered().secret();
        String second = await(subscriptions.rotate(ID, ADMIN, sample.command())).secret();

        List<Secret> secrets = sample.subscription().secrets();
        assertThat(secrets)
                .extracting(Secret::fingerprint)
                .containsExactly(SampleWebhooks.fingerprint(second), SampleWebhooks.fingerprint(first));
        assertThat(secrets)
                .extracting(secret -> secret.signsAt(Samples.NOW.plusSeconds(3_599)))
                .containsExactly(true, true);
        assertThat(secrets)
                .extracting(secret -> secret.signsAt(Samples.NOW.plusSeconds(3_600)))
                .containsExactly(true, false);

        Subscriptions later = sample.at(Samples.NOW.plus(Duration.ofHours(2)));
        String third = await(later.rotate(ID, ADMIN, sample.command())).secret();
        assertThat(sample.subscription().secrets())
                .extracting(Secret::fingerprint)
                .containsExactly(SampleWebhooks.fingerprint(third), SampleWebhooks.fingerprint(second));
    }

    @Test
    void noSecretIsForgottenBeforeItsTime() {
        sample.registered();
        for (int times = 0; times < 3; times++) {
            await(subscriptions.rotate(ID, ADMIN, sample.command()));
        }

        problem(() -> await(subscriptions.rotate(ID, ADMIN, sample.command()))).isEqualTo("WEBHOOK_SECRETS_FULL");
        assertThat(sample.subscription().secrets()).hasSize(4);
    }

    @Test
    void whatWasRemovedHasNoSecretAndBeginsAnewWithAnother() {
        String first = sample.registered().secret();
        await(subscriptions.remove(ID, ADMIN, sample.command()));

        assertThat(sample.subscription().secrets()).isEmpty();
        assertThat(await(sample.live.all())).isEmpty();
        problem(() -> await(subscriptions.remove(ID, ADMIN, sample.command()))).isEqualTo("WEBHOOK_UNKNOWN");
        problem(() -> await(subscriptions.rotate(ID, ADMIN, sample.command()))).isEqualTo("WEBHOOK_UNKNOWN");

        Saved again = await(subscriptions.save(ID, wanted(3, URL, true), ADMIN, sample.command()));
        assertThat(again.secret()).startsWith("whsec_").isNotEqualTo(first);
    }

    @Test
    void anIdStaysWithItsAgency() {
        sample.registered();
        Wanted elsewhere = new Wanted(2, Samples.OTHER, new Settings(URL, List.of(), true));

        problem(() -> await(subscriptions.save(ID, elsewhere, ADMIN, sample.command())))
                .isEqualTo("WEBHOOK_AGENCY_FIXED");
    }

    @Test
    void aReceiverThatIsGoneTurnsOffOnlyWhatWasCalled() {
        sample.registered();
        Subscription called = sample.subscription();
        await(subscriptions.save(ID, wanted(2, URL + "2", true), ADMIN, sample.command()));

        subscriptions.gone(called).block();
        assertThat(sample.subscription().offBecause()).isNull();

        subscriptions.gone(sample.subscription()).block();
        assertThat(sample.subscription().offBecause()).isEqualTo("GONE");
        assertThat(await(sample.live.all())).isEmpty();

        await(subscriptions.save(ID, wanted(3, URL + "2", true), ADMIN, sample.command()));
        assertThat(sample.subscription().offBecause()).isNull();
        assertThat(await(sample.live.all())).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://nhan.buuchinh.example/hook",
                "http://127.0.0.1/hook",
                "ftp://nhan.buuchinh.example/hook",
                "https://user@nhan.buuchinh.example/hook",
                "https://user:word@nhan.buuchinh.example/hook",
                "https://nhan.buuchinh.example/hook#part",
                "https:///hook",
                "https:nhan.buuchinh.example",
                "//nhan.buuchinh.example/hook",
                "https://nhan.buuchinh.example:0/hook",
                "https://nhan.buuchinh.example:65536/hook",
                "https://nhan.buuchinh.example/ hook",
                "https://nhận.buuchinh.example/hook",
                "https://nhan.buuchinh.example\\@127.0.0.1/hook",
                "https://nhan_buuchinh/hook",
                "https://127.1/hook",
                "javascript:alert(1)",
                "hook"
            })
    void anAddressThatIsNoneIsRefused(String url) {
        problem(() -> await(subscriptions.save(ID, wanted(1, url, true), ADMIN, sample.command())))
                .isEqualTo("WEBHOOK_URL_INVALID");
    }

    @Test
    void whatElseIsWrongIsRefused() {
        problem(() -> await(subscriptions.save("A B", wanted(1, URL, true), ADMIN, sample.command())))
                .isEqualTo("WEBHOOK_ID_INVALID");
        problem(() -> await(subscriptions.save(ID, wanted(1, URL, true, "invented"), ADMIN, sample.command())))
                .isEqualTo("EVENT_TYPE_UNKNOWN");
        problem(() -> await(subscriptions.save(
                        ID, wanted(1, URL, true, "vn.motcua.notice.failed.v1"), ADMIN, sample.command())))
                .isEqualTo("EVENT_TYPE_UNKNOWN");
        Wanted nowhere = new Wanted(1, "H99", new Settings(URL, List.of(), true));
        problem(() -> await(subscriptions.save(ID, nowhere, ADMIN, sample.command())))
                .isEqualTo("AGENCY_UNKNOWN");
    }

    @Test
    void whoMayNotIsRefused() {
        sample.registered();
        Caller elsewhere = new Caller("admin.phuochuu", Set.of(Role.ADMIN), Samples.OTHER);

        for (Caller caller : List.of(PARTNER, STRANGER, elsewhere)) {
            problem(() -> await(subscriptions.save(ID, wanted(2, URL, true), caller, sample.command())))
                    .isEqualTo("FORBIDDEN");
            problem(() -> await(subscriptions.rotate(ID, caller, sample.command())))
                    .isEqualTo("FORBIDDEN");
            problem(() -> await(subscriptions.remove(ID, caller, sample.command())))
                    .isEqualTo("FORBIDDEN");
        }
    }
}
