package vn.motcua.intake.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.contracts.catalogue.AgencyKind;
import vn.motcua.contracts.catalogue.AgencyLevel;
import vn.motcua.contracts.catalogue.Area;
import vn.motcua.intake.config.Catalogues;
import vn.motcua.platform.journal.Problem;

/** Looking agencies and areas up by what people call them. */
class PlaceSearchTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-20T01:40:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final LocalDate LAST_DAY = LocalDate.of(2025, 6, 30);

    private final OwnCatalogue catalogue = Catalogues.shipped();
    private final AgencySearch agencies = new AgencySearch(catalogue, CLOCK);
    private final AreaSearch areas = new AreaSearch(catalogue, CLOCK);

    @ParameterizedTest
    @CsvSource({
        "Ninh Phước,22870",
        "NINH PHUOC,22870",
        "xa ninh phuoc,22870",
        "22870,22870",
        "Phuoc  Dan,x-phuoc-dan",
        "huyện Ninh Phước,x-huyen-ninh-phuoc",
        "X-HUYEN-NINH-PHUOC,x-huyen-ninh-phuoc",
        "Ninh Thuan,x-tinh-ninh-thuan",
        "ninh phuoc ninh hoa,x-ninh-phuoc-ninh-hoa",
        "'Xã Ninh Phước, Ninh Hòa',x-ninh-phuoc-ninh-hoa",
        "dong ninh hoa,22561"
    })
    void anAreaIsFoundAsPeopleTypeIt(String words, String first) {
        assertThat(areas(words, null)).first().extracting(FoundArea::code).isEqualTo(first);
    }

    @Test
    void placesOfTheSameNameAreToldApart() {
        List<FoundArea> found = areas("ninh phuoc", null);
        assertThat(found)
                .extracting(FoundArea::code)
                .startsWith("22870", "x-ninh-phuoc-ninh-hoa", "x-huyen-ninh-phuoc");
        FoundArea now = found.getFirst();
        assertThat(now.parents()).containsExactly(new Ref("56", "Tỉnh Khánh Hòa"));
        assertThat(now.exists()).isTrue();
        assertThat(now.validFrom()).isEqualTo(LAST_DAY.plusDays(1));
        assertThat(now.formerly()).extracting(Ref::name).contains("Thị trấn Phước Dân", "Xã Phước Hải");
        FoundArea old = found.get(1);
        assertThat(old.parents()).extracting(Ref::name).containsExactly("Thị xã Ninh Hòa", "Tỉnh Khánh Hòa");
        assertThat(old.validTo()).isEqualTo(LAST_DAY);
        assertThat(old.successors()).containsExactly(new Ref("22561", "Phường Đông Ninh Hòa"));
        assertThat(found.get(2).parents()).extracting(Ref::name).containsExactly("Tỉnh Ninh Thuận");
        assertThat(found.get(2).successors()).extracting(Ref::code).containsExactly("22870", "22873", "22888", "22891");
    }

    @Test
    void aDayShowsWhatExistedThen() {
        assertThat(areas("ninh phuoc", LAST_DAY))
                .extracting(FoundArea::code)
                .contains("x-huyen-ninh-phuoc", "x-ninh-phuoc-ninh-hoa")
                .doesNotContain("22870");
        assertThat(areas("ninh phuoc", LAST_DAY.plusDays(1)))
                .extracting(FoundArea::code)
                .containsExactly("22870");
        assertThat(agencies("ninh phuoc", null, null, LAST_DAY))
                .extracting(FoundAgency::code)
                .containsExactly("H32.49");
    }

    @ParameterizedTest
    @CsvSource({"huyen ninh phuoc", "UBND huyện Ninh Phước", "H32.49", "h32.49"})
    void anEndedAgencyLeadsToItsSuccessorsEachForItsAreas(String words) {
        FoundAgency ended = agencies(words, null, null, null).getFirst();
        assertThat(ended.code()).isEqualTo("H32.49");
        assertThat(ended.exists()).isFalse();
        assertThat(ended.successors())
                .extracting(FoundAgency.Successor::code)
                .containsExactly("H32.50.05", "H32.50.07", "H32.50.08", "H32.50.06");
        assertThat(ended.successors().getFirst().areas())
                .extracting(Ref::name)
                .containsExactly("Xã Ninh Phước", "Thị trấn Phước Dân", "Xã Phước Thuận", "Xã Phước Hải");
        assertThat(agencies.one("H32.49")).isEqualTo(ended);
    }

    @Test
    void kindAndLevelNarrow() {
        assertThat(agencies("phuoc", AgencyKind.COMMUNE_POLICE, null, null))
                .extracting(FoundAgency::code)
                .containsExactlyInAnyOrder("H32.40.05", "H32.40.06");
        assertThat(agencies(null, null, AgencyLevel.DISTRICT, null))
                .extracting(FoundAgency::code)
                .containsExactly("H32.49");
    }

    @ParameterizedTest
    @CsvSource(
            value = {"null", "phuoc"},
            nullValues = "null")
    void pageAfterPageGivesEveryEntryOnceInTheSameOrder(@Nullable String words) {
        List<FoundArea> all = areas(words, null);
        List<FoundArea> paged = new ArrayList<>();
        List<FoundArea> page = areas.find(new AreaSearch.Wanted(words, null), null, 3);
        while (!page.isEmpty()) {
            paged.addAll(page);
            page = areas.find(new AreaSearch.Wanted(words, null), page.getLast().code(), 3);
        }
        assertThat(paged).isEqualTo(all).hasSizeGreaterThan(10);
    }

    @Test
    void whatThereIsNotIsSaid() {
        assertProblem(() -> areas.one("99999"), "AREA_UNKNOWN");
        assertProblem(() -> agencies.one("H32.99"), "AGENCY_UNKNOWN");
        assertProblem(() -> areas.find(new AreaSearch.Wanted(null, null), "99999", 5), "AFTER_INVALID");
        assertThat(areas("không có nơi này", null)).isEmpty();
    }

    @Test
    void successorsThatEndedTooAreFollowedAndACircleIsNoTrap() {
        Area first = new Area("a", 1, "A", "b", LAST_DAY, List.of("b"), null);
        Area second = new Area("b", 1, "B", "a", LAST_DAY, List.of("a", "22870"), null);
        List<CatalogueEntry> entries = new ArrayList<>(catalogue.entries());
        entries.add(CatalogueEntry.of(first));
        entries.add(CatalogueEntry.of(second));
        AreaSearch circle = new AreaSearch(new OwnCatalogue(entries), CLOCK);
        assertThat(circle.one("a").successors()).extracting(Ref::code).containsExactly("22870");
        assertThat(circle.one("a").parents()).extracting(Ref::code).containsExactly("b");
    }

    private List<FoundArea> areas(@Nullable String words, @Nullable LocalDate on) {
        return areas.find(new AreaSearch.Wanted(words, on), null, 100);
    }

    private List<FoundAgency> agencies(
            @Nullable String words, @Nullable AgencyKind kind, @Nullable AgencyLevel level, @Nullable LocalDate on) {
        return agencies.find(new AgencySearch.Wanted(words, kind, level, on), null, 100);
    }

    private static void assertProblem(Runnable lookUp, String code) {
        assertThatThrownBy(lookUp::run)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
