package vn.motcua.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import vn.motcua.intake.pdf.ReadPdf;

/** Printed forms over HTTP, from real dossiers in a real store. */
class FormsIT {

    private static final String PERSONAL_NUMBER = "056190000001";

    @Test
    void theReceiptSlipIsForWhoMayReadTheDossier() {
        String id = RunningIntake.submit("3.000722").path("id").asString();
        String code = RunningIntake.accept(id).path("code").asString();

        ReadPdf paper = pdf(get("/api/dossiers/" + id + "/forms/01.pdf", RunningIntake.CITIZEN)
                .expectHeader()
                .valueEquals(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"mau-01-" + code + ".pdf\""));

        assertThat(paper.text()).contains("Mã hồ sơ: " + code, "Nguyễn Thị Mẫu", PERSONAL_NUMBER);
        assertThat(paper.codes()).containsExactly(code, code);
        assertThat(pdf(get("/api/dossiers/" + id + "/forms/01.pdf", RunningIntake.DESK))
                        .text())
                .isEqualTo(paper.text());
        for (String other : List.of(RunningIntake.OTHER_CITIZEN, RunningIntake.OTHER_DESK)) {
            RunningIntake.problem(get("/api/dossiers/" + id + "/forms/01.pdf", other), 404, "DOSSIER_UNKNOWN");
        }
    }

    @Test
    void whatIsNotThereIsAProblemAlsoForWhoWantsAPdf() {
        String id = RunningIntake.submit("3.000722").path("id").asString();

        JsonNode problem = RunningIntake.problem(
                get("/api/dossiers/" + id + "/forms/01.pdf", RunningIntake.CITIZEN), 404, "FORM_NOT_ISSUED");
        assertThat(problem.path("detail").asString()).contains("once the desk accepts the dossier");
        RunningIntake.problem(get("/api/dossiers/" + id + "/forms/09.pdf", RunningIntake.CITIZEN), 404, "FORM_UNKNOWN");
        RunningIntake.problem(get("/api/dossiers/no-such/forms/01.pdf", RunningIntake.CITIZEN), 404, "DOSSIER_UNKNOWN");
    }

    @Test
    void theCopyForAnEmailHidesPersonalNumbersAndIsForServicesOnly() {
        String id = RunningIntake.submit("3.000722").path("id").asString();
        Map<String, Object> papers = Map.of(
                "items",
                List.of(Map.of("title", "Giấy chứng sinh", "request", "Ghi đúng số 056092001234")),
                "reason",
                "Bản nộp bị mờ");
        String number = RunningIntake.json(RunningIntake.post(
                                RunningIntake.client(0),
                                "/api/dossiers/" + id + "/supplement-requests",
                                RunningIntake.DESK,
                                RunningIntake.key(),
                                papers)
                        .expectStatus()
                        .isOk())
                .path("formNumber")
                .asString();
        String path = "/internal/dossiers/" + id + "/forms/02.pdf";

        assertThat(pdf(get(path + "?formNumber=" + number, RunningIntake.SERVICE))
                        .text())
                .contains("Số: " + number, "Nguyễn Thị Mẫu", "Ghi đúng số *********234")
                .doesNotContain("056092001234");
        assertThat(pdf(get("/api/dossiers/" + id + "/forms/02.pdf", RunningIntake.CITIZEN))
                        .text())
                .contains("Ghi đúng số 056092001234");
        RunningIntake.problem(get(path + "?formNumber=99", RunningIntake.SERVICE), 404, "FORM_NOT_ISSUED");
        RunningIntake.problem(get(path, RunningIntake.DESK), 403, "FORBIDDEN");
    }

    private static WebTestClient.ResponseSpec get(String path, String bearer) {
        return RunningIntake.client(1)
                .mutate()
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(1024 * 1024))
                .build()
                .get()
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, bearer)
                .header(HttpHeaders.ACCEPT, "application/pdf")
                .exchange();
    }

    private static ReadPdf pdf(WebTestClient.ResponseSpec answer) {
        return ReadPdf.of(Objects.requireNonNull(answer.expectStatus()
                .isOk()
                .expectHeader()
                .contentType("application/pdf")
                .expectBody()
                .returnResult()
                .getResponseBody()));
    }
}
