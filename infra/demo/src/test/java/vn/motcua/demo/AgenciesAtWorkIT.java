package vn.motcua.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The whole life of dossiers over HTTP, through all services: what agencies and coordinators do with their legs. */
@ExtendWith(OnePlatform.class)
class AgenciesAtWorkIT {

    private static final String DUTY = "nghia-vu-thue";

    private final Api api = OnePlatform.api();

    @Test
    void theLandRouteWaitsForTheDutyUntilTheTaxOfficeSaysItIsDone() {
        Life life = Life.submitted(api, "1.115538", Map.of("parcel.number", Words.unique()))
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
        Driven.check(life);
    }

    @Test
    void aFamilyGetsTheResultsOfTheLegsThatItAskedForAndNoOthers() {
        Life two = Life.submitted(
                        api,
                        "2.002913",
                        Map.of(
                                "wanted.funeral",
                                false,
                                "wanted.survivor",
                                false,
                                "deceased.personalId",
                                Words.digits()))
                .accepted();
        assertThat(two.view().path("legs")).hasSize(2);
        Life four = Life.submitted(api, "2.002913", Map.of("deceased.personalId", Words.digits()))
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
            Driven.check(life);
        }
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
        Driven.check(life);
    }

    @Test
    void anApologyComesBeforeTheDueDateOnceAndTheDueDateStays() {
        Life life = Life.submitted(api, "1.004222", Map.of("person.personalId", Words.digits()))
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
        Driven.check(life);
    }

    @Test
    void theApplicantConfirmsTheDraftThatAnAgencyWaitsFor() {
        Life life = Life.submitted(api, "1.001193", Map.of("child.fullName", "Lê Văn " + Words.unique()))
                .accepted();
        life.received("khai-sinh");
        life.works("khai-sinh", "officer", "waits", Map.of("awaited", "xac-nhan-du-thao"));
        life.legIs("khai-sinh", "AWAITING_WORD");
        life.does(
                Life.CITIZEN,
                "confirmations",
                Map.of("leg", "khai-sinh", "awaited", "xac-nhan-du-thao", "agreed", true));
        life.legIs("khai-sinh", "ASSIGNED")
                .granted("khai-sinh", Map.of("personalId", Words.digits()))
                .is("RESOLVED");
        Driven.check(life);
    }

    @Test
    void aNewVersionOfAnAgencyIsHeardByRoutingWhileItRuns() {
        TestCatalogue catalogue = new TestCatalogue(api);
        catalogue.founded("H32.47");
        await().until(() -> succession("H32.47").body().path("code").asString(""), "AGENCY_EXISTS"::equals);
        catalogue.abolished("H32.47", "2026-01-01");
        await().until(() -> succession("H32.47").ok());
    }

    private Api.Answer succession(String ended) {
        return api.post(Story.COORDINATOR, "/api/routes/succession?dryRun=true", Map.of("agency", ended));
    }

    private static Instant due(Life life) {
        return OffsetDateTime.parse(
                        life.view().path("clock").path("due").path("at").asString())
                .toInstant();
    }
}
