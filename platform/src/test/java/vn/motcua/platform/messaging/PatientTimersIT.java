package vn.motcua.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import reactor.core.publisher.Flux;
import vn.motcua.platform.journal.Timer;
import vn.motcua.platform.messaging.Tickets.Ticket;
import vn.motcua.platform.sample.SampleService;
import vn.motcua.platform.store.Journaled;
import vn.motcua.platform.store.TimerQueue;
import vn.motcua.platform.store.TimerStore;
import vn.motcua.platform.testing.ServiceUnderTest;

/** However many timers that let others pass are due, they hold up none that does not, and none of them is lost or fires twice. */
@ExtendWith(SampleService.class)
class PatientTimersIT {

    private static final int CROWD = 2_000;
    private static final int PLACES = 8;
    private static final int STALE = 20;

    private final ServiceUnderTest service = SampleService.running();

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private final Instant longAgo = now.minusSeconds(600);
    private final Tickets tickets = new Tickets(service);
    private final Timers<Ticket> timers = tickets.timers();
    private final Timers<Ticket> others = tickets.timers();

    @AfterEach
    void rest() {
        tickets.open();
        timers.stop();
        others.stop();
    }

    @Test
    void aCrowdThatLetsOthersPassHoldsUpNobodyElse() {
        Flux.range(0, CROWD)
                .flatMap(number -> tickets.save("crowd-" + number, new Ticket(null, longAgo)), 64)
                .blockLast();
        timers.start();
        await().untilAsserted(() -> assertThat(tickets.begun).hasSize(PLACES));

        tickets.save("single", new Ticket(Instant.now(), null)).block();

        await().untilAsserted(
                        () -> assertThat(tickets.ticket("single").prompt()).isNull());
        assertThat(tickets.begun).hasSize(PLACES + 1).endsWith("wake " + tickets.id("single") + " prompt");

        others.start();
        tickets.open();
        await().untilAsserted(() -> assertThat(tickets.begun).hasSize(CROWD + 1));
        await().untilAsserted(() -> assertThat(tickets.with("patientAt")).isZero());
        assertThat(tickets.begun).doesNotHaveDuplicates();
    }

    @Test
    void whileEventsAreUnreadACrowdThatLetsOthersPassKeepsToOnePlace() {
        tickets.unread.set(1);
        for (int number = 1; number <= PLACES; number++) {
            tickets.save("patient-" + number, new Ticket(null, longAgo)).block();
        }
        timers.start();
        await().during(Duration.ofMillis(1_500))
                .untilAsserted(() -> assertThat(tickets.begun).hasSizeLessThanOrEqualTo(1));
        assertThat(tickets.begun).hasSize(1);

        tickets.unread.set(0);

        await().untilAsserted(() -> assertThat(tickets.begun).hasSize(PLACES));
    }

    @Test
    void aDocumentThatWaitsForAPlaceIsFreeForTimersThatDoNot() {
        for (int number = 1; number <= PLACES; number++) {
            tickets.save("early-" + number, new Ticket(null, longAgo)).block();
        }
        tickets.save("last", new Ticket(null, now.minusSeconds(1))).block();
        timers.start();
        await().during(Duration.ofMillis(1_500))
                .untilAsserted(() -> assertThat(tickets.begun).hasSize(PLACES));

        tickets.save("last", new Ticket(Instant.now(), now.minusSeconds(1))).block();

        await().untilAsserted(() -> assertThat(tickets.ticket("last").prompt()).isNull());
        assertThat(tickets.begun).hasSize(PLACES + 1).endsWith("wake " + tickets.id("last") + " prompt");
        tickets.open();
        await().untilAsserted(() -> assertThat(tickets.with("patientAt")).isZero());
    }

    @Test
    void timersOfBothKindsOfOneDocumentFireOnceEach() {
        tickets.open();
        tickets.save("both", new Ticket(now.minusSeconds(1), now.minusSeconds(2)))
                .block();
        assertThat(tickets.stored("both")).containsKeys("wakeAt", "patientAt");

        timers.start();
        others.start();

        await().untilAsserted(
                        () -> assertThat(tickets.stored("both")).doesNotContainKeys("wakeAt", "patientAt", "lease"));
        assertBegun("both", "wake prompt", "wake patient");
    }

