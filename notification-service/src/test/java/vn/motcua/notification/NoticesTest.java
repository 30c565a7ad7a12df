package vn.motcua.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.notification.Samples.NOW;
import static vn.motcua.notification.Samples.SCHEDULE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.dossier.NotificationEvent.NoticeFailed;
import vn.motcua.notification.Notice.State;
import vn.motcua.platform.journal.Decision;
import vn.motcua.platform.journal.Timer;

class NoticesTest {

    private static final Rules RULES =
            new Rules(List.of(Samples.rule("accepted", "vn.motcua.dossier.accepted.v1")), Map.of());

    private final Intent sms = Samples.intent(RULES, "accepted", Medium.SMS);
    private final Intent email = Samples.intent(RULES, "accepted", Medium.EMAIL);

    @Test
    void theSameFactHasTheSameReferenceAndEachMediumItsOwn() {
        assertThat(Samples.intent(RULES, "accepted", Medium.SMS)).isEqualTo(sms);
        assertThat(sms.reference()).matches("[0-9a-f]{32}").isNotEqualTo(email.reference());
    }

    @Test
    void anIntentIsEnteredOnce() {
        Notices once = Samples.ledger().with(List.of(sms, email));

        assertThat(once.with(List.of(sms, email))).isEqualTo(once);
        assertThat(once.notices()).hasSize(2).allMatch(notice -> notice.state() == State.CREATED);
    }

    @Test
    void everyOpenNoticeHasItsTimerAndASettledOneHasNone() {
        Notices ledger = Samples.ledger().with(List.of(sms, email));
        assertThat(ledger.timers())
                .containsExactly(
                        new Timer("notice/" + sms.reference(), NOW), new Timer("notice/" + email.reference(), NOW));

        Notices sent = ledger.with(Notice.of(sms).after(taken(), NOW, SCHEDULE)).state();

        assertThat(sent.timers()).extracting(Timer::id).containsExactly("notice/" + email.reference());
        assertThat(sent.wokenBy(new Timer("notice/" + sms.reference(), NOW))).isEmpty();
    }

    @Test
    void whatWasTakenIsSent() {
        Notice sent = Notice.of(sms).after(taken(), NOW, SCHEDULE);

        assertThat(sent.state()).isEqualTo(State.SENT);
        assertThat(sent.recipient()).isEqualTo("090****567");
        assertThat(sent.attempts()).containsExactly(new Attempt(NOW, Attempt.Outcome.TAKEN, ""));
    }

    @Test
    void whatWasNotTakenIsTriedAgainByTheScheduleUntilItEnds() {
        Notice first = Notice.of(sms).after(away(), NOW, SCHEDULE);
        Instant later = NOW.plusSeconds(6);
        Notice second = first.after(away(), later, SCHEDULE);
        Notice third = second.after(away(), later, SCHEDULE);

        assertThat(first.state()).isEqualTo(State.SENDING);
        assertThat(first.nextAttemptAt()).isEqualTo(NOW.plusSeconds(5));
        assertThat(second.nextAttemptAt()).isEqualTo(later.plusSeconds(30));
        assertThat(third.state()).isEqualTo(State.FAILED);
        assertThat(third.reason()).isEqualTo("EXHAUSTED");
        assertThat(third.attempts()).hasSize(3);
    }

    @Test
    void nothingIsTriedAgainAfterItsExpiry() {
        Instant old = NOW.plus(Duration.ofDays(7)).minusSeconds(1);

        assertThat(Notice.of(sms).after(away(), old, SCHEDULE).state()).isEqualTo(State.FAILED);
    }

    @Test
    void anUncertainEmailIsRepeatedOnceAndAnUncertainSmsBySchedule() {
        Delivery uncertain = new Delivery.Unsettled(true, "TIMEOUT");
        Notice mail = Notice.of(email).after(uncertain, NOW, SCHEDULE);
        Notice text = Notice.of(sms).after(uncertain, NOW, SCHEDULE);

        assertThat(mail.state()).isEqualTo(State.SENDING);
        assertThat(mail.after(uncertain, NOW, SCHEDULE).reason()).isEqualTo("UNCERTAIN");
        assertThat(text.after(uncertain, NOW, SCHEDULE).state()).isEqualTo(State.SENDING);
    }

    @Test
    void aRefusedNoticeFailsAndIsAnnounced() {
        Notices ledger = Samples.ledger().with(List.of(sms));
        Notice refused = Notice.of(sms).after(new Delivery.Refused("HTTP 400", "090****567"), NOW, SCHEDULE);

        Decision<Notices> decision = ledger.with(refused);

        assertThat(decision.state().notices()).containsExactly(refused);
        assertThat(decision.events()).isEqualTo(List.of(new NoticeFailed("accepted", "SMS", "HTTP 400")));
    }

    @Test
    void aSuppressedNoticeIsNotAnnounced() {
        Notice suppressed = Notice.of(sms).after(new Delivery.Suppressed("OPTED_OUT"), NOW, SCHEDULE);

        assertThat(suppressed.state()).isEqualTo(State.SUPPRESSED);
        assertThat(Samples.ledger().with(List.of(sms)).with(suppressed).events())
                .isEmpty();
    }

    @Test
    void addressesAreMasked() {
        assertThat(Masking.mask("0901234567")).isEqualTo("090****567");
        assertThat(Masking.mask("an.nguyen@example.vn")).isEqualTo("a***@example.vn");
        assertThat(Masking.mask("@example.vn")).isEqualTo("***@example.vn");
        assertThat(Masking.mask("114")).isEqualTo("****");
    }

    private static Delivery taken() {
        return new Delivery.Taken("090****567", "text");
    }

    private static Delivery away() {
        return new Delivery.Unsettled(false, "HTTP 503");
    }
}
