package vn.motcua.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.notification.Samples.NOW;
import static vn.motcua.notification.webhook.SampleWebhooks.ADMIN;
import static vn.motcua.notification.webhook.SampleWebhooks.ID;
import static vn.motcua.notification.webhook.SampleWebhooks.URL;
import static vn.motcua.notification.webhook.SampleWebhooks.await;
import static vn.motcua.notification.webhook.SampleWebhooks.wanted;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.notification.Attempt;
import vn.motcua.notification.Notice.State;
import vn.motcua.notification.Samples;
import vn.motcua.notification.webhook.Partners.Answer;
import vn.motcua.notification.webhook.Partners.Answer.NotTaken;
import vn.motcua.platform.journal.Timer;

/** What becomes of a delivery, wake by wake. */
class WebhookSendingTest {

    private final SampleWebhooks sample = new SampleWebhooks();
    private final List<String> counted = new ArrayList<>();
    private WebhookDelivery delivery = WebhookDelivery.of(
            ID, new WebhookDelivery.Fact(Samples.DOSSIER, "event-1", "vn.motcua.dossier.overdue.v1", NOW, "{}"), NOW);

    @BeforeEach
    void thePartnerIsRegistered() {
        sample.registered();
    }

    @Test
    void whatTheReceiverTakesIsDelivered() {
        wake(NOW);

        assertThat(delivery.state()).isEqualTo(State.DELIVERED);
        assertThat(delivery.timers()).isEmpty();
        assertThat(outcomes()).containsExactly(Attempt.Outcome.TAKEN);
        assertThat(counted).containsExactly("delivered");
    }

    @Test
    void whatIsNotTakenIsTriedAgainByTheScheduleUnderTheSameReferenceAndThenGivenUp() {
        List<Instant> next = new ArrayList<>();
        for (int tries = 0; tries < 3; tries++) {
            sample.partners.willAnswer(new NotTaken("HTTP 503", false, null));
            wake(NOW);
            next.add(delivery.nextAttemptAt());
        }

        assertThat(next).containsExactly(NOW.plusSeconds(5), NOW.plusSeconds(300), null);
        assertThat(delivery.state()).isEqualTo(State.TEMPORARY_FAILURE);
        assertThat(delivery.reason()).isEqualTo("EXHAUSTED");
        assertThat(sample.partners.calls())
                .extracting(Partners.Call::reference)
                .hasSize(3)
                .containsOnly(delivery.reference());
        assertThat(counted).containsExactly("retried", "retried", "temporary_failure");
    }

    /** Its own wait is five seconds, the longest that a receiver may ask for is an hour. */
    @ParameterizedTest
    @CsvSource({"PT1S, PT5S", "PT-1H, PT5S", "PT60S, PT60S", "PT48H, PT1H"})
    void aReceiverMayAskToBeLeftAloneWithinBounds(Duration asked, Duration waited) {
        sample.partners.willAnswer(new NotTaken("HTTP 429", false, asked));

        wake(NOW);

        assertThat(delivery.nextAttemptAt()).isEqualTo(NOW.plus(waited));
    }

    @Test
    void afterACrashTheSameReferenceGoesAgainAndTheLedgerSaysSo() {
        String before = delivery.reference();

        delivery = await(sending().wakeAgain("id", delivery, timer(), NOW))
                .apply(delivery)
                .state();

        assertThat(sample.partners.calls()).extracting(Partners.Call::reference).containsExactly(before);
        assertThat(outcomes()).containsExactly(Attempt.Outcome.UNCERTAIN, Attempt.Outcome.TAKEN);
        assertThat(delivery.state()).isEqualTo(State.DELIVERED);
    }

    @Test
    void aReceiverThatIsGoneGetsNothingMore() {
        sample.partners.willAnswer(new Answer.Gone());

        wake(NOW);

        assertThat(delivery.state()).isEqualTo(State.SUPPRESSED);
        assertThat(delivery.reason()).isEqualTo("GONE");
        assertThat(sample.subscription().goneSince()).isEqualTo(NOW);
    }

