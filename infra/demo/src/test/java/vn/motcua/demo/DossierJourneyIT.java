package vn.motcua.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/** The whole platform on real Kafka and real MongoDB, through the gateway, as its people use it. */
class DossierJourneyIT {

    /** Dossiers beside the poisoned ones; {@code -Dmotcua.journey.others=50} makes a longer proof of it. */
    private static final int OTHERS = Integer.getInteger("motcua.journey.others", 12);

    @TempDir(cleanup = CleanupMode.NEVER)
    static Path directory;

    private static Platform platform;
    private static Api api;

    @BeforeAll
    static void start() {
        Topology topology = Topology.free().withZalo();
        platform = Platform.start(topology, directory, Duration.ZERO, topology.traced());
        api = new Api(
                platform.topology().url(Service.GATEWAY),
                platform.topology().standins(),
                platform.secrets().demo());
        System.out.println(
                "The journey runs on " + platform.mongoServer() + " and Kafka at " + platform.kafkaServers());
    }

    @AfterAll
    static void stop() {
        platform.close();
        FileSystemUtils.deleteRecursively(directory.toFile());
    }

    @Test
    void aBirthGoesThroughFourAgenciesAndIsTold() {
        Journey journey = new Journey(api, Console.silent());
        journey.play();

        JsonNode tracked = journey.tracked();
        assertThat(tracked.path("status").asString()).isEqualTo("RETURNED");
        assertThat(tracked.path("outcome").asString()).isEqualTo("GRANTED");
        assertThat(tracked.path("legs")).hasSize(4);
        assertThat(journey.messages().zalo())
                .extracting(zns -> zns.path("template").asString())
                .containsExactly("accepted", "ready", "returned");
        assertThat(api.received("/sms/v1/messages", journey.phone())).hasSize(5);
        assertThat(api.received("/mail/v1/messages", journey.email()))
                .extracting(mail -> mail.path("text").asString())
                .anyMatch(text -> text.contains("hẹn trả kết quả được gửi kèm thư này"));
        assertThat(api.get(Journey.CITIZEN, "/api/dossiers/" + journey.dossier() + "/forms/01.pdf")
                        .status())
                .isEqualTo(200);
        assertThat(noticesOfThePerson("desk.ninhphuoc")).contains(journey.dossier());
        assertThat(noticesOfThePerson("desk.phuochuu")).isEmpty();
        assertThat(api.get("desk.phuochuu", "/api/dossiers/" + journey.dossier())
                        .status())
                .isEqualTo(404);
        assertThat(api.get("binh.citizen", "/api/dossiers/" + journey.dossier()).status())
                .isEqualTo(404);
    }

    @Test
    void everyFigureThatIsShownStandsOnThePage() {
        assertThat(ShownFigures.of(platform))
                .contains("motcua_waits", "motcua_rate_limited_total")
                .allSatisfy(name -> assertThat(Home.checkout().resolve("docs/metrics.md"))
                        .content()
                        .contains("| `" + name + "` |"));
    }

    @Test
    void anAcceptanceIsOneTraceThroughDoorTopicAndServices() {
        api.get(null, "/api/unsubscribe/" + SeenTraces.TOKEN);
        Journey journey = accepted("3.000722");
        SeenTraces seen = new SeenTraces(platform.topology().standins(), journey.dossier());

        await().untilAsserted(seen::showTheAcceptance);
        seen.saveTree();
        assertThat(seen.everything())
                .contains("/api/unsubscribe/")
                .doesNotContain(SeenTraces.TOKEN)
                .doesNotContain(journey.phone())
                .doesNotContain(journey.email())
                .doesNotContain("Nguyễn");
    }

    @Test
    void aRefusedLegLeavesItsSiblingsStanding() {
        Journey journey = accepted("3.000722");
        journey.work(Journey.BIRTH);
        String police = "/api/cases/" + journey.dossier() + "~thuong-tru";
        await().until(() -> api.get("police.ninhphuoc", police).ok());
        post("police.ninhphuoc", police + "/receipt", Map.of());
        post("head.police.ninhphuoc", police + "/assignment", Map.of("assignee", "police.ninhphuoc"));
        post(
                "head.police.ninhphuoc",
                police + "/refusal",
                Map.of("reasonCode", "NOT_RESIDENT", "reason", "Chỗ ở chưa đủ điều kiện đăng ký thường trú."));
        journey.work(Journey.INSURANCE);
        journey.work(Journey.CARD);
        journey.giveBack();

        assertThat(journey.tracked().path("outcome").asString()).isEqualTo("PARTLY_GRANTED");
    }

    @Test
    void replayingTheWholeTopicChangesNothingAndTellsNobody() {
        Journey journey = new Journey(api, Console.silent());
        journey.play();
        quiet();
        Map<String, String> before = StoreHash.of(platform.mongoUri());
        JsonNode told = api.received("/sms/v1/messages", journey.phone());
        JsonNode toldByZalo = journey.messages().zalo();
        List<JsonNode> toldThePartner = new Partner(api).heard(journey.dossier());

        for (Service service : List.of(Service.INTAKE, Service.ROUTING, Service.DEPARTMENT, Service.NOTIFICATION)) {
            platform.stop(service);
            try (Groups groups = new Groups(platform.kafkaServers())) {
                groups.toTheBeginning(service.id());
                platform.startAgain(service);
                await().until(() -> groups.caughtUp(service.id()));
            }
        }
        quiet();

        assertThat(StoreHash.of(platform.mongoUri())).isEqualTo(before);
        assertThat(api.received("/sms/v1/messages", journey.phone())).isEqualTo(told);
        assertThat(journey.messages().zalo()).isEqualTo(toldByZalo);
        assertThat(new Partner(api).heard(journey.dossier()))
                .isEqualTo(toldThePartner)
                .isNotEmpty();
    }

