package vn.motcua.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.notification.Samples.CONTACTS;
import static vn.motcua.notification.Samples.NOW;
import static vn.motcua.notification.Samples.SCHEDULE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import vn.motcua.notification.Notice.State;
import vn.motcua.platform.journal.Decision;
import vn.motcua.platform.journal.TemporaryFailure;

/** One wake of a notice: whatever goes wrong is an outcome. */
class NoticeDeliveryTest {

    private final Rules rules = SampleRules.shipped();
    private final Notices ledger = Samples.ledger().with(List.of(Samples.intent(rules, "accepted", Medium.SMS)));
    private final Notice notice = ledger.notices().getFirst();
    private final List<Message> sent = new ArrayList<>();
    private final List<String> counted = new ArrayList<>();

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

        assertThat(wake(NOW).reason()).isEqualTo("OPTED_OUT");
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
        assertThat(wake(NOW.plusSeconds(8 * 86_400)).reason()).isEqualTo("EXPIRED");
        assertThat(sent).isEmpty();
    }

    @Test
    void whileIntakeIsAwayTheNoticeWaits() {
        contacts = Mono.error(new TemporaryFailure("away", null));

        Notice waiting = wake(NOW);

        assertThat(waiting.nextAttemptAt()).isEqualTo(NOW.plusSeconds(5));
        assertThat(waiting.attempts()).containsExactly(new Attempt(NOW, Attempt.Outcome.NOT_TAKEN, "TemporaryFailure"));
        assertThat(counted).containsExactly("sms retried accepted");
    }

    @Test
    void everyKindOfFailureHasItsOutcome() {
        answer = Mono.error(new Undeliverable("HTTP 400"));
        assertThat(wake(NOW).state()).isEqualTo(State.FAILED);

        answer = Mono.error(new NotTaken("HTTP 503", null));
        assertThat(outcome()).isEqualTo(Attempt.Outcome.NOT_TAKEN);

        answer = Mono.error(new TimeoutException());
        assertThat(outcome()).isEqualTo(Attempt.Outcome.UNCERTAIN);

        answer = Mono.error(new IllegalStateException("to 0901234567"));
        assertThat(wake(NOW).attempts().getLast().detail()).isEqualTo("IllegalStateException");
    }

    private static Contacts reachedBy(String phone, boolean wantsSms) {
        Contacts.Person an = new Contacts.Person("An", phone, null, wantsSms, true);
        return new Contacts(an, Samples.LOOKUP, null, Matter.UNKNOWN);
    }

    private Attempt.Outcome outcome() {
        return wake(NOW).attempts().getLast().outcome();
    }

    private Notice wake(Instant now) {
        Decision<Notices> decision = Objects.requireNonNull(delivery()
                        .wake(Samples.DOSSIER, ledger, ledger.timers().getFirst(), now)
                        .block())
                .apply(ledger);
        return decision.state().notices().getFirst();
    }

    private NoticeDelivery delivery() {
        return new NoticeDelivery(
                dossier -> contacts,
                new NoticeFields(Samples.catalogue()),
                (intent, to, fields) -> new Message(intent.reference(), to, "", "hello " + fields.get("code"), ""),
                new Channels(List.of(channel()), unprotected()),
                SCHEDULE,
                (medium, outcome, rule) -> counted.add(medium.label() + " " + outcome + " " + rule));
    }

    private NoticeChannel channel() {
        return new NoticeChannel() {
            @Override
            public Medium medium() {
                return Medium.SMS;
            }

            @Override
            public Mono<Void> send(Message message) {
                return answer.doOnSubscribe(subscribed -> sent.add(message));
            }
        };
    }

    private static Protection unprotected() {
        return new Protection() {
            @Override
            public <T> Mono<T> guard(String name, Mono<T> call) {
                return call;
            }
        };
    }
}
