package vn.motcua.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.notification.SampleChannels.FIRST;
import static vn.motcua.notification.SampleChannels.SECOND;
import static vn.motcua.notification.Samples.NOW;
import static vn.motcua.notification.Samples.SCHEDULE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.contracts.dossier.NotificationEvent.NoticeFailed;
import vn.motcua.notification.Notice.State;
import vn.motcua.platform.journal.Decision;
import vn.motcua.platform.journal.Timer;

class NoticesTest {

    private static final Rules RULES =
            new Rules(List.of(Samples.rule("accepted", "vn.motcua.dossier.accepted.v1")), Map.of());

    private final Intent sms = Samples.intent(RULES, "accepted", Medium.SMS);
    private final Channels channels = SampleChannels.taking();
    private final Intent email = Samples.intent(RULES, "accepted", Medium.EMAIL);

    @Test
    void theSameFactHasTheSameReferenceAndEachMediumItsOwn() {
        assertThat(Samples.intent(RULES, "accepted", Medium.SMS)).isEqualTo(sms);
        assertThat(sms.reference()).matches("[0-9a-f]{32}").isNotEqualTo(email.reference());
    }

    @Test
    void anIntentIsEnteredOnce() {
        Notices once = Samples.ledger().with(List.of(sms, email), channels);

        assertThat(once.with(List.of(sms, email), channels)).isEqualTo(once);
        assertThat(once.notices()).hasSize(2).allMatch(notice -> notice.state() == State.CREATED);
    }

    @Test
    void everyOpenNoticeHasItsTimerAndASettledOneHasNone() {
        Notices ledger = Samples.ledger().with(List.of(sms, email), channels);
        assertThat(ledger.timers())
                .containsExactly(
                        new Timer("notice/" + sms.reference(), NOW), new Timer("notice/" + email.reference(), NOW));

        Notices sent = ledger.with(sms.reference(), notice -> notice.after(taken(), NOW, SCHEDULE, channels), channels)
                .state();

        assertThat(sent.timers()).extracting(Timer::id).containsExactly("notice/" + email.reference());
        assertThat(sent.wokenBy(new Timer("notice/" + sms.reference(), NOW))).isEmpty();
    }

    @Test
    void whatWasTakenIsSent() {
        Notice sent = Notice.of(sms, channels).after(taken(), NOW, SCHEDULE, channels);

        assertThat(sent.state()).isEqualTo(State.SENT);
        assertThat(sent.recipient()).isEqualTo("090****567");
        assertThat(sent.attempts()).containsExactly(new Attempt(NOW, FIRST, Attempt.Outcome.TAKEN, "", null));
    }

    @Test
    void whatWasNotTakenIsTriedAgainByTheScheduleUntilItEnds() {
        Notice first = Notice.of(sms, channels).after(away(), NOW, SCHEDULE, channels);
        Instant later = NOW.plusSeconds(6);
        Notice second = first.after(away(), later, SCHEDULE, channels);
        Notice third = second.after(away(), later, SCHEDULE, channels);

        assertThat(first.state()).isEqualTo(State.SENDING);
        assertThat(first.nextAttemptAt()).isEqualTo(NOW.plusSeconds(5));
        assertThat(second.nextAttemptAt()).isEqualTo(later.plusSeconds(30));
        assertThat(third.state()).isEqualTo(State.TEMPORARY_FAILURE);
        assertThat(third.reason()).isEqualTo("EXHAUSTED");
        assertThat(third.attempts()).hasSize(3);
    }

    @Test
    void nothingIsTriedAgainAfterItsExpiry() {
        Instant old = NOW.plus(Duration.ofDays(7)).minusSeconds(1);

        assertThat(Notice.of(sms, channels)
                        .after(away(), old, SCHEDULE, channels)
                        .state())
                .isEqualTo(State.TEMPORARY_FAILURE);
    }

    @Test
    void anUncertainEmailIsRepeatedOnceAndAnUncertainSmsBySchedule() {
        Delivery uncertain = new Delivery.Unsettled(true, "TIMEOUT");
        Notice mail = Notice.of(email, channels).after(uncertain, NOW, SCHEDULE, channels);
        Notice text = Notice.of(sms, channels).after(uncertain, NOW, SCHEDULE, channels);

        assertThat(mail.state()).isEqualTo(State.SENDING);
        assertThat(mail.after(uncertain, NOW, SCHEDULE, channels).reason()).isEqualTo("UNCERTAIN");
        assertThat(text.after(uncertain, NOW, SCHEDULE, channels).state()).isEqualTo(State.SENDING);
    }

    @Test
    void aRefusedNoticeFailsAndIsAnnounced() {
        Notices ledger = Samples.ledger().with(List.of(sms), channels);
        Delivery refused = new Delivery.Refused("HTTP 400", "090****567");

        Decision<Notices> decision =
                ledger.with(sms.reference(), notice -> notice.after(refused, NOW, SCHEDULE, channels), channels);

        assertThat(decision.state().notices()).extracting(Notice::state).containsExactly(State.PERMANENT_FAILURE);
        assertThat(decision.events()).isEqualTo(List.of(new NoticeFailed("accepted", "SMS", "HTTP 400")));
    }

    @Test
    void whatSurelyWasNotTakenGoesToAnotherProviderAndWhatMayHaveBeenDoesNot() {
        Delivery uncertain = new Delivery.Unsettled(true, "TIMEOUT");
        Notice first = Notice.of(sms, channels);

        Notice moved = first.after(away(), NOW, SCHEDULE, channels);
        Notice kept = first.after(uncertain, NOW, SCHEDULE, channels);

        assertThat(first.provider()).isEqualTo(FIRST);
        assertThat(moved.provider()).isEqualTo(SECOND);
        assertThat(moved.wasGivenTo(FIRST)).isTrue();
        assertThat(kept.provider()).isEqualTo(FIRST);
        assertThat(kept.after(away(), NOW, SCHEDULE, channels).provider()).isEqualTo(FIRST);
        assertThat(kept.wasGivenTo(SECOND)).isFalse();
    }

