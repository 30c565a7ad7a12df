package vn.motcua.platform.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.platform.sample.Counting.service;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.motcua.contracts.CloudEvent;
import vn.motcua.platform.messaging.Incidents;
import vn.motcua.platform.sample.SampleApplication.Happened;

/** What a lane promises, on real MongoDB and real Kafka: each event once and in order, and a sick lane stops alone. */
@ExtendWith(Counting.Service.class)
class LanesIT {

    private final Counting counter = new Counting();

    @Test
    void anEventCountsOnceHoweverOftenItArrives() {
        CloudEvent<Happened> first = counter.happened(1, 5);
        counter.publish(first);
        counter.publish(first);
        counter.publish(counter.happened(2, 7));
        counter.publish(first);

        await().untilAsserted(
                        () -> assertThat(counter.state().getInteger("total")).isEqualTo(12));
        await().during(Duration.ofMillis(300))
                .untilAsserted(() ->
                        assertThat(service.published("/sample/" + counter.id)).hasSize(2));
    }

    @Test
    void aGapIsHeldAndHealedWhenTheMissingEventArrives() {
        counter.publish(counter.happened(1, 1));
        counter.publish(counter.happened(3, 100));
        await().untilAsserted(() -> assertThat(counter.incident().code()).isEqualTo("GAP"));
        assertThat(counter.state().getInteger("total")).isEqualTo(1);
        counter.add("during", "{\"amount\":1}")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("LANE_PARKED");

        counter.publish(counter.happened(2, 10));

        await().untilAsserted(
                        () -> assertThat(counter.state().getInteger("total")).isEqualTo(111));
        await().untilAsserted(() ->
                assertThat(service.bean(Incidents.class).find(counter.id)).isEmpty());
        counter.add("after", "{\"amount\":1}").expectStatus().isOk();
    }

    @Test
    void aPoisonedLaneStopsAloneAndGoesOnAfterAPersonResolvedIt() {
        service.publish(counter.id, "no json at all".getBytes(UTF_8));
        counter.publish(counter.happened(1, 3));
        String other = UUID.randomUUID().toString();
        service.publish(Counting.happened(other, 1, 4), SampleApplication.TYPES);

        await().untilAsserted(() -> assertThat(counter.incident().waiting()).hasSize(2));
        await().untilAsserted(() ->
                assertThat(Counting.state(other).getInteger("total")).isEqualTo(4));
        assertThat(counter.incident().code()).isEqualTo("UNREADABLE");

        counter.replay("{}").expectBody().jsonPath("$.released").isEqualTo(false);
        counter.replay("{\"resolution\":\"DISCARD\"}").expectStatus().isEqualTo(422);
        counter.replay("{\"resolution\":\"DISCARD\",\"reason\":\"garbage\"}")
                .expectBody()
                .jsonPath("$.released")
                .isEqualTo(true);

        assertThat(counter.state().getInteger("total")).isEqualTo(3);
    }

    @Test
    void anImpossibleEventParksAndCanBeMarkedAsSeen() {
        counter.publish(counter.happened(1, -1));
        counter.publish(counter.happened(2, 9));
        await().untilAsserted(() -> assertThat(counter.incident().waiting()).hasSize(2));
        assertThat(counter.incident().code()).isEqualTo("IMPOSSIBLE");

        counter.replay("{\"resolution\":\"MARK_SEEN\",\"reason\":\"agreed with its owner\"}")
                .expectStatus()
                .isOk();

        assertThat(counter.state().getInteger("total")).isEqualTo(9);
    }

    @Test
    void aMarkMayOnlyBeSetOnTheNextEventOfItsSource() {
        counter.publish(counter.happened(7, 1));
        await().untilAsserted(() -> assertThat(counter.incident().code()).isEqualTo("GAP"));

        counter.replay("{\"resolution\":\"MARK_SEEN\",\"reason\":\"in a hurry\"}")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("NOT_NEXT");
        counter.replay("{\"resolution\":\"DISCARD\",\"position\":\"elsewhere\",\"reason\":\"in a hurry\"}")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("INCIDENT_CHANGED");
    }

    @Test
    void anEventOfAnotherDossiersSourceIsNotTaken() {
        CloudEvent<Happened> foreign = counter.happened(1, 5);
        counter.publish(new CloudEvent<>(
                foreign.specversion(),
                foreign.id(),
                "/other/" + UUID.randomUUID(),
                foreign.type(),
                foreign.subject(),
                foreign.time(),
                foreign.sequence(),
                foreign.correlationid(),
                foreign.causationid(),
                foreign.datacontenttype(),
                foreign.data()));

        await().untilAsserted(() -> assertThat(counter.incident().code()).isEqualTo("UNREADABLE"));
    }

    @Test
    void aFlagThatACrashLeftBehindIsTakenBack() {
        counter.add("one", "{\"amount\":1}").expectStatus().isOk();
        counter.flagAsParked();

        await().untilAsserted(() -> assertThat(counter.stored()).doesNotContainKey("parked"));
        counter.add("two", "{\"amount\":1}").expectStatus().isOk();
    }
}
