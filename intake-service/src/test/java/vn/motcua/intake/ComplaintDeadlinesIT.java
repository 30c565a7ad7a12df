package vn.motcua.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.motcua.platform.security.Role;
import vn.motcua.platform.testing.ServiceUnderTest;
import vn.motcua.platform.testing.TestTokens;

/** Deadlines that pass while the service is down are recorded when it is up again, each once. */
class ComplaintDeadlinesIT {

    private static final String AUDITOR = TestTokens.bearer("auditor.khanhhoa", null, Role.AUDITOR);

    @Test
    void deadlinesMissedDuringDowntimeAreEachRecordedOnce() {
        String unread;
        String asked;
        ServiceUnderTest before = ServiceUnderTest.start(IntakeApplication.class, "intake", settings());
        try (before) {
            unread = submit(before);
            asked = submit(before);
            RunningIntake.post(
                            before.client(),
                            "/api/complaints/" + asked + "/supplement-request",
                            RunningIntake.DESK,
                            RunningIntake.key(),
                            Map.of("request", "Cho biết ngày giờ sự việc."))
                    .expectStatus()
                    .isOk();
            assertThat(overdue(before, unread)).isEmpty();
        }
        Map<String, Object> later = new HashMap<>(settings());
        later.put("motcua.clock.offset", "P40D");
        try (ServiceUnderTest after = before.another(IntakeApplication.class, "intake", later);
                ServiceUnderTest twin = before.another(IntakeApplication.class, "intake", later)) {
            await().untilAsserted(() -> {
                assertThat(overdue(after, unread)).containsExactly("DECISION");
                assertThat(overdue(after, asked)).containsExactly("SUPPLEMENT", "DECISION");
            });
            assertThat(view(twin, asked).path("status").asString()).isEqualTo("LAPSED");
            assertThat(view(twin, asked).path("deadline").path("missed").asBoolean())
                    .isTrue();
            await().during(Duration.ofMillis(700)).untilAsserted(() -> {
                assertThat(announced(after, unread)).containsExactly("DECISION");
                assertThat(announced(after, asked)).containsExactly("SUPPLEMENT", "DECISION");
            });
            JsonNode counts = RunningIntake.json(RunningIntake.get(after.client(), "/api/complaints/counts", AUDITOR));
            assertThat(counts.path("items").path(0).path("overdue").asInt()).isEqualTo(1);
        }
    }

    private static Map<String, Object> settings() {
        return Map.of("motcua.tracking.secret-key", "a-key-of-the-integration-tests-0123456789");
    }

    private static String submit(ServiceUnderTest service) {
        return RunningIntake.json(RunningIntake.post(
                                service.client(),
                                "/api/complaints",
                                RunningIntake.CITIZEN,
                                RunningIntake.key(),
                                ComplaintsIT.body())
                        .expectStatus()
                        .isCreated())
                .path("id")
                .asString();
    }

    private static JsonNode view(ServiceUnderTest service, String id) {
        return RunningIntake.json(RunningIntake.get(service.client(), "/api/complaints/" + id, AUDITOR)
                .expectStatus()
                .isOk());
    }

    private static List<String> overdue(ServiceUnderTest service, String id) {
        return view(service, id)
                .path("overdue")
                .valueStream()
                .map(missed -> missed.path("step").asString())
                .toList();
    }

    private static List<String> announced(ServiceUnderTest service, String id) {
        return service.published("/complaint/" + id).stream()
                .filter(event -> event.path("type").asString().equals("vn.motcua.complaint.overdue.v1"))
                .map(event -> event.path("data").path("step").asString())
                .toList();
    }
}
