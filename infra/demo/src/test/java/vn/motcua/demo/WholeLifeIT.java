package vn.motcua.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import vn.motcua.contracts.dossier.DossierEventTypes;
import vn.motcua.contracts.dossier.DossierLifecycle;

/** The whole life of dossiers over HTTP, through all services: every legal turn that a desk, an agency or a citizen can take. */
class WholeLifeIT {

    private static final Set<String> DRIVEN = new TreeSet<>();
    private static final String DUTY = "nghia-vu-thue";

    @TempDir(cleanup = CleanupMode.NEVER)
    static Path directory;

    private static Platform platform;
    private static Api api;

    @BeforeAll
    static void start() {
        platform = Platform.start(Topology.free(), directory, Duration.ZERO);
        api = new Api(
                platform.topology().url(Service.GATEWAY),
                platform.topology().standins(),
                platform.secrets().demo());
    }

    @AfterAll
    static void stop() {
        platform.close();
        FileSystemUtils.deleteRecursively(directory.toFile());
        long rows = DossierLifecycle.rows().size();
        System.out.println(
                "The whole life over HTTP drove " + DRIVEN.size() + " of " + rows + " rows of the lifecycle.");
    }

    @Test
    void aDraftIsOnlyItsWritersAndIsCheckedWhenItIsHandedIn() {
        Life life = Life.drafted(api, "1.000578");
        assertThat(life.status()).isEqualTo("DRAFT");
        assertThat(api.get("desk.ninhphuoc", "/api/dossiers/" + life.id()).status())
                .isEqualTo(404);
        life.does(Life.CITIZEN, "submission", Map.of());
        assertThat(life.status()).isEqualTo("SUBMITTED");
        drove(life);
    }

    @Test
    void papersAreAskedForBeforeAcceptanceAndTheDeskHasItsTimeAgain() {
        Life life = Life.submitted(api, "1.000578", Map.of());
        life.does(life.desk(), "supplement-requests", Life.request("", "to-khai"));
        assertThat(life.status()).isEqualTo("AWAITING_COMPLETION");
        assertThat(life.tries(life.desk(), "acceptance", Map.of()).status()).isEqualTo(409);
        life.does(Life.CITIZEN, "supplements", Life.papers("to-khai"));
        life.accepted();
        assertThat(life.view().path("charges")).hasSize(1);
        life.received("trich-luc");
        life.works("trich-luc", "officer", "submission", Map.of("proposal", "GRANT", "draft", "Đủ điều kiện."));
        life.works("trich-luc", "head", "rework", Map.of("reason", "Sai họ tên trong bản thảo."));
        life.legIs("trich-luc", "ASSIGNED").granted("trich-luc", Map.of()).is("RESOLVED");
        assertThat(life.tries(life.desk(), "return", Map.of("method", "COUNTER"))
                        .body()
                        .path("code")
                        .asString())
                .isEqualTo("FEE_UNPAID");
        life.does(life.desk(), "payments", Map.of("fee", "phi", "amount", 8000, "receipt", "BL-1"));
        life.does(
                "head.ninhphuoc",
                "correction",
                Map.of("leg", "trich-luc", "reasonCode", "WRONG_NAME", "reason", "Sai tên đệm trên bản trích lục."));
        life.is("PROCESSING")
                .legIs("trich-luc", "ASSIGNED")
                .granted("trich-luc", Map.of())
                .is("RESOLVED");
        life.does(life.desk(), "return", Map.of("method", "POSTAL", "evidence", "VN-0001"));
        life.does(
                life.desk(),
                "return-failures",
                Map.of("leg", "trich-luc", "reasonCode", "NOT_FOUND", "note", "Vắng nhà"));
        assertThat(life.status()).isEqualTo("RESOLVED");
        life.does(life.desk(), "return", Map.of("method", "COUNTER"));
        life.does(Life.CITIZEN, "rating", Map.of("score", 5));
        assertThat(life.tries(Life.CITIZEN, "rating", Map.of("score", 4))
                        .body()
                        .path("code")
                        .asString())
                .isEqualTo("ALREADY_RATED");
        drove(life);
    }

