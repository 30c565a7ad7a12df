package vn.motcua.intake.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.intake.config.Catalogues;
import vn.motcua.platform.journal.Problem;

class ProcedureSearchTest {

    private final ListingIndex index = new ListingIndex();
    private final ProcedureSearch search = new ProcedureSearch(Catalogues.shipped(), index);

    @Test
    void proceduresAreFoundWithoutDiacritics() {
        assertThat(codes("khai sinh", null, null)).containsExactly("1.001193", "3.000722");
        assertThat(codes("ĐĂNG KÝ thuong TRU", null, null)).containsExactly("1.004222", "2.002913", "3.000722");
        assertThat(codes("1.004", null, null)).containsExactly("1.004222");
        assertThat(codes(null, "ho tich", null)).containsExactly("1.000578", "1.001193", "2.002913");
        assertThat(codes(null, null, "H32.60.01")).containsExactly("2.002913", "3.000722");
        assertThat(codes(null, null, "H99")).isEmpty();
        assertThat(codes(null, null, null)).hasSize(6);
    }

    @Test
    void listedOnesStandBesideThoseThatCanBeSubmitted() {
        list("1.900010", "Thủ tục đăng ký khai sinh lưu động");
        list("1.001193", "Thủ tục đăng ký khai sinh");
        list("1.900011", "Cấp giấy sau khi đăng ký khai sinh");
        list("1.900012", "Khai báo việc sinh, đăng nhập và ký");
        assertThat(codes("dang ky khai sinh", null, null))
                .as("starts with, contains, has all words")
                .startsWith("1.001193", "1.900010", "3.000722", "1.900011")
                .endsWith("1.900012");
        assertThat(search.one("1.001193").submittable()).isTrue();
        assertThat(search.one("1.900010").submittable()).isFalse();
        assertThat(codes("1.900011", null, null)).containsExactly("1.900011");
        assertThat(codes(null, null, "so mau")).contains("1.900010", "1.001193").doesNotContain("3.000722");
    }

    @Test
    void pagesFollowOneAnother() {
        list("1.900010", "Đăng ký khai sinh lưu động");
        list("1.900011", "Cấp giấy sau khi đăng ký khai sinh");
        List<String> all = codes("khai sinh", null, null);
        String after = null;
        for (String code : all) {
            FoundProcedure next =
                    search.find(wanted("khai sinh", null, null), after, 1).getFirst();
            assertThat(next.code()).isEqualTo(code);
            after = code;
        }
        assertThat(search.find(wanted("khai sinh", null, null), after, 1)).isEmpty();
    }

    @Test
    void whatWasEndedComesLastAndCannotBeSubmitted() {
        Ending ending = new Ending("bãi bỏ", "12/QĐ", "admin", java.time.Instant.EPOCH);
        index.take(Listing.ended(null, "1.001193", ending));
        assertThat(codes("khai sinh", null, null)).containsExactly("3.000722", "1.001193");
        assertThat(search.one("1.001193").submittable()).isFalse();
        assertThat(search.one("1.001193").name()).isEqualTo("Đăng ký khai sinh");
    }

    @Test
    void anUnknownProcedureIsAProblem() {
        assertThatThrownBy(() -> search.one("9.999999"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("PROCEDURE_UNKNOWN"));
    }

    private void list(String code, String name) {
        String line = "{\"code\":\"" + code + "\",\"name\":\"" + name + "\",\"departments\":[\"Sở Mẫu\"]}";
        index.take(Listing.after(null, PortalLines.read(line)).orElseThrow());
    }

    private List<String> codes(@Nullable String words, @Nullable String category, @Nullable String agency) {
        return search.find(wanted(words, category, agency), null, 100).stream()
                .map(FoundProcedure::code)
                .toList();
    }

    private static ProcedureSearch.Wanted wanted(
            @Nullable String words, @Nullable String category, @Nullable String agency) {
        return new ProcedureSearch.Wanted(words, category, agency, null);
    }
}