    @Test
    void aPartnerSeesItsSubscriptionAndHasAnEventSentAgain() {
        Partner partner = new Partner(api);
        partner.register();
        Journey journey = accepted("1.001193");
        JsonNode delivery = await().until(() -> partner.delivered(journey.dossier()), JsonNode::isObject);

        assertThat(api.get(Partner.USER, "/api/webhooks").body().path("items"))
                .singleElement()
                .satisfies(own -> assertThat(own.path("agency").asString()).isEqualTo("H32.50.05"));
        post(
                Partner.USER,
                Partner.SUBSCRIPTION + "/replay",
                Map.of("delivery", delivery.path("id").asString()));

        await().untilAsserted(() -> assertThat(partner.heard(journey.dossier()))
                .filteredOn(event -> event.path("id").equals(delivery.path("webhookId")))
                .singleElement()
                .satisfies(event -> assertThat(event.path("times").asInt()).isEqualTo(2)));
    }

    @Test
    void aWithheldEventIsAskedForAndHealed() {
        platform.stop(Service.ROUTING);
        Journey journey = accepted("1.001193");
        try (Groups groups = new Groups(platform.kafkaServers())) {
            groups.skipTo("routing", journey.dossier(), 1);
            platform.startAgain(Service.ROUTING);
        }

        journey.work(Journey.BIRTH);
        journey.giveBack();
    }

    @Test
    void aPoisonedDossierWaitsAloneWhileAllOthersComplete() throws Exception {
        Poison poison = new Poison(platform, api);
        Journey impossible = accepted("1.001193");
        await().until(() -> api.get("officer.ninhphuoc", "/api/cases/" + impossible.dossier() + "~khai-sinh")
                .ok());
        Journey unreadable = accepted("1.001193");
        poison.send(impossible.dossier(), Poison.resolvedBeforeReceived(impossible.dossier()));
        poison.send(unreadable.dossier(), new byte[] {1, 2, 3});
        await().until(() -> poison.incident("routing", impossible.dossier())
                .path("code")
                .asString("")
                .equals("IMPOSSIBLE"));
        await().until(() -> poison.incident("routing", unreadable.dossier())
                .path("code")
                .asString("")
                .equals("UNREADABLE"));

        List<Future<Journey>> others = new ArrayList<>();
        try (ExecutorService people = Executors.newFixedThreadPool(8)) {
            for (int other = 0; other < OTHERS; other++) {
                others.add(people.submit(DossierJourneyIT::completed));
            }
        }
        for (Future<Journey> other : others) {
            JsonNode dossier = api.get(
                            "desk.ninhphuoc", "/api/dossiers/" + other.get().dossier())
                    .body();
            assertThat(dossier.path("status").asString()).isEqualTo("RETURNED");
        }
        assertThat(poison.incident("routing", impossible.dossier()).path("waiting"))
                .isNotEmpty();
        post("operator", "/api/reconciliations/department", Map.of());
        assertThat(poison.incident("department", impossible.dossier())
                        .path("code")
                        .asString())
                .isEqualTo("TOPIC_AHEAD");

        for (Journey poisoned : List.of(impossible, unreadable)) {
            for (String service : List.of("routing", "intake", "department", "notification")) {
                await().until(() -> poison.resolved(service, poisoned.dossier()));
            }
            poisoned.work(Journey.BIRTH);
            poisoned.giveBack();
        }
    }

    /** The dossiers about which the applicant of the sample was told, as far as this user may know. */
    private static List<String> noticesOfThePerson(String user) {
        return Life.ok(api.post(user, "/api/notices/search", Map.of("personalId", "056190000001")))
                .path("items")
                .valueStream()
                .map(ledger -> ledger.path("dossier").asString())
                .toList();
    }

    private static Journey completed() {
        Journey journey = accepted("1.001193");
        journey.work(Journey.BIRTH);
        journey.giveBack();
        return journey;
    }

    private static Journey accepted(String procedure) {
        Journey journey = new Journey(api, Console.silent(), procedure);
        journey.submit();
        journey.accept();
        return journey;
    }

    private static void post(String user, String path, Object body) {
        Api.Answer answer = api.post(user, path, body);
        assertThat(answer.ok()).as("%s by %s: %s", path, user, answer.body()).isTrue();
    }

    /** Waits until every service has handled what is on the topic. */
    private static void quiet() {
        try (Groups groups = new Groups(platform.kafkaServers())) {
            for (String group : List.of("intake", "routing", "department", "notification")) {
                await().until(() -> groups.caughtUp(group));
            }
        }
        await().until(() -> StoreHash.of(platform.mongoUri()).values().stream()
                .noneMatch(document -> document.contains("\"unpublishedSince\"") || isToBeSent(document)));
        await().until(DossierJourneyIT::everyMessageArrived);
    }

    /** A notice, or a delivery to the partner. */
    private static boolean isToBeSent(String document) {
        return (document.contains("notice/") || document.contains("\"webhook\""))
                && (document.contains("\"wakeAt\"") || document.contains("\"patientAt\""));
    }

    private static boolean everyMessageArrived() {
        return TimerBook.of(platform.mongoUri()).told().stream()
                .filter(told -> Set.of("SMS", "ZALO").contains(told.medium()))
                .allMatch(told -> told.state().equals("DELIVERED"));
    }
}