    /** Two deliveries were under way when the partner moved; the first one's 410 had come before. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatTheFormerAddressSaysIsNotTheNewOnes(boolean saidBefore) {
        sample.partners.willAnswer(new Answer.Gone());
        sample.partners.meanwhile(() -> moved(saidBefore));

        wake(NOW);

        assertThat(sample.subscription().goneSince()).isNull();
        assertThat(delivery.state()).isEqualTo(State.SENDING);
        assertThat(delivery.nextAttemptAt()).isEqualTo(NOW);
        assertThat(delivery.reason()).isNull();
        assertThat(counted).containsExactly("retried");

        wake(NOW);

        assertThat(sample.partners.calls()).extracting(Partners.Call::url).containsExactly(URL, URL + "/2");
        assertThat(delivery.state()).isEqualTo(State.DELIVERED);
        assertThat(outcomes()).containsExactly(Attempt.Outcome.NOT_TAKEN, Attempt.Outcome.TAKEN);
    }

    private void moved(boolean saidBefore) {
        if (saidBefore) {
            sample.at(NOW).gone(sample.subscription()).block();
        }
        await(sample.at(NOW).save(ID, wanted(2, URL + "/2", true), ADMIN, sample.command()));
    }

    @Test
    void afterTheFormerAddressSaidItOnTheLastTryTheNewOneStillHasItsTurn() {
        for (int tries = 0; tries < 2; tries++) {
            sample.partners.willAnswer(new NotTaken("HTTP 503", false, null));
            wake(NOW);
        }
        sample.partners.willAnswer(new Answer.Gone());
        sample.partners.meanwhile(() -> moved(false));
        wake(NOW);

        wake(NOW);

        assertThat(delivery.state()).isEqualTo(State.DELIVERED);
    }

    @Test
    void whatWasTurnedOffOrRemovedIsNotSent() {
        await(sample.at(NOW).save(ID, wanted(2, URL, false), ADMIN, sample.command()));
        wake(NOW);
        assertThat(delivery.reason()).isEqualTo("INACTIVE");

        await(sample.at(NOW).remove(ID, ADMIN, sample.command()));
        wake(NOW);
        assertThat(delivery.reason()).isEqualTo("REMOVED");
        assertThat(delivery.state()).isEqualTo(State.SUPPRESSED);
        assertThat(sample.partners.calls()).isEmpty();
    }

    @Test
    void itGoesToTheAddressOfNowSignedWithAllSecretsOfNow() {
        await(sample.at(NOW).rotate(ID, ADMIN, sample.command()));
        await(sample.at(NOW).save(ID, wanted(2, URL + "/2", true), ADMIN, sample.command()));

        wake(NOW);
        wake(NOW.plus(Duration.ofHours(2)));

        assertThat(sample.partners.calls()).extracting(Partners.Call::url).containsOnly(URL + "/2");
        assertThat(sample.partners.calls())
                .extracting(call -> call.secrets().size())
                .containsExactly(2, 1);
    }

    @Test
    void itLetsCitizensNoticesPass() {
        assertThat(delivery.timers())
                .singleElement()
                .satisfies(timer -> assertThat(timer.patient()).isTrue());
    }

    private void wake(Instant now) {
        delivery = await(sending().wake("id", delivery, timer(), now))
                .apply(delivery)
                .state();
    }

    private WebhookSending sending() {
        return new WebhookSending(
                sample.journal, sample.at(NOW), sample.partners, sample.rules, counted::add, SampleWebhooks.clock(NOW));
    }

    private static Timer timer() {
        return new Timer("send", NOW, true);
    }

    private List<Attempt.Outcome> outcomes() {
        return delivery.attempts().stream().map(Attempt::outcome).toList();
    }
}
