package vn.motcua.intake.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortalLinesTest {

    private final ListingContent untidy = Lines.read("full.jsonl", "1.900001").content();

    @Test
    void textsAreTidiedAndAgenciesTakenApart() {
        assertThat(untidy.name()).isEqualTo("Thủ tục cấp bản sao giấy tờ mẫu");
        assertThat(untidy.agencies()).containsExactly("Sở Mẫu - tỉnh A", "Chi nhánh Mẫu B");
        assertThat(untidy.subjects()).containsExactly("Công dân Việt Nam");
        assertThat(untidy.results()).isEmpty();
        assertThat(untidy.requirements()).isNull();
        assertThat(untidy.state()).isEqualTo(ListingState.ACTIVE);
        assertThat(untidy.source()).isEqualTo("https://example.vn/1.900001");
    }

    @Test
    void channelsAreKeptOnceWithTheirLines() {
        assertThat(untidy.channels()).extracting(ListingContent.Channel::method).containsExactly("DIRECT", "ONLINE");
        assertThat(untidy.channels().getFirst().note()).isEqualTo("- Dòng một\n- Dòng hai");
    }

    @Test
    void anAmountIsOnlyTakenIfItIsCertain() {
        assertThat(untidy.channels().getFirst().fees())
                .containsExactly(
                        new ListingContent.Fee("FEE", null, "Theo quy định của Hội đồng nhân dân cấp tỉnh"),
                        new ListingContent.Fee("FEE", 155_000L, "Phí thẩm định"),
                        new ListingContent.Fee("SERVICE_FEE", null, "5: Cấp bản sao"),
                        new ListingContent.Fee("FEE", 0L, ""));
    }

    @Test
    void casesOutrankAChannelThatCountsNothing() {
        assertThat(untidy.times()).containsExactly("7,5 ngày làm việc");
        assertThat(Lines.read("full.jsonl", "1.900002").content().times()).containsExactly("3 ngày làm việc");
    }

    @Test
    void papersKeepTheirQuantitiesAsPublished() {
        assertThat(untidy.components()).hasSize(1);
        assertThat(untidy.components().getFirst().papers())
                .containsExactly(
                        new ListingContent.Paper("K1", "Tờ khai", "1", "1/2", java.util.List.of("to khai.doc")));
        assertThat(untidy.steps()).containsExactly(new ListingContent.Step(null, "Nộp hồ sơ"));
    }

    @Test
    void whatHasAnotherTypeIsAbsentAndASingleValueIsAListOfOne() {
        ListingContent empty = Lines.read("full.jsonl", "1.900003").content();
        assertThat(empty.channels()).isEmpty();
        assertThat(empty.agencies()).isEmpty();
        assertThat(empty.state()).isNull();
        ListingContent single = Lines.read("full.jsonl", "1.900002").content();
        assertThat(single.results()).containsExactly("Giấy mẫu");
        assertThat(single.state()).isEqualTo(ListingState.ENDED);
        assertThat(single.categories()).containsExactly("Mẫu");
    }

    @Test
    void anEntryOfTheListIsToldByItsFields() {
        PublishedLine entry = Lines.read("entries.jsonl", "1.900004-Xoa");
        assertThat(entry.full()).isFalse();
        assertThat(entry.content().name()).isEqualTo("Hỗ trợ mẫu của tỉnh");
        assertThat(entry.content().level()).isEqualTo("SPECIFIC");
    }

    @Test
    void aSpaceAroundACodeTellsTwoProceduresApart() {
        assertThat(PortalLines.read("{\"code\":\" 1.014325\",\"name\":\"Một\"}").code())
                .isEqualTo("_1.014325");
        assertThat(PortalLines.read("{\"code\":\"1.014325\",\"name\":\"Hai\"}").code())
                .isEqualTo("1.014325");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"code\":\"x\",\"name\":\"y\"}|CODE_INVALID",
                "{\"code\":1.001193,\"name\":\"y\"}|CODE_INVALID",
                "{\"code\":null,\"name\":\"y\"}|CODE_INVALID",
                "{\"code\":\"1.00 1193\",\"name\":\"y\"}|CODE_INVALID",
                "{\"name\":\"y\"}|CODE_INVALID",
                "{\"code\":\"1.001193\",\"name\":null}|NAME_MISSING",
                "{\"code\":\"1.001193\",\"name\":\" \"}|NAME_MISSING",
                "[1]|NOT_AN_OBJECT",
                "7|NOT_AN_OBJECT",
                "null|NOT_AN_OBJECT",
                "{\"code\":|JSON_INVALID",
                "nonsense|JSON_INVALID",
            })
    void aLineThatCannotBeUsedSaysWhy(String line, String reasonCode) {
        assertThatThrownBy(() -> PortalLines.read(line))
                .isInstanceOfSatisfying(
                        Rejected.class, why -> assertThat(why.reasonCode()).isEqualTo(reasonCode));
    }
}
