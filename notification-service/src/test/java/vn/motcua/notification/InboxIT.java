package vn.motcua.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.notification.LedgerClient.refused;
import static vn.motcua.notification.RunningNotification.DESK;
import static vn.motcua.notification.RunningNotification.SERVICE;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;
import vn.motcua.notification.inbox.Letters;
import vn.motcua.platform.security.Role;
import vn.motcua.platform.testing.ServiceUnderTest;
import vn.motcua.platform.testing.TestTokens;

/** The inbox on the portal, over HTTP and at two instances. */
class InboxIT {

    private static ServiceUnderTest other;

    private final ToldDossier dossier = ToldDossier.another();
    private final String account = IntakeStub.account(dossier.id());
    private final String token = TestTokens.bearer(account, null, Role.CITIZEN);
    private final InboxClient here = new InboxClient(SERVICE.client(), token);
    private final InboxClient there = new InboxClient(other.client(), token);

    @BeforeAll
    static void anotherInstance() {
        other = RunningNotification.another();
    }

    @AfterAll
    static void stop() {
        other.close();
    }

    @BeforeEach
    @AfterEach
    void everybodyIsWell() {
        RunningNotification.everybodyIsWell();
    }

    @Test
    void aLetterLiesInTheInboxOfWhoHandedTheDossierInUntilItIsRead() {
        dossier.happened("accepted", 1);
        dossier.awaitLetter("SENT");
        assertThat(dossier.letter().path("recipient").asString()).startsWith("cit****");
        assertThat(dossier.letter().path("text").asString()).contains(Samples.CODE);

        JsonNode list = here.list("unread=true&dossier=" + dossier.id());
        JsonNode line = list.path("items").get(0);
        assertThat(list.path("unread").asInt()).isEqualTo(1);
        assertThat(line.path("id").asString()).isEqualTo(id());
        assertThat(line.path("dossier").asString()).isEqualTo(dossier.id());
        assertThat(line.path("lookup").asString()).isEqualTo(Samples.LOOKUP);
        assertThat(line.path("subject").asString())
                .isEqualTo(dossier.letter().path("text").asString());
        assertThat(line.has("text")).isFalse();
        assertThat(InboxClient.body(there.get("/" + id())).path("text").asString())
                .startsWith("Kính gửi ông/bà Nguyễn Thị An,");

        JsonNode read = InboxClient.body(here.read(id()));
        assertThat(InboxClient.body(there.read(id()))).isEqualTo(read);
        dossier.awaitLetter("DELIVERED");
        assertThat(dossier.letter().path("receipt").path("at")).isEqualTo(read.path("readAt"));
        assertThat(dossier.letter().path("attempts")).hasSize(1);
        assertThat(here.list("").path("unread").asInt()).isZero();
        assertThat(here.ids("unread=true")).isEmpty();
        assertThat(here.ids("")).containsExactly(id());
    }

    @Test
    void allUpToALetterAreReadAtOnce() {
        lay("a", "b", "c");

        assertThat(InboxClient.body(here.readUpTo("b" + account)).path("unread").asInt())
                .isEqualTo(1);
        assertThat(InboxClient.body(here.readUpTo("b" + account)).path("unread").asInt())
                .isEqualTo(1);
        assertThat(here.ids("unread=true")).containsExactly("c" + account);
    }

    @Test
    void nobodyElseSeesOrReadsALetter() {
        lay("a");
        InboxClient stranger = new InboxClient(
                SERVICE.client(), TestTokens.bearer("citizen-" + UUID.randomUUID(), null, Role.CITIZEN));
        assertThat(stranger.ids("")).isEmpty();
        refused(stranger.get("/a" + account), 404, "LETTER_UNKNOWN");
        refused(stranger.read("a" + account), 404, "LETTER_UNKNOWN");
        refused(stranger.readUpTo("a" + account), 404, "LETTER_UNKNOWN");

        for (String office : List.of(
                DESK, LedgerClient.auditor(), TestTokens.bearer(account, Samples.COMMUNE, Role.OFFICER, Role.HEAD))) {
            InboxClient official = new InboxClient(SERVICE.client(), office);
            refused(official.get(""), 403, "FORBIDDEN");
            refused(official.get("/a" + account), 403, "FORBIDDEN");
            refused(official.get("/stream"), 403, "FORBIDDEN");
            refused(official.read("a" + account), 403, "FORBIDDEN");
            refused(official.readUpTo("a" + account), 403, "FORBIDDEN");
        }
        assertThat(here.list("").path("unread").asInt()).isEqualTo(1);
    }