    @Test
    void theLandRouteWaitsForTheDutyUntilTheTaxOfficeSaysItIsDone() {
        Life life = Life.submitted(api, "1.115538", Map.of("parcel.number", unique()))
                .accepted();
        life.received("tham-dinh").granted("tham-dinh", Map.of("transferRef", "12/PC-2026"));
        life.received(DUTY);
        life.works(
                DUTY,
                "officer",
                "finance-needs",
                Map.of("duty", "le-phi-truoc-ba", "amount", 4_250_000, "noticeRef", "TB-77/2026"));
        life.is("AWAITING_DUTY");
        String fee = DUTY + ":le-phi-truoc-ba";
        assertThat(life.view()
                        .path("clock")
                        .path("pauses")
                        .path(0)
                        .path("cause")
                        .asString())
                .isEqualTo("DUTY");
        assertThat(life.tries(life.desk(), "payments", Map.of("fee", fee, "amount", -5, "receipt", "BL"))
                        .body()
                        .path("code")
                        .asString())
                .isEqualTo("AMOUNT_INVALID");
        life.does(life.desk(), "payments", Map.of("fee", fee, "amount", 4_250_000, "receipt", "BL-2"));
        assertThat(life.status()).isEqualTo("AWAITING_DUTY");
        life.works(DUTY, "officer", "duty-settlement", Map.of("duty", "le-phi-truoc-ba", "reference", "XN-12"));
        life.is("PROCESSING").granted(DUTY, Map.of());
        life.received("dang-ky-bien-dong")
                .granted("dang-ky-bien-dong", Map.of())
                .is("RESOLVED");
        drove(life);
    }

    @Test
    void aFamilyGetsTheResultsOfTheLegsThatItAskedForAndNoOthers() {
        Life two = Life.submitted(
                        api,
                        "2.002913",
                        Map.of("wanted.funeral", false, "wanted.survivor", false, "deceased.personalId", digits()))
                .accepted();
        assertThat(two.view().path("legs")).hasSize(2);
        Life four = Life.submitted(api, "2.002913", Map.of("deceased.personalId", digits()))
                .accepted();
        assertThat(four.view().path("legs").findValuesAsString("code"))
                .containsExactly("khai-tu", "xoa-thuong-tru", "mai-tang-bhxh", "tu-tuat");
        two.received("khai-tu").granted("khai-tu", Map.of("deathRef", "9/2026-KT"));
        two.received("xoa-thuong-tru")
                .granted("xoa-thuong-tru", Map.of())
                .is("RESOLVED")
                .returned();
        four.received("khai-tu").granted("khai-tu", Map.of("deathRef", "10/2026-KT"));
        for (String leg : List.of("xoa-thuong-tru", "mai-tang-bhxh", "tu-tuat")) {
            four.is("PROCESSING").received(leg).granted(leg, Map.of());
        }
        four.is("RESOLVED").returned();
        for (Life life : List.of(two, four)) {
            assertThat(life.tracked().path("outcome").asString()).isEqualTo("GRANTED");
            assertThat(life.tracked().path("legs")).allMatch(leg -> leg.hasNonNull("returnedAt"));
            drove(life);
        }
    }

    @Test
    void oneRoundOfPapersIsLawfulAndASecondNeedsTheHeadAndCountsAsOverdue() {
        Life life = deathInStageTwo();
        life.needsPapers("tu-tuat", "giay-to-thu-huong");
        assertThat(life.status()).isEqualTo("PROCESSING");
        life.does(life.desk(), "supplement-requests", Life.request("tu-tuat", "giay-to-thu-huong"));
        assertThat(life.status()).isEqualTo("AWAITING_SUPPLEMENT");
        assertThat(life.view().path("clock").path("pauses")).isEmpty();
        life.does(Life.CITIZEN, "supplements", Life.papers("giay-to-thu-huong"));
        assertThat(life.status()).isEqualTo("PROCESSING");
        life.needsPapers("tu-tuat", "giay-to-thu-huong");
        assertThat(life.tries(life.desk(), "supplement-requests", Life.request("tu-tuat", "giay-to-thu-huong"))
                        .body()
                        .path("code")
                        .asString())
                .isEqualTo("SUPPLEMENT_LIMIT");
        Map<String, Object> again = new LinkedHashMap<>(Life.request("tu-tuat", "giay-to-thu-huong"));
        again.put("override", "Người hưởng thay đổi sau khi bổ sung lần đầu.");
        life.does("head.ninhphuoc", "supplement-requests", again);
        assertThat(life.view().path("countsAsOverdue").asBoolean()).isTrue();
        life.does(Life.CITIZEN, "supplements", Life.papers("giay-to-thu-huong"));
        drove(life);
    }

