package vn.motcua.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import tools.jackson.databind.JsonNode;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseAssigned;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseReceived;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseResolved;
import vn.motcua.contracts.dossier.LegOutcome;
import vn.motcua.contracts.dossier.LegResult;
import vn.motcua.contracts.dossier.RoutingEvent.LegDispatched;
import vn.motcua.contracts.dossier.RoutingEvent.RouteCompleted;
import vn.motcua.platform.security.Role;
import vn.motcua.platform.testing.TestTokens;

/** A dossier from submission to return, with the other services' events announced by the test; watched live on both instances. */
class JourneyIT {

    private static final String LEG = "khai-sinh";
    private static final String AGENCY = "H32.50.05";

    private final AtomicLong routing = new AtomicLong();
    private final AtomicLong department = new AtomicLong();

    @Test
    void aDossierIsFollowedLiveOnBothInstancesUntilItIsReturned() {
        JsonNode submitted = RunningIntake.submit("1.001193");
        String id = submitted.path("id").asString();
        Watched one = watch(0, submitted);
        Watched two = watch(1, submitted);
        await().until(() -> !one.seen().isEmpty() && !two.seen().isEmpty());

        String code = RunningIntake.accept(id).path("code").asString();
        work(id, code);
        await().until(() -> status(id).equals("RESOLVED"));
        RunningIntake.post(
                        RunningIntake.two().client(),
                        "/api/dossiers/" + id + "/return",
                        RunningIntake.DESK,
                        RunningIntake.key(),
                        Map.of("method", "COUNTER", "evidence", "ký nhận"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("RETURNED");
        for (Watched watched : List.of(one, two)) {
            assertThat(watched.ended()).succeedsWithin(Duration.ofSeconds(10));
            assertThat(watched.seen().getLast().path("status").asString()).isEqualTo("RETURNED");
            assertThat(watched.seen())
                    .isSortedAccordingTo(Comparator.comparingLong(
                            view -> view.path("version").asLong()));
            assertThat(watched.seen().toString()).doesNotContain("0900000001", "056190000001");
        }
        assertThat(RunningIntake.one().published("/intake/" + id))
                .extracting(event -> event.path("type").asString())
                .containsExactly(
                        "vn.motcua.dossier.submitted.v1",
                        "vn.motcua.dossier.accepted.v1",
                        "vn.motcua.dossier.result-ready.v1",
                        "vn.motcua.dossier.leg-result-returned.v1",
                        "vn.motcua.dossier.result-returned.v1");
        assertThat(RunningIntake.one().published("/intake/" + id).toString())
                .doesNotContain("Mẫu")
                .doesNotContain("0900000001");
    }

    private void work(String id, String code) {
        String route = "/routing/" + id;
        String cases = "/department/" + id + "/" + LEG;
        Instant now = Instant.now();
        RunningIntake.announce(
                route,
                routing,
                id,
                new LegDispatched(LEG, 1, AGENCY, code, "1.001193", 1, 480, now.plusSeconds(3600), List.of(), null));
        RunningIntake.announce(cases, department, id, new CaseReceived(LEG, AGENCY, now));
        RunningIntake.announce(cases, department, id, new CaseAssigned(LEG, AGENCY));
        RunningIntake.announce(
                cases,
                department,
                id,
                new CaseResolved(LEG, AGENCY, LegResult.GRANTED, "15/KS", List.of("personalId"), "", now));
        RunningIntake.announce(
                route,
                routing,
                id,
                new RouteCompleted(List.of(new LegOutcome(LEG, AGENCY, LegResult.GRANTED, "15/KS"))));
    }

    @Test
    void anOfficerReadsTheDossierOnceItsLegIsThere() {
        String id = RunningIntake.submit("1.001193").path("id").asString();
        String code = RunningIntake.accept(id).path("code").asString();
        String officer = TestTokens.bearer("officer.ninhphuoc", AGENCY, Role.OFFICER);
        RunningIntake.problem(
                RunningIntake.get(RunningIntake.client(0), "/api/dossiers/" + id, officer), 404, "DOSSIER_UNKNOWN");
        work(id, code);
        await().until(() -> status(id).equals("RESOLVED"));
        RunningIntake.get(RunningIntake.client(0), "/api/dossiers/" + id, officer)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.legs[0].answer.resultRef")
                .isEqualTo("15/KS");
        RunningIntake.get(RunningIntake.client(0), "/internal/dossiers/" + id + "/contacts", RunningIntake.SERVICE)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.phone")
                .isEqualTo("0900000001")
                .jsonPath("$.zalo")
                .isEqualTo(false)
                .jsonPath("$.account")
                .isEqualTo("an.citizen")
                .jsonPath("$.desk.shortName")
                .isEqualTo("UBND xa Ninh Phuoc")
                .jsonPath("$.code")
                .isEqualTo(code);
        RunningIntake.get(RunningIntake.client(0), "/internal/dossiers/" + id + "/form", RunningIntake.SERVICE)
                .expectBody()
                .jsonPath("$.form['child.fullName']")
                .isEqualTo("Trần Minh Mẫu");
        RunningIntake.problem(
                RunningIntake.get(RunningIntake.client(0), "/internal/dossiers/" + id + "/contacts", officer),
                403,
                "FORBIDDEN");
    }

    /** What a watcher has seen, and the end of the stream. */
    private record Watched(List<JsonNode> seen, CompletableFuture<Void> ended) {}

    private static Watched watch(int turn, JsonNode submitted) {
        JsonNode found = RunningIntake.json(RunningIntake.client(turn)
                .post()
                .uri("/api/tracking")
                .bodyValue(Map.of(
                        "idOrCode", submitted.path("lookupCode").asString(),
                        "secret", submitted.path("secret").asString()))
                .exchange()
                .expectStatus()
                .isOk());
        assertThat(found.path("dossier").path("applicant").asString()).isEqualTo("Ng*** T** M**");
        List<JsonNode> seen = new CopyOnWriteArrayList<>();
        CompletableFuture<Void> ended = RunningIntake.client(turn)
                .mutate()
                .responseTimeout(Duration.ofMinutes(2))
                .build()
                .get()
                .uri("/api/tracking/" + found.path("token").asString() + "/stream")
                .accept(MediaType.TEXT_EVENT_STREAM)
                .exchange()
                .returnResult(new ParameterizedTypeReference<ServerSentEvent<JsonNode>>() {})
                .getResponseBody()
                .doOnNext(event -> seen.add(event.data()))
                .then()
                .toFuture();
        return new Watched(seen, ended);
    }

    private static String status(String id) {
        return RunningIntake.json(
                        RunningIntake.get(RunningIntake.client(1), "/api/dossiers/" + id, RunningIntake.CITIZEN))
                .path("status")
                .asString();
    }
}
