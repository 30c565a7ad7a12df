package vn.motcua.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.notification.SampleChannels.FIRST;
import static vn.motcua.notification.Samples.CONTACTS;
import static vn.motcua.notification.Samples.DOSSIER;
import static vn.motcua.notification.Samples.NOW;
import static vn.motcua.notification.Samples.SCHEDULE;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import vn.motcua.notification.Notice.State;
import vn.motcua.platform.journal.Decision;
import vn.motcua.platform.journal.TemporaryFailure;
import vn.motcua.platform.journal.Timer;

/** One wake of a notice: whatever goes wrong is an outcome. */
class NoticeDeliveryTest {

    private final Rules rules = SampleRules.shipped();
    private final Notices ledger =
            Samples.ledger().with(List.of(Samples.intent(rules, "accepted", Medium.SMS)), SampleChannels.taking());
    private final Notice notice = ledger.notices().getFirst();
    private final List<Message> sent = new ArrayList<>();
    private final List<String> counted = new ArrayList<>();
    private final List<String> taken = new ArrayList<>();

    private final PlacesInMemory places = new PlacesInMemory();

    private RetrySchedule schedule = SCHEDULE;
    private CapRules caps = new CapRules(50, 20);
    private ForgottenTime forgotten = Samples.nothingForgotten();
    private Mono<Contacts> contacts = Mono.just(CONTACTS);
    private Mono<Void> answer = Mono.empty();

    @Test
    void aNoticeThatIsDueIsSentWithItsReference() {
        Notice settled = wake(NOW);

        assertThat(settled.state()).isEqualTo(State.SENT);
        assertThat(settled.recipient()).isEqualTo("090****567");
        assertThat(settled.text()).isEqualTo("hello " + Samples.CODE);
        assertThat(sent)
                .extracting(Message::reference)
                .containsExactly(notice.intent().reference());
        assertThat(counted).containsExactly("sms sent accepted");
    }

    @Test
    void whoOptedOutGetsNothing() {
        contacts = Mono.just(reachedBy("0901234567", false));

        assertThat(wakeOf("overdue").reason()).isEqualTo("OPTED_OUT");
        assertThat(sent).isEmpty();
    }

    @Test
    void whatTheLawHasTheOfficeSayIsSaidToWhoWantsNothingAndCannotBeReachedOtherwise() {
        contacts = Mono.just(reachedBy("0901234567", false));

        assertThat(wakeOf("accepted").state()).isEqualTo(State.SENT);
        assertThat(sent).hasSize(1);
    }

    /** By SMS only. */
    private Notice wakeOf(String rule) {
        Notices asked =
                Samples.ledger().with(List.of(Samples.intent(rules, rule, Medium.SMS)), SampleChannels.taking());
        return Objects.requireNonNull(delivery()
                        .wake(DOSSIER, asked, asked.timers().getFirst(), NOW)
                        .block())
                .apply(asked)
                .state()
                .notices()
                .getFirst();
    }

    @Test
    void whatWasDueBeforeTheStoreWasLostMakesNoTelephoneRingAgain() {
        forgotten = new ForgottenTime(NOW.minusSeconds(60), NOW.plusSeconds(60));

        Notice woken = wake(NOW.plus(Duration.ofHours(1)));

        assertThat(woken.state()).isEqualTo(State.TEMPORARY_FAILURE);
        assertThat(woken.reason()).isEqualTo("UNCERTAIN");
        assertThat(woken.isLost()).isFalse();
        assertThat(sent).isEmpty();
    }

    @Test
    void byZaloOnlyWhoAskedForItIsToldAndAllOthersAreToldBySms() {
        contacts = Mono.just(reachedBy("0901234567", true));
        Intent zalo = Samples.intent(rules, "accepted", Medium.ZALO);
        Notices asked = Samples.ledger().with(List.of(zalo), SampleChannels.withZalo());

        Notices told = Objects.requireNonNull(delivery()
                        .wake(DOSSIER, asked, asked.timers().getFirst(), NOW)
                        .block())
                .apply(asked)
                .state();

        assertThat(told.notices())
                .extracting(one -> one.intent().medium() + " " + one.state() + " " + one.reason())
                .containsExactly("ZALO SUPPRESSED OPTED_OUT", "SMS CREATED null");
        assertThat(sent).isEmpty();
    }

    @Test
    void whoGaveNoAddressGetsNothing() {
        contacts = Mono.just(reachedBy(" ", true));

        assertThat(wake(NOW).reason()).isEqualTo("NO_ADDRESS");
        assertThat(counted).containsExactly("sms suppressed accepted");
    }