    @Test
    void aListGoesPageByPage() {
        lay("a", "b", "c", "d", "e");

        JsonNode first = here.list("limit=2");
        assertThat(here.ids("limit=2")).containsExactly("e" + account, "d" + account);
        String next = "limit=2&after=" + first.path("next").asString();
        assertThat(there.ids(next)).containsExactly("c" + account, "b" + account);
        JsonNode last =
                here.list("limit=2&after=" + there.list(next).path("next").asString());
        assertThat(last.path("items")).hasSize(1);
        assertThat(last.path("next").isNull()).isTrue();
    }

    @Test
    void whatIsMalformedIsSaidToBeSo() {
        refused(here.get("?limit=0"), 400, "LIMIT_INVALID");
        refused(here.get("?limit=101"), 400, "LIMIT_INVALID");
        refused(here.get("?limit=many"), 400, "FIELD_INVALID");
        refused(here.get("?unread=perhaps"), 400, "FIELD_INVALID");
        refused(here.get("?dossier=x"), 400, "DOSSIER_ID_INVALID");
        refused(here.get("?after=x"), 400, "AFTER_INVALID");
        refused(here.get("?after=-1"), 400, "AFTER_INVALID");
        refused(here.get("?after=99999999999999999999"), 400, "AFTER_INVALID");
        refused(here.get("/nothing"), 404, "LETTER_UNKNOWN");
        refused(here.read("nothing"), 404, "LETTER_UNKNOWN");
        refused(here.readUpTo(" "), 400, "FIELD_INVALID");
        refused(here.ask(HttpMethod.DELETE, "/nothing"), 405, "METHOD_NOT_ALLOWED");
        SERVICE.client()
                .get()
                .uri("/api/inbox/stream")
                .header("Authorization", token)
                .header("Last-Event-ID", "yesterday")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("LAST_EVENT_ID_INVALID");
    }

    @Test
    void aStreamTellsWhatComesAndGoesOnAtAnotherInstanceWhereItEnded() {
        lay("old");
        String last;
        try (InboxClient.Stream stream = here.stream(null)) {
            await().untilAsserted(() -> assertThat(stream.unread()).containsExactly(1));
            lay("a");
            await().untilAsserted(() -> assertThat(stream.letters()).containsExactly("a" + account));
            await().untilAsserted(() -> assertThat(stream.unread()).endsWith(2));
            last = stream.last();
        }
        lay("b", "c");

        try (InboxClient.Stream stream = there.stream(last)) {
            await().untilAsserted(() -> assertThat(stream.letters()).containsExactly("b" + account, "c" + account));
            await().untilAsserted(() -> assertThat(stream.unread()).containsExactly(4));
            here.readUpTo("b" + account).expectStatus().isOk();
            await().untilAsserted(() -> assertThat(stream.unread()).containsExactly(4, 1));
            dossier.happened("accepted", 1);
            await().untilAsserted(() -> assertThat(stream.letters()).hasSize(3).endsWith(id()));
        }
    }

    /** Letters of this account; no ledger knows them. */
    private void lay(String... names) {
        for (String name : names) {
            Letters.Draft draft = new Letters.Draft(
                    name + account, account, dossier.id(), Samples.LOOKUP, "Thư " + name, "Kính gửi …", Samples.NOW);
            SERVICE.bean(Letters.class).lay(draft, Duration.ofDays(1)).block(Duration.ofSeconds(10));
        }
    }

    private String id() {
        return dossier.letter().path("id").asString();
    }
}