    @Test
    void whatIsSaidToBeDueAndIsNotHoldsUpNobodyAndIsPutRight() {
        tickets.open();
        for (int number = 1; number <= STALE; number++) {
            stale("stale-" + number, new Ticket(null, null));
        }
        Instant tomorrow = now.plus(Duration.ofDays(1));
        stale("later", new Ticket(null, tomorrow));
        tickets.save("real", new Ticket(null, now.minusSeconds(1))).block();

        timers.start();

        await().untilAsserted(() -> assertThat(tickets.ticket("real").patient()).isNull());
        await().untilAsserted(() -> assertThat(tickets.with("wakeAt")).isZero());
        await().untilAsserted(() -> assertThat(tickets.with("lease")).isZero());
        await().untilAsserted(() -> assertThat(tickets.with("patientAt")).isOne());
        assertThat(tickets.stored("later")).containsEntry("patientAt", Date.from(tomorrow));
        assertBegun("real", "wake patient");
    }

    @Test
    void whatWasSavedInTheMeantimeIsNotPutRight() {
        Ticket none = new Ticket(null, null);
        stale("saved", none);
        Journaled<Ticket> before =
                Objects.requireNonNull(tickets.store().load(tickets.id("saved")).block());
        TimerStore late = tickets.claimedByWhoIsGone("saved", TimerQueue.PATIENT);
        tickets.save("saved", new Ticket(null, now)).block();

        late.correct(before).block();

        assertThat(tickets.stored("saved")).containsEntry("patientAt", Date.from(now));
    }

    private void stale(String name, Ticket ticket) {
        tickets.save(name, ticket).block();
        tickets.set(name, "patientAt", longAgo);
        tickets.set(name, "wakeAt", longAgo);
    }

    @Test
    void whoComesAfterAnInterruptedEffectIsToldWhoseItWasWhicheverQueueItWasIn() {
        tickets.open();
        tickets.save("broken", new Ticket(now.minusSeconds(1), now.minusSeconds(2)))
                .block();
        interrupt("broken");

        timers.start();

        await().untilAsserted(() -> assertThat(tickets.stored("broken")).doesNotContainKeys("wakeAt", "patientAt"));
        assertBegun("broken", "again patient", "wake prompt");
    }

    @Test
    void anInterruptedEffectIsNotForgottenWhenWhoComesNextIsGoneBeforeItBegan() {
        tickets.open();
        tickets.save("broken", new Ticket(now.minusSeconds(1), now.minusSeconds(2)))
                .block();
        interrupt("broken");
        tickets.claimedByWhoIsGone("broken", TimerQueue.PROMPT);
        tickets.claimedByWhoIsGone("broken", TimerQueue.PATIENT);

        timers.start();

        await().untilAsserted(() -> assertThat(tickets.stored("broken")).doesNotContainKeys("wakeAt", "patientAt"));
        assertBegun("broken", "again patient", "wake prompt");
    }

    @Test
    void ifALeaseOfTheVersionBeforeDoesNotSayWhoseEffectItWasItMayHaveBeenAny() {
        tickets.open();
        Document old = new Document("owner", "old").append("until", Date.from(longAgo));
        for (String name : List.of("begun", "claimed")) {
            tickets.save(name, new Ticket(now.minusSeconds(1), now.minusSeconds(2)))
                    .block();
        }
        tickets.set(
                "begun", "lease", new Document(old).append("interrupted", false).append("working", true));
        tickets.set(
                "claimed",
                "lease",
                new Document(old).append("interrupted", true).append("working", false));

        timers.start();

        await().untilAsserted(() -> assertThat(tickets.begun).hasSize(4));
        assertThat(tickets.begun).allMatch(effect -> effect.startsWith("again "));
    }

    @Test
    void whatWasEndedWhileItsEffectWasUnderWayIsRecordedWhereItIsToBeNoted() {
        tickets.noting = true;

        endedMeanwhile();

        assertThat(tickets.recorded).containsExactly(new Ticket(null, longAgo), new Ticket(null, null));
    }

    @Test
    void whatWasEndedWhileItsEffectWasUnderWayIsRecordedNowhereElse() {
        endedMeanwhile();

        assertThat(tickets.recorded).containsExactly(new Ticket(null, longAgo));
    }

    private void endedMeanwhile() {
        tickets.save("ended", new Ticket(null, longAgo)).block();
        timers.start();
        await().untilAsserted(() -> assertThat(tickets.begun).hasSize(1));
        tickets.save("ended", new Ticket(null, null)).block();
        tickets.open();
        await().untilAsserted(() -> assertThat(tickets.with("lease")).isZero());
    }

    private void interrupt(String name) {
        TimerStore gone = tickets.claimedByWhoIsGone(name, TimerQueue.PATIENT);
        assertThat(gone.renew(tickets.id(name), new Timer("patient", now, true)).block())
                .isTrue();
    }

    private void assertBegun(String name, String... effects) {
        assertThat(tickets.begun)
                .map(effect -> effect.replace(tickets.id(name) + " ", ""))
                .containsExactlyInAnyOrder(effects);
    }
}
