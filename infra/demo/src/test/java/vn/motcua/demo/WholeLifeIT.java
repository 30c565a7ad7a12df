package vn.motcua.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The whole life of dossiers over HTTP, through all services: what the desk, its head and the citizen decide. */
@ExtendWith(OnePlatform.class)
class WholeLifeIT {

    private final Api api = OnePlatform.api();

    @Test
    void aDraftIsOnlyItsWritersAndIsCheckedWhenItIsHandedIn() {
        Life life = Life.drafted(api, "1.000578");
        assertThat(life.status()).isEqualTo("DRAFT");
        assertThat(api.get("desk.ninhphuoc", "/api/dossiers/" + life.id()).status())
                .isEqualTo(404);
        life.does(Life.CITIZEN, "submission", Map.of());
        assertThat(life.status()).isEqualTo("SUBMITTED");
        Driven.check(life);
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
        Driven.check(life);
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
        Driven.check(life);
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
        Driven.check(life);
    }

    @Test
    void theSameChildTwiceIsShownToTheDeskAndDecidedByAPerson() {
        Map<String, Object> child = Map.of("child.fullName", "Lê Thị " + Words.unique());
        Life.submitted(api, "1.001193", child);
        Life second = Life.submitted(api, "1.001193", child);
        assertThat(second.tries(second.desk(), "acceptance", Map.of())
                        .body()
                        .path("code")
                        .asString())
                .isEqualTo("DUPLICATE_SUSPECTED");
        second.does(second.desk(), "duplicate-decision", Map.of("same", false, "note", "Hai trẻ sinh đôi trùng tên."));
        second.accepted();
        Driven.check(second);
    }

    private Life deathInStageTwo() {
        Life life = Life.submitted(api, "2.002913", Map.of("deceased.personalId", Words.digits()))
                .accepted();
        life.received("khai-tu").granted("khai-tu", Map.of("deathRef", "9/2026-KT"));
        return life.received("tu-tuat");
    }
}
