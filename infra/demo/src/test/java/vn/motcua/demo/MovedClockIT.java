package vn.motcua.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import vn.motcua.demo.TimerBook.Announced;
import vn.motcua.demo.TimerBook.Pending;
import vn.motcua.demo.TimerBook.Told;
import vn.motcua.platform.timing.BusinessClock;
import vn.motcua.workingtime.DurationUnit;
import vn.motcua.workingtime.LegalClock;
import vn.motcua.workingtime.LegalDuration;
import vn.motcua.workingtime.Pause;
import vn.motcua.workingtime.PauseLedger;
import vn.motcua.workingtime.StartRule;
import vn.motcua.workingtime.WorkingCalendar;
import vn.motcua.workingtime.WorkingCalendars;

/** The platform over weeks in two minutes: services sleep and wake at later times. The clock only goes forward, so the tests have an order. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MovedClockIT {

    private static final LocalDateTime THURSDAY = LocalDateTime.of(2026, 1, 29, 8, 59, 45);
    private static final LocalDateTime NINE = LocalDateTime.of(2026, 1, 29, 9, 0);
    private static final LocalDateTime EVE_OF_TET = LocalDateTime.of(2026, 2, 13, 15, 55);
    private static final LocalDateTime AFTER_TET = LocalDateTime.of(2026, 3, 9, 8, 10);
    private static final WorkingCalendar CALENDAR = WorkingCalendars.vietnam();
    private static final long SEVENTEEN_HOURS = 17 * 60;
    private static final String DUTY = "nghia-vu-thue";

    @TempDir(cleanup = CleanupMode.NEVER)
    static Path directory;

    private static Platform platform;
    private static Api api;
    private static Duration offset;

    @BeforeAll
    static void start() {
        offset = until(THURSDAY);
        platform = Platform.start(Topology.free(), directory, offset);
        api = new Api(
                platform.topology().url(Service.GATEWAY),
                platform.topology().standins(),
                platform.secrets().demo());
        providersSayNothingAfterwards();
    }

    /** What became of a message may be said minutes later, when stores are compared. */
    private static void providersSayNothingAfterwards() {
        api.tell("/sms/v1/receipts", Map.of("mode", "NEVER"));
    }

    @AfterAll
    static void stop() {
        platform.close();
        FileSystemUtils.deleteRecursively(directory.toFile());
    }

    @Test
    @Order(1)
    void aDutyFromThursdayNineToMondayTenMovesTheCitizensDueDateBySeventeenWorkingHours() {
        Life life = Life.submitted(api, "1.115538", Map.of("parcel.number", EveOfTet.unique()))
                .accepted();
        life.received("tham-dinh").granted("tham-dinh", Map.of("transferRef", "12/PC-2026"));
        life.received(DUTY);
        await().until(() -> !now().isBefore(instant(NINE)));
        Map<String, Object> duty = Map.of("duty", "le-phi-truoc-ba", "amount", 4_250_000, "noticeRef", "TB-77/2026");
        life.works(DUTY, "officer", "finance-needs", duty);
        life.is("AWAITING_DUTY");
        Instant promised = time(life.tracked().path("originalDueAt"));
        assertThat(life.tracked().path("paused").asString()).isEqualTo("DUTY");
        assertThat(time(life.tracked().path("dueAt"))).isEqualTo(promised);
        Instant asked = event(life, "case.finance-needed");

        wakeUpAt(CALENDAR.due(asked, SEVENTEEN_HOURS, StartRule.ACCEPTANCE));
        assertThat(life.tracked().path("paused").asString()).isEqualTo("DUTY");
        life.works(DUTY, "officer", "duty-settlement", Map.of("duty", "le-phi-truoc-ba", "reference", "XN-12"));
        life.is("PROCESSING");

        Instant settled = event(life, "case.duty-settled");
        Pause pause = new Pause(event(life, "case.finance-needed"), settled, "DUTY", "TB-77/2026");
        assertThat(shown(life)).isEqualTo(pause);
        long paused = CALENDAR.workingMinutesBetween(asked, settled);
        assertThat(paused).isBetween(SEVENTEEN_HOURS, SEVENTEEN_HOURS + 1);
        Instant due = time(life.view().path("clock").path("due").path("at"));
        assertThat(due).isEqualTo(reckoned(life, pause));
        assertThat(CALENDAR.workingMinutesBetween(promised, due)).isEqualTo(paused);
        assertThat(time(life.view().path("clock").path("due").path("original"))).isEqualTo(promised);
        assertThat(time(life.tracked().path("dueAt"))).isEqualTo(due);
        assertThat(time(life.tracked().path("originalDueAt"))).isEqualTo(promised);
        assertThat(life.tracked().path("paused").isNull()).isTrue();
        System.out.println("A duty from " + text(asked) + " to " + text(settled) + " moved the citizen's due date from "
                + text(promised) + " to " + text(due) + ".");
    }

    @Test
    @Order(2)
    void everyTimerThatFellDueOverTetFiresOnceAndNoneAgain() {
        wakeUpAt(instant(EVE_OF_TET));
        int prepared = new EveOfTet(api).prepare();
        quiet();
        TimerBook before = TimerBook.of(platform.mongoUri());
        assertThat(before.legal()).extracting(Pending::kind).containsAll(TimerBook.KINDS.keySet());
        assertThat(before.legal())
                .filteredOn(timer -> timer.kind().equals("opinion/"))
                .allMatch(timer ->
                        LocalDate.ofInstant(timer.at(), BusinessClock.ZONE).equals(LocalDate.of(2026, 2, 25)));

        wakeUpAt(instant(AFTER_TET));
        quiet();
        SleptThrough tet = new SleptThrough(before, TimerBook.of(platform.mongoUri()), now());
        tell(prepared, tet);
        assertThat(tet.wrong()).isEmpty();
        assertThat(tet.due()).extracting(Pending::kind).containsAll(TimerBook.KINDS.keySet());
        assertThat(before.legal())
                .filteredOn(timer -> !timer.isDue(now()))
                .isNotEmpty()
                .allMatch(timer -> tet.fired(timer) == 0);
        assertThat(tet.successors()).isNotEmpty().allMatch(event -> followsALapsedSupplement(event, tet));
        everyoneIsToldOnce(tet);

        Map<String, String> stored = StoreHash.of(platform.mongoUri());
        platform.wakeUpAt(offset);
        quiet();
        assertThat(StoreHash.of(platform.mongoUri())).isEqualTo(stored);
    }

    /** A complaint that the citizen does not supplement is the agency's turn again, and that too had passed meanwhile. */
    private static boolean followsALapsedSupplement(Announced event, SleptThrough tet) {
        return event.data().path("step").asString("").equals("DECISION")
                && tet.due().stream()
                                .filter(timer -> timer.document().equals(event.document())
                                        && timer.detail().equals("SUPPLEMENT"))
                                .count()
                        == 1
                && tet.successors().stream()
                                .filter(other -> other.document().equals(event.document()))
                                .count()
                        == 1;
    }

    private static void everyoneIsToldOnce(SleptThrough tet) {
        List<Told> told = tet.after().told();
        assertThat(told).extracting(Told::key).doesNotHaveDuplicates();
        assertThat(told).extracting(Told::state).containsOnly("SENT");
        List<String> spoken = List.of("answer", "supplement", "overdue", "silence", "uncollected");
        List<String> types = spoken.stream().map(TimerBook.KINDS::get).toList();
        assertThat(tet.fresh())
                .filteredOn(event -> types.contains(event.type()))
                .allSatisfy(event -> assertThat(told)
                        .filteredOn(one -> one.event().equals(event.id()))
                        .filteredOn(one -> one.audience().equals("APPLICANT"))
                        .extracting(Told::medium)
                        .containsExactlyInAnyOrder("SMS", "EMAIL", "PORTAL"));
        int received = api.received("/sms/v1/messages", "0900000001").size()
                + api.received("/sms/v1/messages", "0900000002").size();
        assertThat(told).filteredOn(one -> one.medium().equals("SMS")).hasSize(received);
    }

    private static void tell(int prepared, SleptThrough tet) {
        System.out.println("Slept over Tết 2026, " + text(instant(EVE_OF_TET)) + " to " + text(instant(AFTER_TET))
                + ", " + prepared + " dossiers and complaints prepared:");
        tet.lines().forEach(line -> System.out.println("  " + line));
        System.out.println("  set by another timer's firing and fired: "
                + tet.successors().size() + "; notices: " + tet.before().told().size() + " before, "
                + tet.after().told().size() + " after");
    }

    /** The one pause that the citizen's view shows. */
    private static Pause shown(Life life) {
        JsonNode pauses = life.view().path("clock").path("pauses");
        assertThat(pauses).hasSize(1);
        JsonNode pause = pauses.path(0);
        return new Pause(
                time(pause.path("from")),
                time(pause.path("to")),
                pause.path("cause").asString(),
                pause.path("formNumber").asString());
    }

    /** When the citizen's timeline says that it happened. */
    private static Instant event(Life life, String name) {
        return life.view()
                .path("timeline")
                .valueStream()
                .filter(line -> line.path("event").asString().equals(name))
                .map(line -> time(line.path("at")))
                .findFirst()
                .orElseThrow();
    }

    /** The due date as working-time alone reckons it: five working days from acceptance. */
    private static Instant reckoned(Life life, Pause pause) {
        Instant accepted = time(life.view().path("acceptance").path("at"));
        LegalDuration days = new LegalDuration(5, DurationUnit.WORKING_DAY);
        return new LegalClock(CALENDAR, accepted, days, StartRule.ACCEPTANCE)
                .due(PauseLedger.none().with(pause));
    }

    private static void wakeUpAt(Instant moment) {
        offset = Duration.between(Instant.now(), moment);
        platform.wakeUpAt(offset);
    }

    /** Waits until no timer is due by the moved clock, everything is published, and every service has handled it. */
    private static void quiet() {
        try (Groups groups = new Groups(platform.kafkaServers())) {
            await().pollInterval(Duration.ofMillis(400))
                    .during(Duration.ofSeconds(1))
                    .until(() -> TimerBook.of(platform.mongoUri()).isQuietAt(now())
                            && Service.behindTheDoor().stream().map(Service::id).allMatch(groups::caughtUp));
        }
    }

    private static Instant now() {
        return Instant.now().plus(offset);
    }

    private static Duration until(LocalDateTime local) {
        return Duration.between(Instant.now(), instant(local));
    }

    private static Instant instant(LocalDateTime local) {
        return local.atZone(BusinessClock.ZONE).toInstant();
    }

    private static Instant time(JsonNode text) {
        return OffsetDateTime.parse(text.asString()).toInstant();
    }

    private static String text(Instant moment) {
        return DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").format(moment.atZone(BusinessClock.ZONE));
    }
}