    @Test
    void aWithdrawalIsDecidedByAPersonAndAStopCancelsWhatAgenciesHave() {
        Life life = deathInStageTwo();
        life.does(Life.CITIZEN, "withdrawal", Map.of("reason", "Gia đình muốn xem lại."));
        assertThat(life.status()).isEqualTo("WITHDRAWAL_REQUESTED");
        life.does(life.desk(), "withdrawal-decision", Map.of("granted", false, "reason", "Đã đăng ký khai tử."));
        assertThat(life.status()).isEqualTo("PROCESSING");
        life.does(Life.CITIZEN, "withdrawal", Map.of("reason", "Gia đình vẫn muốn rút."));
        life.does(life.desk(), "withdrawal-decision", Map.of("granted", true, "reason", "Theo yêu cầu của gia đình."));
        assertThat(life.status()).isEqualTo("STOPPED");
        life.legIs("tu-tuat", "CANCELLED");
        assertThat(life.view().path("stop").path("formNumber").asString()).contains("/TBD-");
        drove(life);
    }

    @Test
    void aLegSentBackGoesWhereACoordinatorSendsItOnTheSameClock() {
        Life life = Life.submitted(api, "1.000578", Map.of()).accepted();
        life.works(
                "trich-luc",
                "head",
                "decline",
                Map.of("reasonCode", "NOT_COMPETENT", "reason", "Sổ hộ tịch do xã Phước Hữu quản lý."));
        life.legIs("trich-luc", "DECLINED");
        String route = "/api/routes/" + life.id();
        await().until(() -> api.post(
                        "coordinator.khanhhoa",
                        route + "/legs/trich-luc/reroute",
                        Map.of("agency", "H32.50.06", "reason", "Sổ hộ tịch ở Phước Hữu."))
                .ok());
        await().until(() -> life.agency("trich-luc").equals("H32.50.06"));
        life.received("trich-luc").granted("trich-luc", Map.of()).is("RESOLVED");
        assertThat(Life.ok(api.get("coordinator.khanhhoa", route))
                        .path("routingErrors")
                        .asInt())
                .isEqualTo(1);
        drove(life);
    }

    @Test
    void anApologyComesBeforeTheDueDateOnceAndTheDueDateStays() {
        Life life = Life.submitted(api, "1.004222", Map.of("person.personalId", digits()))
                .accepted();
        Instant due = due(life);
        Map<String, Object> apology = Map.of(
                "agency",
                "H32.40.05",
                "reasonCode",
                "VERIFYING",
                "reason",
                "Đang chờ xác minh nơi cư trú.",
                "promisedAt",
                due.plus(Duration.ofDays(3)).toString());
        life.does(life.head(), "extension", apology);
        assertThat(life.tries(life.head(), "extension", apology)
                        .body()
                        .path("code")
                        .asString())
                .isEqualTo("EXTENSION_USED");
        assertThat(due(life)).isEqualTo(due);
        life.does(
                life.desk(),
                "fee-waivers",
                Map.of("fee", "le-phi", "ground", "tre-em", "note", "Trẻ em theo giấy khai sinh."));
        life.received("thuong-tru");
        life.works("thuong-tru", "officer", "waits", Map.of("awaited", "dong-y-chu-ho"));
        life.legIs("thuong-tru", "AWAITING_WORD");
        life.works("thuong-tru", "officer", "waits/dong-y-chu-ho", Map.of("agreed", true, "note", "Chủ hộ đã ký."));
        life.legIs("thuong-tru", "ASSIGNED");
        life.works("thuong-tru", "head", "lengthening", Map.of("reason", "Cần xác minh chỗ ở hợp pháp."));
        await().until(() -> life.view().path("clock").path("changes").size() == 1);
        life.works(
                "thuong-tru",
                "officer",
                "opinions",
                Map.of("agency", "H32.50.05", "question", "Đề nghị cho biết tình trạng chỗ ở của hộ."));
        life.legIs("thuong-tru", "AWAITING_OPINION");
        await().until(() -> api.post(
                        "officer.ninhphuoc",
                        "/api/cases/" + life.id() + "~thuong-tru/opinions/1",
                        Map.of("opinion", "Chỗ ở hợp pháp, không tranh chấp.", "agrees", true))
                .ok());
        life.granted("thuong-tru", Map.of()).is("RESOLVED");
        drove(life);
    }