    @Test
    void inWhateverOrderTheProvidersWordsComeTheBestCounts() {
        Receipt off = word(Receipt.Outcome.TEMPORARY_FAILURE, "OFF");
        Receipt never = word(Receipt.Outcome.PERMANENT_FAILURE, "LANDLINE");
        Receipt arrived = word(Receipt.Outcome.DELIVERED, "");
        Notice sent = Notice.of(sms, channels).after(taken(), NOW, SCHEDULE, channels);

        assertThat(sent.after(off).after(never).after(arrived)).isEqualTo(sent.after(arrived));
        assertThat(sent.after(arrived).after(never).after(off)).isEqualTo(sent.after(arrived));
        assertThat(sent.after(never).after(off)).isEqualTo(sent.after(never));
        assertThat(sent.after(never).state()).isEqualTo(State.PERMANENT_FAILURE);
        assertThat(sent.after(never).reason()).isEqualTo("LANDLINE");
        assertThat(sent.after(arrived).state()).isEqualTo(State.DELIVERED);
        assertThat(sent.after(arrived).reason()).isNull();
    }

    @Test
    void aWordThatIsFasterThanOurOwnRecordSettlesTheNoticeAndTheRecordOnlyNotesTheTry() {
        Notice told = Notice.of(sms, channels).after(word(Receipt.Outcome.DELIVERED, ""));

        Notice noted = told.after(taken(), NOW, SCHEDULE, channels);
        Notice lost = told.after(new Delivery.Unsettled(true, "TIMEOUT"), NOW, SCHEDULE, channels);

        assertThat(told.open()).isFalse();
        assertThat(noted.state()).isEqualTo(State.DELIVERED);
        assertThat(noted.text()).isEqualTo("text");
        assertThat(noted.attempts()).hasSize(1);
        assertThat(lost.state()).isEqualTo(State.DELIVERED);
        assertThat(lost.open()).isFalse();
    }

    /** What the platform asks before it records a try that something else was faster than. */
    @Test
    void onlyAProvidersWordOrANewerNoticeEndsANoticeFromOutside() {
        Notice waiting = Notice.of(sms, channels);

        assertThat(waiting.isEndedByOthers()).isFalse();
        assertThat(waiting.after(taken(), NOW, SCHEDULE, channels).isEndedByOthers())
                .isFalse();
        assertThat(waiting.after(word(Receipt.Outcome.DELIVERED, "")).isEndedByOthers())
                .isTrue();
    }

    @Test
    void aFailureThatAReceiptTellsIsAnnouncedOnce() {
        Receipt off = word(Receipt.Outcome.TEMPORARY_FAILURE, "OFF");
        Notices ledger = Samples.ledger().with(List.of(sms), channels);

        Decision<Notices> failed = ledger.with(sms.reference(), notice -> notice.after(off), channels);
        Decision<Notices> worse = failed.state()
                .with(
                        sms.reference(),
                        notice -> notice.after(word(Receipt.Outcome.PERMANENT_FAILURE, "BLOCKED")),
                        channels);

        assertThat(failed.events()).isEqualTo(List.of(new NoticeFailed("accepted", "SMS", "OFF")));
        assertThat(worse.events()).isEmpty();
        assertThat(worse.state().notices().getFirst().reason()).isEqualTo("BLOCKED");
    }

    @Test
    void aSuppressedNoticeIsNotAnnounced() {
        Notice suppressed =
                Notice.of(sms, channels).after(new Delivery.Suppressed("OPTED_OUT"), NOW, SCHEDULE, channels);

        assertThat(suppressed.state()).isEqualTo(State.SUPPRESSED);
        assertThat(Samples.ledger()
                        .with(List.of(sms), channels)
                        .with(sms.reference(), notice -> suppressed, channels)
                        .events())
                .isEmpty();
    }

    @Test
    void aLedgerWrittenWhenThereWasOneProviderIsStillRead() {
        String attempt = "{\"at\":\"2026-11-20T02:00:00Z\",\"outcome\":\"REFUSED\",\"detail\":\"HTTP 400\"}";
        String old = JsonMapper.shared()
                .writeValueAsString(Map.of("intent", sms, "state", "PERMANENT_FAILURE", "reason", "HTTP 400"))
                .replace("\"state\"", "\"attempts\":[" + attempt + "],\"state\"");

        Notice read = JsonMapper.shared().readValue(old, Notice.class);

        assertThat(read.state()).isEqualTo(State.PERMANENT_FAILURE);
        assertThat(read.provider()).isEmpty();
        assertThat(read.attempts().getFirst().provider()).isEmpty();
    }

    @Test
    void addressesAreMasked() {
        assertThat(Masking.mask("0901234567")).isEqualTo("090****567");
        assertThat(Masking.mask("an.nguyen@example.vn")).isEqualTo("a***@example.vn");
        assertThat(Masking.mask("@example.vn")).isEqualTo("***@example.vn");
        assertThat(Masking.mask("114")).isEqualTo("****");
    }

    private static Receipt word(Receipt.Outcome outcome, String detail) {
        return new Receipt(outcome, NOW, detail);
    }

    private static Delivery taken() {
        return new Delivery.Taken("090****567", "text");
    }

    private static Delivery away() {
        return new Delivery.Unsettled(false, "HTTP 503");
    }
}
