package vn.motcua.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.notification.Samples.DOSSIER;
import static vn.motcua.notification.Samples.NOW;
import static vn.motcua.notification.Samples.SCHEDULE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.notification.Notice.State;

/** A way of several media: the next one has its turn when the one before is lost, and never before. */
class FallbackTest {

    private static final String TEXT = """
            {"name": "accepted", "on": "vn.motcua.dossier.accepted.v1", "audiences": ["APPLICANT"], "media": [["SMS", "EMAIL"]]}
            """;
    private static final Rules RULES = new Rules(List.of(read(TEXT)), Map.of());
    private static final Channels CHANNELS = SampleChannels.taking();
    private static final Delivery AWAY = new Delivery.Unsettled(false, "HTTP 503");
    private static final Delivery OPEN = new Delivery.Unsettled(true, "TIMEOUT");
    private static final Delivery TAKEN = new Delivery.Taken("090****567", "text");

    private final Intent sms = Samples.intent(RULES, "accepted", Medium.SMS);
    private final Intent email = sms.next(DOSSIER).orElseThrow();
    private final Notices asked = Samples.ledger().with(List.of(sms), CHANNELS);

    static Stream<Delivery> ends() {
        return Stream.of(
                new Delivery.Refused("HTTP 400", "090****567"),
                new Delivery.Suppressed("OPTED_OUT"),
                new Delivery.Suppressed("NO_ADDRESS"));
    }

    static Stream<Delivery> noEnds() {
        return Stream.of(TAKEN, AWAY, OPEN, new Delivery.Suppressed("NO_CONTACTS"), new Delivery.Expired());
    }

    @Test
    void onTheEventOnlyTheFirstMediumIsTaken() {
        assertThat(media(asked)).containsExactly(Medium.SMS);
        assertThat(sms.otherwise()).containsExactly(Medium.EMAIL);
        assertThat(email.otherwise()).isEmpty();
        assertThat(email.facts()).isEqualTo(sms.facts());
        assertThat(email.happenedAt()).isEqualTo(NOW);
    }

    @Test
    void theNextMediumHasTheReferenceThatARuleForItAloneWouldGiveIt() {
        Rules both = new Rules(List.of(Samples.rule("accepted", "vn.motcua.dossier.accepted.v1")), Map.of());

        assertThat(Samples.intent(both, "accepted", Medium.EMAIL)).isEqualTo(email);
    }

    @ParameterizedTest
    @MethodSource("ends")
    void theNextMediumHasItsTurnInTheSameSaveInWhichTheFirstIsLost(Delivery end) {
        Notices after = after(asked, sms, end);

        assertThat(media(after)).containsExactly(Medium.SMS, Medium.EMAIL);
        assertThat(after.notices().getLast().intent()).isEqualTo(email);
        assertThat(after.timers())
                .singleElement()
                .satisfies(timer -> assertThat(timer.id()).endsWith(email.reference()));
    }

    @ParameterizedTest
    @MethodSource("noEnds")
    void aNoticeThatIsOnItsWayOrThatNobodyIsToGetIsNotFollowed(Delivery noEnd) {
        assertThat(media(after(asked, sms, noEnd))).containsExactly(Medium.SMS);
    }

    @Test
    void whatOursHinderedIsNoFailureOfTheMedium() {
        Notices tried = asked;
        for (int time = 0; time < SCHEDULE.triesBeforeNext(); time++) {
            tried = after(tried, sms, new Delivery.Untried("WebClientRequestException"));
        }

        assertThat(media(tried)).containsExactly(Medium.SMS);
        assertThat(tried.notices().getFirst().open()).isTrue();
    }

    @Test
    void whatComesAfterANightCouldNotGoBefore() {
        Instant morning = NOW.plus(Duration.ofHours(9));
        Notices held = after(asked, sms, new Delivery.Held(morning));
        Notice next =
                after(held, sms, new Delivery.Suppressed("OPTED_OUT")).notices().getLast();

        assertThat(next.nextAttemptAt()).isEqualTo(morning);
        assertThat(next.heldUntil()).isEqualTo(morning);
        assertThat(next.intent().createdAt()).isEqualTo(NOW);
    }

