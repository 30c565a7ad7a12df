package vn.motcua.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.intake.Administration.ADMIN;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.motcua.platform.security.Role;
import vn.motcua.platform.testing.TestTokens;

/**
 * A day off is announced while many dossiers are open: nothing moves by itself, the job moves each once. For a thousand of them,
 * run it with {@code -Dmotcua.calendar.dossiers=1000}.
 */
class CalendarChangeIT {

    private static final int MANY = Integer.getInteger("motcua.calendar.dossiers", 200);
    private static final String AGENCY = "H32.50.99";
    private static final String AREA = "99001";
    private static final String CALENDAR = "lich-thu";
    private static final String DESK = TestTokens.bearer("desk.thu", AGENCY, Role.DESK);
    private static final String RECOUNT = "/api/calendars/" + CALENDAR + "/recount";

    @Test
    void aNewDayOffMovesEveryDueDateByAnAuditedJobAfterADryRun() throws Exception {
        anAgencyWithItsOwnCalendar();
        List<String> ids = atOnce(IntStream.range(0, MANY)
                .<Callable<String>>mapToObj(number -> CalendarChangeIT::accepted)
                .toList());
        OffsetDateTime before = due(ids.getFirst());
        LocalDate dayOff = before.toLocalDate();
        String off = "year " + dayOff.getYear() + "\noff " + dayOff + " | Quyết định mẫu";
        put("calendars", Administration.calendar(CALENDAR, 2, off));
        await().until(() -> versionAt(1) == 2);
        assertThat(due(ids.getFirst())).isEqualTo(before);

        JsonNode dry = recounted(RECOUNT + "?dryRun=true", RunningIntake.key());
        assertThat(dry.path("moved").asInt()).isEqualTo(MANY);
        assertThat(dry.path("moves").findValuesAsString("id")).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(due(ids.getFirst())).isEqualTo(before);

        long start = System.nanoTime();
        JsonNode done = recounted(RECOUNT, RunningIntake.key());
        System.out.printf(
                "A calendar change: %d examined, %d moved, %d left, in %d ms; the first from %s to %s%n",
                done.path("examined").asInt(),
                done.path("moved").asInt(),
                done.path("left").size(),
                (System.nanoTime() - start) / 1_000_000,
                before,
                due(ids.getFirst()));
        assertThat(done.path("moved").asInt()).isEqualTo(MANY);
        assertThat(recounted(RECOUNT, RunningIntake.key()).path("moved").asInt())
                .isZero();
        assertThat(due(ids.getFirst()).toLocalDate()).isAfter(dayOff);
        assertThat(ids).allMatch(id -> movesInJournal(id) == 1);
    }

    @Test
    void onlyAnAdministratorRecountsAndOnlyByACalendarThatIsPublished() {
        RunningIntake.problem(
                RunningIntake.post(
                        RunningIntake.client(0),
                        "/api/calendars/vietnam/recount?dryRun=true",
                        RunningIntake.DESK,
                        RunningIntake.key(),
                        ""),
                403,
                "FORBIDDEN");
        RunningIntake.problem(
                RunningIntake.post(
                        RunningIntake.client(0), "/api/calendars/none/recount", ADMIN, RunningIntake.key(), ""),
                404,
                "CALENDAR_UNKNOWN");
        Map<String, Object> faulty = Administration.calendar("sai", 1, "off someday | x\nparty");
        JsonNode problem =
                RunningIntake.problem(Administration.put("calendars", ADMIN, faulty), 422, "DEFINITION_INVALID");
        assertThat(problem.path("faults")).hasSize(2);
    }

    private static void anAgencyWithItsOwnCalendar() {
        put("areas", Map.of("code", AREA, "version", 1, "name", "Xã Thử", "parent", "56"));
        put("calendars", Administration.calendar(CALENDAR, 1, ""));
        Map<String, Object> agency = new HashMap<>(Map.of(
                "code", AGENCY,
                "version", 1,
                "name", "Ủy ban nhân dân xã Thử",
                "shortName", "UBND xa Thu",
                "kind", "COMMUNE_COMMITTEE",
                "level", "COMMUNE",
                "areas", List.of(AREA),
                "validFrom", "2025-07-01",
                "calendar", CALENDAR));
        agency.putAll(Map.of("desk", "Bộ phận Một cửa xã Thử", "phone", "02580000099", "parent", "H32"));
        put("agencies", agency);
    }

    private static void put(String kind, Map<String, Object> definition) {
        assertThat(RunningIntake.json(Administration.put(kind, ADMIN, definition))
                        .path("created")
                        .asBoolean())
                .isTrue();
    }

    private static int versionAt(int instance) {
        return RunningIntake.json(RunningIntake.client(instance)
                        .get()
                        .uri("/api/calendars/" + CALENDAR)
                        .exchange())
                .path("version")
                .asInt();
    }

    private static JsonNode recounted(String path, String key) {
        return RunningIntake.json(RunningIntake.post(RunningIntake.client(1), path, ADMIN, key, "")
                .expectStatus()
                .isOk());
    }

    private static String accepted() {
        Map<String, Object> body = Samples.body("1.000578");
        body.put("area", AREA);
        String id = RunningIntake.handIn(body).path("id").asString();
        return RunningIntake.json(RunningIntake.post(
                                RunningIntake.client(0),
                                "/api/dossiers/" + id + "/acceptance",
                                DESK,
                                RunningIntake.key(),
                                "")
                        .expectStatus()
                        .isOk())
                .path("id")
                .asString();
    }

    private static OffsetDateTime due(String id) {
        JsonNode view = RunningIntake.json(RunningIntake.get(RunningIntake.client(0), "/api/dossiers/" + id, DESK));
        return OffsetDateTime.parse(view.path("clock").path("due").path("at").asString());
    }

    private static long movesInJournal(String id) {
        Document document = RunningIntake.one().stored("dossiers", id);
        return document.getList("journal", Document.class).stream()
                .filter(entry -> entry.toJson().contains("due-date-changed"))
                .count();
    }

    private static <T> List<T> atOnce(List<Callable<T>> tasks) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(20)) {
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(tasks)) {
                results.add(result.get());
            }
            return results;
        }
    }
}
