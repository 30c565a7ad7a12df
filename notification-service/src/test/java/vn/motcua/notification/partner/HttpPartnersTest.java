package vn.motcua.notification.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.notification.PartnerStub;
import vn.motcua.notification.PartnerStub.Manner;
import vn.motcua.notification.webhook.Partners.Answer;
import vn.motcua.notification.webhook.Partners.Answer.NotTaken;
import vn.motcua.notification.webhook.Partners.Call;
import vn.motcua.notification.webhook.SampleWebhooks;
import vn.motcua.notification.webhook.Secret;
import vn.motcua.notification.webhook.WebhookRules;
import vn.motcua.platform.journal.Problem;

/** Calls to a real receiver on loopback. */
class HttpPartnersTest {

    private static final String FORMER = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final List<Secret> BOTH =
            List.of(new Secret(SECRET, Instant.EPOCH, null), new Secret(FORMER, Instant.EPOCH, Instant.MAX));

    private final PartnerStub receiver = new PartnerStub();
    private final HttpPartners partners = partners(true);

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void itIsSignedNowWithEachSecretOverWhatArrives() {
        assertThat(post()).isEqualTo(new Answer.Taken());

        PartnerStub.Received came = receiver.received().getFirst();
        assertThat(came.id()).isEqualTo("reference");
        assertThat(came.body()).isEqualTo("{\"dossier\":\"hồ sơ\"}");
        assertThat(came.isSignedWith(SECRET)).isTrue();
        assertThat(came.isSignedWith(FORMER)).isTrue();
        assertThat(came.isSignedWith("whsec_AAAA")).isFalse();
        Instant said = Instant.ofEpochSecond(Long.parseLong(came.timestamp()));
        assertThat(Duration.between(said, Instant.now()).abs()).isLessThan(Duration.ofMinutes(5));
    }

    @ParameterizedTest
    @CsvSource({
        "FAILS, HTTP 503, false",
        "REFUSES, HTTP 400, false",
        "SENDS_ELSEWHERE, HTTP 307, false",
        "TAKES_THEN_DROPS, PrematureCloseException, true",
        "NEVER_ANSWERS, TIMEOUT, true"
    })
    void whatIsNotTakenSaysWhyAndComesOnce(Manner manner, String code, boolean uncertain) {
        receiver.will(manner);

        assertThat(post()).isEqualTo(new NotTaken(code, uncertain, null));
        assertThat(receiver.received()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"7, PT7S", "soon,", "-1,", "12345678901,"})
    void aBusyReceiverSaysForHowLong(String until, @Nullable Duration pause) {
        receiver.isBusy(until);

        assertThat(post()).isEqualTo(new NotTaken("HTTP 429", false, pause));
    }

    @Test
    void aBusyReceiverMayNameAMoment() {
        receiver.isBusy(DateTimeFormatter.RFC_1123_DATE_TIME.format(
                Instant.now().plusSeconds(3_600).atZone(ZoneOffset.UTC)));

        assertThat(post())
                .isInstanceOfSatisfying(
                        NotTaken.class,
                        busy -> assertThat(busy.pause()).isBetween(Duration.ofMinutes(58), Duration.ofMinutes(60)));
    }

    @Test
    void aReceiverThatIsGoneSaysSo() {
        receiver.will(Manner.IS_GONE);

        assertThat(post()).isEqualTo(new Answer.Gone());
    }

    @Test
    void anAnswerWithoutEndIsLeftAndCounts() {
        receiver.will(Manner.ANSWERS_WITHOUT_END);

        assertThat(post()).isEqualTo(new Answer.Taken());
    }

    @Test
    void whereNobodyListensNothingWasTaken() {
        receiver.close();

        assertThat(post()).isEqualTo(new NotTaken("UNREACHABLE", false, null));
    }

    @Test
    void aPartnerWhoIsAwayIsLeftAloneAndNobodyElse() {
        PartnerStub other = new PartnerStub();
        receiver.will(Manner.FAILS);
        for (int tries = 0; tries < 4; tries++) {
            post();
        }

        assertThat(post()).isEqualTo(new NotTaken("BREAKER_OPEN", false, null));
        assertThat(receiver.received()).hasSize(4);
        assertThat(partners.post(call("other", other.url())).block()).isEqualTo(new Answer.Taken());
        other.close();
    }

    @Test
    void whatIsWrongWithOneMessageIsNoReasonToLeaveItsReceiver() {
        receiver.will(Manner.REFUSES);
        for (int tries = 0; tries < 6; tries++) {
            assertThat(post()).isEqualTo(new NotTaken("HTTP 400", false, null));
        }
    }

    /** What a name meant when it was registered does not count. */
    @ParameterizedTest
    @CsvSource({"localhost", "127.0.0.1", "2130706433", "[::ffff:127.0.0.1]"})
    void anAddressThatIsNotAllowedIsNotCalledByWhateverName(String host) {
        String url = "http://" + host + ":" + receiver.port() + "/hook";

        assertThat(partners(false).post(call("post", url)).block())
                .isEqualTo(new NotTaken("ADDRESS_REFUSED", false, null));
        assertThat(receiver.received()).isEmpty();
    }

    @Test
    void aNameThatIsAllowedIsCalled() {
        String url = "http://localhost:" + receiver.port() + "/hook";

        assertThat(partners.post(call("post", url)).block()).isEqualTo(new Answer.Taken());
        assertThat(partners.post(call("post", "http://nobody.invalid/hook")).block())
                .isEqualTo(new NotTaken("HOST_UNKNOWN", false, null));
    }

    @Test
    void anAddressIsLookedUpBeforeItIsRegistered() {
        URI here = URI.create("https://localhost/hook");
        URI nowhere = URI.create("https://nobody.invalid/hook");

        assertThatCode(() -> partners.check(here).block()).doesNotThrowAnyException();
        assertThatThrownBy(() -> partners(false).check(here).block())
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("WEBHOOK_ADDRESS_REFUSED"));
        assertThatThrownBy(() -> partners.check(nowhere).block())
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("WEBHOOK_HOST_UNKNOWN"));
    }

    private Answer post() {
        return Objects.requireNonNull(
                partners.post(call("post", receiver.url())).block());
    }

    private static Call call(String webhook, String url) {
        return new Call(webhook, url, BOTH, "reference", "{\"dossier\":\"hồ sơ\"}");
    }

    private static HttpPartners partners(boolean loopback) {
        WebhookRules rules = SampleWebhooks.rules(loopback, List.of());
        CircuitBreakerConfig four = CircuitBreakerConfig.custom()
                .minimumNumberOfCalls(4)
                .slidingWindowSize(4)
                .build();
        Breakers breakers = new Breakers(CircuitBreakerRegistry.of(Map.of("webhook", four)));
        try {
            return new HttpPartners(rules, new Networks(rules), breakers);
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