    @Test
    void whatMayBeOutIsNotSaidByAnotherMediumBecauseOfAWish() {
        Notices open = after(asked, sms, OPEN);

        assertThat(media(after(open, sms, new Delivery.Suppressed("OPTED_OUT"))))
                .containsExactly(Medium.SMS);
    }

    @Test
    void whatSurelyNobodyHasIsFollowedSoonAndWhatSomebodyMayHaveWhenItIsGivenUp() {
        Notices soon = after(after(asked, sms, AWAY), sms, AWAY);
        assertThat(media(soon)).containsExactly(Medium.SMS, Medium.EMAIL);

        Notices twice = after(after(asked, sms, OPEN), sms, AWAY);
        assertThat(media(twice)).containsExactly(Medium.SMS);
        Notices givenUp = after(twice, sms, OPEN);
        assertThat(givenUp.notices().getFirst().state()).isEqualTo(State.TEMPORARY_FAILURE);
        assertThat(media(givenUp)).containsExactly(Medium.SMS, Medium.EMAIL);
    }

    @Test
    void aCrashBetweenATryAndItsRecordDoesNotMakeItGoByTwoMedia() {
        Notices again = asked.with(
                        sms.reference(),
                        notice -> notice.interrupted(NOW).after(AWAY, NOW, SCHEDULE, CHANNELS),
                        CHANNELS)
                .state();

        assertThat(media(again)).containsExactly(Medium.SMS);
        assertThat(media(after(again, sms, TAKEN))).containsExactly(Medium.SMS);
    }

    @Test
    void whatIsRecordedOnceMoreMakesNoSecond() {
        Notices once = after(asked, sms, new Delivery.Refused("HTTP 400", "090****567"));
        Notices sent = after(once, email, new Delivery.Taken("a***@example.vn", "subject"));

        assertThat(after(sent, sms, new Delivery.Refused("HTTP 400", "090****567"))
                        .notices())
                .hasSize(2);
        assertThat(sent.with(List.of(sms), CHANNELS)).isEqualTo(sent);
        assertThat(sent.with(List.of(email), CHANNELS)).isEqualTo(sent);
    }

    @Test
    void aReceiptOfFailureIsFollowedAndALateOneOfSuccessIsOnlyEntered() {
        Notices lost = told(after(asked, sms, TAKEN), Receipt.Outcome.TEMPORARY_FAILURE);
        assertThat(media(lost)).containsExactly(Medium.SMS, Medium.EMAIL);

        Notices worse = told(lost, Receipt.Outcome.PERMANENT_FAILURE);
        assertThat(media(worse)).containsExactly(Medium.SMS, Medium.EMAIL);

        Notices late = told(worse, Receipt.Outcome.DELIVERED);
        assertThat(late.notices().getFirst().state()).isEqualTo(State.DELIVERED);
        assertThat(late.notices().getLast()).isEqualTo(lost.notices().getLast());
        assertThat(told(late, Receipt.Outcome.TEMPORARY_FAILURE)).isEqualTo(late);
    }

    @Test
    void aReceiptThatIsFasterThanTheRecordOfTheTryIsFollowedOnce() {
        Notices lost = told(asked, Receipt.Outcome.PERMANENT_FAILURE);

        assertThat(media(after(lost, sms, TAKEN))).containsExactly(Medium.SMS, Medium.EMAIL);
    }

    @Test
    void whoHasTheResultInHandsIsNotToldOlderNewsByYetAnotherMedium() {
        Delivery refused = new Delivery.Refused("HTTP 400", "090****567");
        Instant later = NOW.plusSeconds(1);

        assertThat(media(after(asked.returned(later), sms, refused))).containsExactly(Medium.SMS);
        assertThat(media(after(asked.returned(NOW), sms, refused))).containsExactly(Medium.SMS, Medium.EMAIL);
    }