    @Test
    void anErasedApplicantGetsNothing() {
        contacts = Mono.empty();

        assertThat(wake(NOW).reason()).isEqualTo("NO_CONTACTS");
    }

    @Test
    void whatIsTooOldIsNotSentAnyMore() {
        assertThat(wake(NOW.plusSeconds(8 * 86_400)).state()).isEqualTo(State.EXPIRED);
        assertThat(sent).isEmpty();
    }

    @Test
    void whatCanWaitIsHeldInQuietHoursAndNobodyIsAsked() {
        QuietHours morning =
                new QuietHours(LocalTime.of(9, 0), LocalTime.NOON, Duration.ZERO, ZoneId.of("Asia/Ho_Chi_Minh"));
        schedule = new RetrySchedule(SCHEDULE.waits(), SCHEDULE.expiry(), SCHEDULE.triesBeforeNext(), morning);
        contacts = Mono.error(new TemporaryFailure("away", null));

        Notice held = wake(NOW);

        assertThat(held.reason()).isEqualTo("QUIET_HOURS");
        assertThat(held.nextAttemptAt()).isEqualTo(NOW.plusSeconds(3 * 3_600));
        assertThat(held.attempts()).isEmpty();
        assertThat(counted).containsExactly("sms held accepted");
    }

    @Test
    void howLateItWentIsToldFromWhatItTells() {
        wake(NOW.plusSeconds(7));

        assertThat(taken).containsExactly("sms DAYTIME 7");
    }

    @Test
    void whatNobodyTookIsNoDelay() {
        answer = Mono.error(new NotTaken("HTTP 503", null));

        wake(NOW.plusSeconds(7));

        assertThat(taken).isEmpty();
    }

    @Test
    void aNightInWhichItWasHeldIsNoDelay() {
        RetrySchedule byDay = schedule;
        schedule = new RetrySchedule(
                SCHEDULE.waits(),
                SCHEDULE.expiry(),
                SCHEDULE.triesBeforeNext(),
                new QuietHours(LocalTime.of(9, 0), LocalTime.NOON, Duration.ZERO, ZoneId.of("Asia/Ho_Chi_Minh")));
        Notices held = Objects.requireNonNull(
                        delivery().wake(DOSSIER, ledger, timer(), NOW).block())
                .apply(ledger)
                .state();
        schedule = byDay;

        Instant morning = NOW.plusSeconds(3 * 3_600);
        delivery()
                .wake(DOSSIER, held, held.timers().getFirst(), morning.plusSeconds(2))
                .block();

        assertThat(taken).containsExactly("sms DAYTIME 2");
    }

    @Test
    void whoHadEnoughTodayGetsNothingMore() {
        caps = new CapRules(50, 1);
        Notices late = Samples.ledger()
                .with(
                        List.of(
                                Samples.intent(rules, "overdue", Medium.SMS),
                                Samples.intent(rules, "silence", Medium.SMS)),
                        SampleChannels.taking());

        late.timers()
                .forEach(timer -> Objects.requireNonNull(
                        delivery().wake(DOSSIER, late, timer, NOW).block()));

        assertThat(sent).hasSize(1);
        assertThat(counted).containsExactly("sms sent overdue", "sms suppressed silence");
    }

    @Test
    void whileIntakeIsAwayTheNoticeWaits() {
        contacts = Mono.error(new TemporaryFailure("away", null));

        Notice waiting = wake(NOW);

        Attempt tried = waiting.attempts().getFirst();
        assertThat(waiting.nextAttemptAt()).isEqualTo(tried.at().plusSeconds(5));
        assertThat(tried)
                .isEqualTo(new Attempt(tried.at(), FIRST, Attempt.Outcome.NOT_TAKEN, "TemporaryFailure", null));
        assertThat(counted).containsExactly("sms retried accepted");
    }

    @Test
    void aTryIsNotedForTheTimeAtWhichItEnded() {
        answer = Mono.delay(Duration.ofMillis(50)).then();

        assertThat(wake(NOW).attempts().getFirst().at()).isAfterOrEqualTo(NOW.plusMillis(50));
    }

    @Test
    void everyKindOfFailureHasItsOutcome() {
        answer = Mono.error(new Undeliverable("HTTP 400"));
        assertThat(wake(NOW).state()).isEqualTo(State.PERMANENT_FAILURE);

        answer = Mono.error(new NotTaken("HTTP 503", null));
        assertThat(outcome()).isEqualTo(Attempt.Outcome.NOT_TAKEN);

        answer = Mono.error(new TimeoutException());
        assertThat(outcome()).isEqualTo(Attempt.Outcome.UNCERTAIN);

        answer = Mono.error(new IllegalStateException("to 0901234567"));
        assertThat(wake(NOW).attempts().getLast().detail()).isEqualTo("IllegalStateException");
    }

