package vn.motcua.intake.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.contracts.catalogue.Agency;
import vn.motcua.contracts.catalogue.AgencyKind;
import vn.motcua.contracts.catalogue.Area;
import vn.motcua.contracts.catalogue.LegDefinition;
import vn.motcua.contracts.catalogue.Procedure;
import vn.motcua.intake.config.Catalogues;
import vn.motcua.platform.testing.InMemoryJournal;

class CatalogueTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private final OwnCatalogue catalogue = Catalogues.shipped();

    @Test
    void theJourneyHasThreeStagesAndItsLongestPathIsThePromise() {
        Procedure journey = catalogue.index().procedure("3.000722").orElseThrow();
        assertThat(journey.route().stages()).hasSize(3);
        int longest = journey.route().stages().stream()
                .mapToInt(stage -> stage.legs().stream()
                        .mapToInt(LegDefinition::budgetMinutes)
                        .max()
                        .orElseThrow())
                .sum();
        assertThat(longest).isEqualTo(journey.promisedMinutes()).isEqualTo(4800);
        assertThat(journey.route().leg("can-cuoc").orElseThrow().inputs()).containsExactly("khai-sinh/personalId");
    }

    @Test
    void everyInputOfALegIsAnOutputOfAnEarlierOne() {
        for (Procedure procedure : catalogue.latestProcedures()) {
            for (LegDefinition leg : procedure.route().legs()) {
                for (String input : leg.inputs()) {
                    List<String> parts = List.of(input.split("/", -1));
                    assertThat(procedure.route().leg(parts.get(0)).orElseThrow().outputs())
                            .extracting(LegDefinition.Output::code)
                            .contains(parts.get(1));
                }
            }
        }
    }

    @Test
    void everyNameForShortMessagesIsPlainAscii() {
        for (CatalogueEntry entry : catalogue.entries()) {
            if (entry.content() instanceof Agency agency) {
                assertThat(agency.shortName()).matches("[ -~]{3,40}");
                assertThat(agency.code()).matches("[A-Z]\\d{2}(\\.\\d{2}){0,3}");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "COMMUNE_COMMITTEE,22870,H32.50.05",
        "COMMUNE_COMMITTEE,22891,H32.50.06",
        "COMMUNE_COMMITTEE,22873,H32.50.07",
        "COMMUNE_COMMITTEE,22888,H32.50.08",
        "COMMUNE_POLICE,22870,H32.40.05",
        "SOCIAL_INSURANCE,22891,H32.60.01",
        "PROVINCIAL_POLICE,22870,H32.40",
        "PROVINCIAL_POLICE,22873,H32.40",
        "PROVINCIAL_COMMITTEE,22888,H32"
    })
    void theCompetentAgencyIsFoundByKindAndArea(AgencyKind kind, String area, String code) {
        assertThat(catalogue.index().competent(kind, area, TODAY))
                .map(Agency::code)
                .contains(code);
    }

    @Test
    void nobodyIsCompetentWhereNoAgencyCoversOrExists() {
        assertThat(catalogue.index().competent(AgencyKind.COMMUNE_COMMITTEE, "22561", TODAY))
                .isEmpty();
        assertThat(catalogue.index().competent(AgencyKind.COMMUNE_COMMITTEE, "99999", TODAY))
                .isEmpty();
        assertThat(catalogue.index().competent(AgencyKind.COMMUNE_COMMITTEE, "22870", LocalDate.of(2025, 6, 30)))
                .isEmpty();
    }

    @Test
    void whatWasPublishedOtherwiseUnderAShippedVersionIsPassedOverAndTheRestGoesOn() {
        InMemoryJournal<CatalogueEntry> journal = new InMemoryJournal<>();
        CatalogueEntry other = CatalogueEntry.of(new Area("22870", 2, "Tên khác", "56", null, null, null));
        journal.put(other.id(), other);
        CatalogueStore store = new CatalogueStore(journal, catalogue);
        assertThat(new CataloguePublication(catalogue, store).publishAll().block())
                .isEqualTo(catalogue.shipped().size() - 1L);
        store.prepare().block();
        assertThat(catalogue.index().area("22870").orElseThrow().name()).isEqualTo("Tên khác");
    }

    @Test
    void eachEntryIsPublishedOnceHoweverOftenTheServiceStarts() {
        InMemoryJournal<CatalogueEntry> journal = new InMemoryJournal<>();
        CataloguePublication publication = new CataloguePublication(catalogue, new CatalogueStore(journal, catalogue));
        assertThat(publication.publishAll().block()).isEqualTo(40);
        assertThat(publication.publishAll().block()).isEqualTo(40);
        assertThat(journal.events("procedure:3.000722@1")).hasSize(1);
        assertThat(journal.events("agency:H32.50.05@2")).hasSize(1);
        assertThat(journal.events("area:22870@2")).hasSize(1);
    }
}