    @Test
    void theApplicantConfirmsTheDraftThatAnAgencyWaitsFor() {
        Life life = Life.submitted(api, "1.001193", Map.of("child.fullName", "Lê Văn " + unique()))
                .accepted();
        life.received("khai-sinh");
        life.works("khai-sinh", "officer", "waits", Map.of("awaited", "xac-nhan-du-thao"));
        life.legIs("khai-sinh", "AWAITING_WORD");
        life.does(
                Life.CITIZEN,
                "confirmations",
                Map.of("leg", "khai-sinh", "awaited", "xac-nhan-du-thao", "agreed", true));
        life.legIs("khai-sinh", "ASSIGNED")
                .granted("khai-sinh", Map.of("personalId", digits()))
                .is("RESOLVED");
        drove(life);
    }

    @Test
    void theSameChildTwiceIsShownToTheDeskAndDecidedByAPerson() {
        Map<String, Object> child = Map.of("child.fullName", "Lê Thị " + unique());
        Life.submitted(api, "1.001193", child);
        Life second = Life.submitted(api, "1.001193", child);
        assertThat(second.tries(second.desk(), "acceptance", Map.of())
                        .body()
                        .path("code")
                        .asString())
                .isEqualTo("DUPLICATE_SUSPECTED");
        second.does(second.desk(), "duplicate-decision", Map.of("same", false, "note", "Hai trẻ sinh đôi trùng tên."));
        second.accepted();
        drove(second);
    }

    @Test
    void everyForbiddenCommandIsAnsweredWithTheAllowedOnes() {
        Life submitted = Life.submitted(api, "1.000578", Map.of());
        Life accepted = Life.submitted(api, "1.000578", Map.of()).accepted();
        Life refused = Life.submitted(api, "1.000578", Map.of());
        refused.does(
                refused.desk(), "refusal", Map.of("reasonCode", "OTHER", "reason", "Không đủ điều kiện tiếp nhận."));
        Life asked = Life.submitted(api, "1.000578", Map.of());
        asked.does(asked.desk(), "supplement-requests", Life.request("", "to-khai"));
        Life withdrawing = Life.submitted(api, "1.000578", Map.of()).accepted();
        withdrawing.does(Life.CITIZEN, "withdrawal", Map.of("reason", "Không cần nữa."));
        Life stopped = Life.submitted(api, "1.000578", Map.of()).accepted();
        stopped.does(
                "head.ninhphuoc", "stop", Map.of("reasonCode", "LEGAL_EVENT", "reason", "Có quyết định của tòa án."));
        int forbidden = 0;
        for (Life life :
                List.of(submitted, accepted, refused, asked, withdrawing, stopped, Life.drafted(api, "1.000578"))) {
            forbidden += ForbiddenCommands.allAnswered(life);
        }
        System.out.println("Forbidden pairs of status and command answered 409: " + forbidden);
        assertThat(forbidden).isGreaterThan(80);
    }

    private static Life deathInStageTwo() {
        Life life = Life.submitted(api, "2.002913", Map.of("deceased.personalId", digits()))
                .accepted();
        life.received("khai-tu").granted("khai-tu", Map.of("deathRef", "9/2026-KT"));
        return life.received("tu-tuat");
    }

    /** Notes which rows of the lifecycle the dossier's story took. */
    private static void drove(Life life) {
        Map<String, String> names = new LinkedHashMap<>();
        DossierEventTypes.table()
                .all()
                .forEach((type, record) -> names.put(
                        type.substring("vn.motcua.".length(), type.lastIndexOf(".v")), record.getSimpleName()));
        String from = "null";
        List<String> strange = new ArrayList<>();
        for (JsonNode line : life.view().path("timeline")) {
            String row = from + " " + names.get(line.path("event").asString()) + " "
                    + line.path("status").asString();
            boolean known = DossierLifecycle.rows().stream()
                    .anyMatch(it -> (it.from() + " " + it.on().getSimpleName() + " " + it.to()).equals(row));
            (known ? DRIVEN : strange).add(row);
            from = line.path("status").asString();
        }
        assertThat(strange).isEmpty();
    }

    private static Instant due(Life life) {
        return OffsetDateTime.parse(
                        life.view().path("clock").path("due").path("at").asString())
                .toInstant();
    }

    private static String unique() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    private static String digits() {
        return "056" + String.format("%09d", Math.floorMod(UUID.randomUUID().getMostSignificantBits(), 1_000_000_000L));
    }
}