    @Test
    void afterACrashTheSameProviderIsAskedAgainWhateverItSays() {
        answer = Mono.error(new NotTaken("HTTP 503", null));

        Notice again = woken(delivery().wakeAgain(DOSSIER, ledger, timer(), NOW));

        assertThat(again.provider()).isEqualTo(FIRST);
        assertThat(again.attempts())
                .extracting(Attempt::outcome)
                .containsExactly(Attempt.Outcome.UNCERTAIN, Attempt.Outcome.NOT_TAKEN);
        assertThat(wake(NOW).provider()).isEqualTo(SampleChannels.SECOND);
    }

    @Test
    void officesAreToldAtTheirMailboxesWhateverTheApplicantWishes() {
        contacts = Mono.just(reachedBy(" ", false));
        Notices late = Samples.ledger().with(office("office-acceptance-overdue"), SampleChannels.taking());

        late.timers()
                .forEach(timer -> Objects.requireNonNull(
                        delivery().wake(DOSSIER, late, timer, NOW).block()));

        assertThat(sent)
                .extracting(Message::to)
                .containsExactly("motcua.H32.50.05@office.example", "head.H32.50.05@office.example");
    }

    @Test
    void anOfficeWithoutAMailboxIsNotTold() {
        Intent unknown = office("office-dispatched").stream()
                .map(intent -> intent.agency() == null ? intent : at("H32.99", intent))
                .findFirst()
                .orElseThrow();
        Notices moved = Samples.ledger().with(List.of(unknown), SampleChannels.taking());

        Notice settled = Objects.requireNonNull(delivery()
                        .wake(DOSSIER, moved, moved.timers().getFirst(), NOW)
                        .block())
                .apply(moved)
                .state()
                .notices()
                .getFirst();

        assertThat(settled.reason()).isEqualTo("NO_ADDRESS");
        assertThat(sent).isEmpty();
    }

    private List<Intent> office(String rule) {
        return Samples.intents(rules, SampleEvents.of(rule), rule);
    }

    private static Intent at(String agency, Intent intent) {
        return new Intent(
                intent.reference(),
                intent.rule(),
                intent.event(),
                intent.audience(),
                agency,
                intent.medium(),
                intent.createdAt(),
                intent.facts(),
                intent.weight(),
                null,
                intent.otherwise());
    }

    private static Contacts reachedBy(String phone, boolean wantsSms) {
        Contacts.Person an = new Contacts.Person("An", phone, null, wantsSms, true, false, null);
        return new Contacts(an, Samples.LOOKUP, null, Matter.UNKNOWN);
    }

    private Attempt.Outcome outcome() {
        return wake(NOW).attempts().getLast().outcome();
    }

    private Notice wake(Instant now) {
        return woken(delivery().wake(DOSSIER, ledger, timer(), now));
    }

    private Timer timer() {
        return ledger.timers().getFirst();
    }

    private Notice woken(Mono<Function<Notices, Decision<Notices>>> wake) {
        return Objects.requireNonNull(wake.block())
                .apply(ledger)
                .state()
                .notices()
                .getFirst();
    }

    private Caps caps() {
        return new Caps(places, caps, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private NoticeDelivery delivery() {
        return new NoticeDelivery(
                new SharedContacts(dossier -> contacts),
                new Addresses(Samples.catalogue()),
                new NoticeFields(Samples.catalogue(), Samples.LINKS),
                SampleTexts.writer((intent, to, fields, own) ->
                        new Message(intent.reference(), to, "", "hello " + fields.get("code"), "")),
                caps(),
                SampleChannels.answering(message -> answer.doOnSubscribe(subscribed -> sent.add(message))),
                schedule,
                metrics(),
                forgotten);
    }

    private NoticeMetrics metrics() {
        return new NoticeMetrics() {
            @Override
            public void count(Medium medium, String outcome, String rule) {
                counted.add(medium.label() + " " + outcome + " " + rule);
            }

            @Override
            public void handedOver(Medium medium, Urgency urgency, Duration delay) {
                taken.add(medium.label() + " " + urgency + " " + delay.toSeconds());
            }

            @Override
            public void receipt(String provider, String outcome) {
                counted.add(provider + " " + outcome);
            }
        };
    }
}