    @Test
    void aFactIsUnreachedOnlyWhenTheWholeWayIs() {
        Notices one = after(asked, sms, new Delivery.Refused("HTTP 400", "090****567"));
        Notices none = after(one, email, new Delivery.Suppressed("NO_ADDRESS"));

        assertThat(one.unreachedSince()).isNull();
        assertThat(none.unreachedSince()).isEqualTo(NOW);
        assertThat(after(one, email, TAKEN).unreachedSince()).isNull();
    }

    @Test
    void whatAnOfficerHasSentAgainGoesByThatMediumOnly() {
        Notices lost = after(asked, sms, new Delivery.Refused("HTTP 400", "090****567"));
        Notices again = lost.again(lost.notices().getFirst(), "desk", "key", NOW, CHANNELS);
        Intent resent = again.notices().getLast().intent();

        Notices refused = after(again, resent, new Delivery.Refused("HTTP 400", "090****567"));

        assertThat(media(refused)).containsExactly(Medium.SMS, Medium.EMAIL, Medium.SMS);
        assertThat(again.again(lost.notices().getFirst(), "desk", "key", NOW, CHANNELS))
                .isEqualTo(again);
    }

    @Test
    void aMediumThatNobodyOffersIsPassedOverWithoutATrace() {
        Channels mailOnly = SampleChannels.offering(Medium.EMAIL);

        Notices ledger = Samples.ledger().with(List.of(sms), mailOnly);

        assertThat(ledger.notices()).extracting(Notice::intent).containsExactly(email);
        assertThat(ledger.with(List.of(sms), CHANNELS)).isEqualTo(ledger);
        assertThat(asked.with(List.of(sms), mailOnly)).isEqualTo(asked);
        assertThat(media(Samples.ledger().with(List.of(sms), SampleChannels.offering(Medium.MAILBOX))))
                .containsExactly(Medium.SMS);
    }

    @Test
    void aLedgerWrittenWhenRulesHadNoSecondMediumIsStillRead() {
        String written = JsonMapper.shared().writeValueAsString(email).replace(",\"otherwise\":[]", "");

        assertThat(written).doesNotContain("otherwise");
        assertThat(JsonMapper.shared().readValue(written, Intent.class)).isEqualTo(email);
    }

    @Test
    void aWayIsOneMediumOrSeveralAndNoMediumComesTwice() {
        assertThat(read(TEXT).ways()).containsExactly(List.of(Medium.SMS, Medium.EMAIL));
        assertThat(read(TEXT.replace("[[\"SMS\", \"EMAIL\"]]", "[\"SMS\", \"EMAIL\"]"))
                        .ways())
                .containsExactly(List.of(Medium.SMS), List.of(Medium.EMAIL));
        for (String wrong : List.of("[[\"SMS\", \"EMAIL\"], \"SMS\"]", "[[]]")) {
            Rule rule = read(TEXT.replace("[[\"SMS\", \"EMAIL\"]]", wrong));
            assertThatThrownBy(() -> new Rules(List.of(rule), Map.of())).hasMessageContaining("rule accepted");
        }
    }

    private static Rule read(String text) {
        return JsonMapper.shared().readValue(text, Rule.class);
    }

    private static Notices after(Notices ledger, Intent intent, Delivery delivery) {
        return ledger.with(intent.reference(), notice -> notice.after(delivery, NOW, SCHEDULE, CHANNELS), CHANNELS)
                .state();
    }

    private Notices told(Notices ledger, Receipt.Outcome outcome) {
        Receipt word = new Receipt(outcome, NOW, "");
        return ledger.with(sms.reference(), notice -> notice.after(word), CHANNELS)
                .state();
    }

    private static List<Medium> media(Notices ledger) {
        return ledger.notices().stream().map(notice -> notice.intent().medium()).toList();
    }
}
