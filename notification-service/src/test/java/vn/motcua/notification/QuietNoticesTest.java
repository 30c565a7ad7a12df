package vn.motcua.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.notification.Samples.DOSSIER;
import static vn.motcua.notification.Samples.NOW;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.notification.Notice.State;

/** What the night does to notices: it holds back what can wait, and takes nothing of its life. */
class QuietNoticesTest {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Duration HOUR = Duration.ofHours(1);

    /** At nine in the morning plus twelve hours it is quiet. */
    private static final Instant EVENING = NOW.plus(Duration.ofHours(12));

    private static final Instant MORNING = NOW.plus(Duration.ofHours(22));

    private final RetrySchedule schedule = new RetrySchedule(
            List.of(HOUR, HOUR),
            HOUR.multipliedBy(13),
            2,
            new QuietHours(LocalTime.of(21, 0), LocalTime.of(7, 0), Duration.ZERO, VIETNAM));
    private final Rules rules = SampleRules.shipped();
    private final Channels channels = SampleChannels.taking();

    @Test
    void aShortMessageThatCanWaitIsHeldAndAnythingElseIsNot() {
        assertThat(heldUntil("accepted", Medium.SMS)).isEqualTo(MORNING);
        assertThat(heldUntil("desk-succeeded", Medium.SMS)).isEqualTo(MORNING);
        assertThat(heldUntil("submitted", Medium.SMS)).isNull();
        assertThat(heldUntil("accepted", Medium.EMAIL)).isNull();
        assertThat(heldUntil("accepted", Medium.PORTAL)).isNull();
        assertThat(heldUntil("office-submitted", Medium.MAILBOX)).isNull();
        assertThat(schedule.heldUntil(DOSSIER, intent("accepted"), EVENING.minusMillis(1)))
                .isNull();
    }

    @Test
    void whatAnOfficerWantsSentAgainGoesAtOnce() {
        Intent again = intent("desk-succeeded").again("desk.ninhphuoc", "key", EVENING);

        assertThat(schedule.heldUntil(DOSSIER, again, EVENING)).isNull();
        assertThat(again.weight().urgency().isPatient()).isFalse();
    }

    @Test
    void whatOneDossierHasToSayGoesOutTogether() {
        RetrySchedule spread = new RetrySchedule(
                List.of(HOUR), HOUR, 2, new QuietHours(LocalTime.of(21, 0), LocalTime.of(7, 0), HOUR, VIETNAM));
        Instant first = spread.heldUntil(DOSSIER, intent("accepted"), EVENING);

        assertThat(first).isNotNull();
        assertThat(spread.heldUntil(DOSSIER, intent("ready"), EVENING.plus(HOUR)))
                .isEqualTo(first);
        assertThat(spread.heldUntil(DOSSIER.replace('1', '2'), intent("accepted"), EVENING))
                .isNotEqualTo(first);
    }

    @Test
    void whatFailedByDayIsNoLessLateForTheNightAfterIt() {
        Notice tried = Notice.of(intent("accepted"), channels)
                .after(new Delivery.Unsettled(false, "HTTP 503"), NOW, schedule, channels);

        Notice held = tried.after(new Delivery.Held(MORNING), EVENING, schedule, channels);

        assertThat(held.nextAttemptAt()).isEqualTo(MORNING);
        assertThat(held.heldUntil()).isNull();
    }

    @Test
    void theLedgerSaysUntilWhenAndWhyItIsHeld() {
        Notice held =
                Notice.of(intent("accepted"), channels).after(new Delivery.Held(MORNING), EVENING, schedule, channels);

        assertThat(held.state()).isEqualTo(State.CREATED);
        assertThat(held.nextAttemptAt()).isEqualTo(MORNING);
        assertThat(held.reason()).isEqualTo("QUIET_HOURS");
        assertThat(held.isHeld()).isTrue();

        Notice sent = held.after(new Delivery.Taken("090****567", "x"), MORNING, schedule, channels);
        assertThat(sent.reason()).isNull();
        assertThat(sent.isHeld()).isFalse();
        assertThat(sent.heldUntil()).isEqualTo(MORNING);
    }

    @Test
    void whatAReceiptSettledMeanwhileIsNotHeld() {
        Receipt word = new Receipt(Receipt.Outcome.DELIVERED, EVENING, "");
        Notice settled = Notice.of(intent("accepted"), channels).after(word);

        assertThat(settled.after(new Delivery.Held(MORNING), EVENING, schedule, channels))
                .isEqualTo(settled);
    }

    @Test
    void aNoticeThatSleepsDoesNotAgeByNight() {
        Instant old = NOW.plus(Duration.ofHours(23));

        assertThat(schedule.expired(intent("accepted"), old)).isFalse();
        assertThat(schedule.expired(intent("accepted"), old.plusMillis(1))).isTrue();
        assertThat(schedule.expired(intent("submitted"), NOW.plus(Duration.ofHours(13))))
                .isFalse();
        assertThat(schedule.expired(intent("submitted"), EVENING.plus(HOUR).plusMillis(1)))
                .isTrue();
    }

    private @Nullable Instant heldUntil(String rule, Medium medium) {
        return schedule.heldUntil(DOSSIER, Samples.intent(rules, rule, medium), EVENING);
    }

    private Intent intent(String rule) {
        return Samples.intent(rules, rule, Medium.SMS);
    }
}
