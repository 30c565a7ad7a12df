package vn.motcua.intake;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.motcua.intake.config.Catalogues;
import vn.motcua.intake.procedure.CatalogueEntry;

/** The catalogue on real parts: published once by two instances, listed publicly, given to services. */
class CatalogueIT {

    @Test
    void twoInstancesThatStartAtOncePublishEachEntryOnce() {
        RunningIntake.two();
        for (CatalogueEntry entry : Catalogues.shipped().entries()) {
            await().untilAsserted(
                            () -> assertThat(stored(entry.id())).isNotNull().containsEntry("published", 1L));
            Document document = requireNonNull(stored(entry.id()));
            assertThat(document.getEmbedded(List.of("head", "sequence"), Long.class))
                    .isEqualTo(1);
        }
    }

    private static Document stored(String id) {
        return RunningIntake.one().stored("catalogue_entries", id);
    }

    @Test
    void anybodyFindsProceduresWithoutDiacritics() {
        RunningIntake.client(0)
                .get()
                .uri("/api/procedures?q={words}", "Dang ky khai sinh")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(2)
                .jsonPath("$.items[0].name")
                .isEqualTo("Đăng ký khai sinh");
        RunningIntake.client(1)
                .get()
                .uri("/api/procedures?limit=2")
                .exchange()
                .expectBody()
                .jsonPath("$.next")
                .isEqualTo("1.001193");
        RunningIntake.client(0)
                .get()
                .uri("/api/procedures/3.000722")
                .exchange()
                .expectBody()
                .jsonPath("$.route.stages.length()")
                .isEqualTo(3);
    }

    @Test
    void anUnknownProcedureIsNotFound() {
        RunningIntake.client(0)
                .get()
                .uri("/api/procedures/9.999999")
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("PROCEDURE_UNKNOWN");
    }

    @Test
    void theApiIsDescribed() {
        JsonNode api = RunningIntake.json(RunningIntake.client(0)
                .get()
                .uri("/v3/api-docs")
                .exchange()
                .expectStatus()
                .isOk());
        assertThat(api.path("paths").propertyNames())
                .contains("/api/dossiers", "/api/dossiers/{id}/files", "/api/tracking/{token}/stream");
    }

    @Test
    void servicesGetEveryEntryAsAnEventAndAsContent() {
        JsonNode all = RunningIntake.json(
                RunningIntake.get(RunningIntake.one().client(), "/internal/catalogue", RunningIntake.SERVICE));
        assertThat(all.findValuesAsString("id"))
                .containsAll(Catalogues.shipped().entries().stream()
                        .map(CatalogueEntry::id)
                        .toList());
        assertThat(all.get(0).path("event").asString()).contains("vn.motcua.catalogue.area-published.v1");
        JsonNode one = RunningIntake.json(RunningIntake.get(
                RunningIntake.one().client(), "/internal/catalogue/agency:H32.50.05@2", RunningIntake.SERVICE));
        assertThat(one.path("content").path("shortName").asString()).isEqualTo("UBND xa Ninh Phuoc");
        RunningIntake.problem(
                RunningIntake.get(RunningIntake.one().client(), "/internal/catalogue", RunningIntake.CITIZEN),
                403,
                "FORBIDDEN");
    }
}
